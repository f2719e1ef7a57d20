import { DomainError } from '../../../../platform/errors/index.js';
import { MOST_PHOTOGRAPHS } from './photograph.js';

/** More than one photograph may weigh. */
export class PhotographTooLarge extends DomainError {
  constructor(mostMegabytes: number) {
    super('PHOTOGRAPHS.TOO_LARGE', 'invalid', { most: mostMegabytes });
  }
}

/** Error: by its content the file is no picture that can be shown here, or is a broken one. */
export class NotAPhotograph extends DomainError {
  constructor(types: readonly string[]) {
    super('PHOTOGRAPHS.NOT_A_PHOTOGRAPH', 'invalid', { types: types.join(', ') });
  }
}

/** The scanner of the installation has found something in it. */
export class PhotographInfected extends DomainError {
  constructor() {
    super('PHOTOGRAPHS.INFECTED', 'invalid');
  }
}

/** The record has as many as it may have. */
export class TooManyPhotographs extends DomainError {
  constructor() {
    super('PHOTOGRAPHS.TOO_MANY', 'conflict', { most: MOST_PHOTOGRAPHS }, 'recordId');
  }
}

/** The record was taken back: nothing is added to it. */
export class RecordTakenBack extends DomainError {
  constructor() {
    super('PHOTOGRAPHS.RECORD_TAKEN_BACK', 'conflict', {}, 'recordId');
  }
}
