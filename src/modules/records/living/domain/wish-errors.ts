import { DomainError } from '../../../../platform/errors/index.js';

/** The wish of somebody who may be a child is for the guardianship authority. */
export class GuardianshipNeeded extends DomainError {
  constructor() {
    super('LIVING.GUARDIANSHIP_NEEDED', 'invalid', {}, 'decidedBy');
  }
}

/** A decision of an authority has to say of which one, and where it stands. */
export class AuthorityNeeded extends DomainError {
  constructor(longest: number) {
    super('LIVING.AUTHORITY_NEEDED', 'invalid', { longest }, 'authority');
  }
}

/** An adult decides alone. */
export class PersonDecides extends DomainError {
  constructor() {
    super('LIVING.PERSON_DECIDES', 'invalid', {}, 'decidedBy');
  }
}
