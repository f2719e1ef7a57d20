import { DomainError } from '../../../../platform/errors/index.js';

/** The record was taken back: no form of it is made any more. */
export class FormOfWithdrawn extends DomainError {
  constructor() {
    super('FORMS.WITHDRAWN', 'conflict');
  }
}

/** Somebody found alive has neither form. */
export class NoFormOfTheLiving extends DomainError {
  constructor() {
    super('FORMS.NOT_OF_THE_LIVING', 'invalid', {}, 'recordId');
  }
}

/** Refusal: what may be done with another's record is for its owner to say. */
export class HandlingIsTheOwners extends DomainError {
  constructor() {
    super('FORMS.HANDLING_OF_OWNER', 'invalid', {}, 'handling');
  }
}

/** H3 says "as the note says", and there is none. */
export class HandlingNeedsNote extends DomainError {
  constructor() {
    super('FORMS.HANDLING_NOTE', 'invalid', {}, 'handlingNote');
  }
}
