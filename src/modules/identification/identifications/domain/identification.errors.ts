import { DomainError } from '../../../../platform/errors/index.js';
import type { IdentificationMove, IdentificationState } from './identification-state.js';
import type { Method } from './methods.js';

export class MethodsNotEnough extends DomainError {
  constructor(methods: readonly Method[]) {
    super('IDENTIFICATIONS.METHODS_NOT_ENOUGH', 'invalid', { methods: methods.join(', ') || '–' }, 'methods');
  }
}

/** Two records of one bank are joined, not identified. */
export class KindNotIdentified extends DomainError {
  constructor(kind: string) {
    super('IDENTIFICATIONS.KIND_NOT_IDENTIFIED', 'conflict', { kind }, 'matchId');
  }
}

export class NotInConfirmation extends DomainError {
  constructor(state: string) {
    super('IDENTIFICATIONS.NOT_IN_CONFIRMATION', 'conflict', { state }, 'matchId');
  }
}

export class AlreadyProposed extends DomainError {
  constructor() {
    super('IDENTIFICATIONS.ALREADY_PROPOSED', 'conflict', {}, 'matchId');
  }
}

export class IdentificationRests extends DomainError {
  constructor(state: IdentificationState, move: IdentificationMove) {
    super('IDENTIFICATIONS.NOT_IN_STATE', 'conflict', { state, move }, 'id');
  }
}

export class AuthorityMissing extends DomainError {
  constructor() {
    super('IDENTIFICATIONS.AUTHORITY_MISSING', 'invalid', {}, 'authority');
  }
}

export class ReportMissing extends DomainError {
  constructor() {
    super('IDENTIFICATIONS.REPORT_MISSING', 'invalid', {}, 'reportReference');
  }
}

export class SecondNeeded extends DomainError {
  constructor() {
    super('IDENTIFICATIONS.SECOND_NEEDED', 'conflict', {}, 'id');
  }
}

export class ReasonWordsMissing extends DomainError {
  constructor() {
    super('IDENTIFICATIONS.REASON_WORDS_MISSING', 'invalid', {}, 'words');
  }
}

export class IndependenceNeeded extends DomainError {
  constructor() {
    super('IDENTIFICATIONS.INDEPENDENCE_NEEDED', 'conflict', {}, 'id');
  }
}

/** The search rests for a reason that an identification does not undo. */
export class CaseRests extends DomainError {
  constructor(state: string) {
    super('IDENTIFICATIONS.CASE_RESTS', 'conflict', { state }, 'id');
  }
}

export class NotOfTheLiving extends DomainError {
  constructor() {
    super('IDENTIFICATIONS.NOT_OF_THE_LIVING', 'conflict', {}, 'id');
  }
}

export class GuardianshipMissing extends DomainError {
  constructor() {
    super('IDENTIFICATIONS.GUARDIANSHIP_MISSING', 'invalid', {}, 'guardianshipAuthority');
  }
}

/** A family is asked about what it knows: it has not been told yet. */
export class FamilyNotTold extends DomainError {
  constructor() {
    super('IDENTIFICATIONS.FAMILY_NOT_TOLD', 'conflict', {}, 'whoseWord');
  }
}
