import { DomainError } from '../../../../platform/errors/index.js';
import type { MatchState, SideState } from './match-state.js';

/** The table has no such move from where this side stands. */
export class MoveNotAllowed extends DomainError {
  constructor(from: SideState, to: SideState) {
    super('MATCHES.MOVE_NOT_ALLOWED', 'conflict', { from, to }, 'decision');
  }
}

/**
 * Error: the match is nobody's work any more: a decision would open what both have excluded or what may not
 * be compared.
 */
export class MatchClosed extends DomainError {
  constructor(state: MatchState) {
    super('MATCHES.CLOSED', 'conflict', { state }, 'matchId');
  }
}

/** The other side may not know of the match, and would be told of this. */
export class MatchUntold extends DomainError {
  constructor() {
    super('MATCHES.UNTOLD', 'conflict', {}, 'matchId');
  }
}

export class DecisionReasonMissing extends DomainError {
  constructor(decision: SideState | 'parted') {
    super('MATCHES.REASON_MISSING', 'invalid', { decision }, decision === 'parted' ? 'reason' : 'reasonCode');
  }
}

/** The word is none of those by which such a decision is given. */
export class ReasonNotOfDecision extends DomainError {
  constructor(decision: SideState, reasons: readonly string[]) {
    super(
      'MATCHES.REASON_NOT_OF_DECISION',
      'invalid',
      { decision, reasons: reasons.join(', ') || '–' },
      'reasonCode',
    );
  }
}

/** Error: one person may not give both sides' decision where one institution owns both records. */
export class MatchSecondPersonNeeded extends DomainError {
  constructor() {
    super('MATCHES.SECOND_PERSON_NEEDED', 'conflict', {}, 'side');
  }
}

/** The institution owns both records: it must say for which one it decides. */
export class MatchSideNeeded extends DomainError {
  constructor() {
    super('MATCHES.SIDE_NEEDED', 'invalid', {}, 'side');
  }
}

/** Records are joined when both sides hold a match within one bank to be plausible, and at no other time. */
export class JoinNotAllowed extends DomainError {
  constructor(kind: string, state: MatchState) {
    super('MATCHES.JOIN_NOT_ALLOWED', 'conflict', { kind, state }, 'matchId');
  }
}

/** The group would hold two records that people have told apart. */
export class JoinContradicts extends DomainError {
  constructor() {
    super('MATCHES.JOIN_CONTRADICTS', 'conflict', {}, 'matchId');
  }
}

export class NotJoined extends DomainError {
  constructor() {
    super('MATCHES.NOT_JOINED', 'conflict', {}, 'matchId');
  }
}
