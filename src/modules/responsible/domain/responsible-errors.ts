import { DomainError } from '../../../platform/errors/index.js';

/** An office that says that something is not its work says why, so that another can be found. */
export class NotOursReasonMissing extends DomainError {
  constructor() {
    super('RESPONSIBLE.REASON_MISSING', 'invalid', {}, 'reason');
  }
}

/** Withdrawn, identified, excluded or barred meanwhile: nothing waits for an answer. */
export class ResponsibilityEnded extends DomainError {
  constructor() {
    super('RESPONSIBLE.ENDED', 'conflict', {}, 'responsibilityId');
  }
}

/** Between one and so many are answered at once. */
export class TooManyAnswers extends DomainError {
  constructor(most: number) {
    super('RESPONSIBLE.TOO_MANY', 'invalid', { most }, 'responsibilityIds');
  }
}
