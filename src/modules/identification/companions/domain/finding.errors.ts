import { DomainError } from '../../../../platform/errors/index.js';

/**
 * Refusal of a second answer by one person: where one institution owns both reports, one may not confirm for
 * both.
 */
export class CompanionSecondPersonNeeded extends DomainError {
  constructor() {
    super('COMPANIONS.SECOND_PERSON_NEEDED', 'conflict', {}, 'side');
  }
}

/** The institution owns both reports: it must say for which one it answers. */
export class CompanionSideNeeded extends DomainError {
  constructor() {
    super('COMPANIONS.SIDE_NEEDED', 'invalid', {}, 'side');
  }
}

/** Whoever takes a confirmation back says why. */
export class UndoingReasonMissing extends DomainError {
  constructor() {
    super('COMPANIONS.REASON_MISSING', 'invalid', {}, 'reason');
  }
}

/** The proposal does not stand any more: the reports say something else, or may not be compared. */
export class FindingClosed extends DomainError {
  constructor() {
    super('COMPANIONS.CLOSED', 'conflict', {}, 'findingId');
  }
}

/** The two reports are joined as those of one person. */
export class ReportsOfOnePerson extends DomainError {
  constructor() {
    super('COMPANIONS.ONE_PERSON', 'conflict', {}, 'findingId');
  }
}
