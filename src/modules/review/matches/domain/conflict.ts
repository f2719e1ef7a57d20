import { DomainError } from '../../../../platform/errors/index.js';
import { matchState, type MatchState, type SideState } from './match-state.js';

/** Statement of a side: what it has said, and when. */
export interface SideStatement {
  readonly state: SideState;
  readonly at: Date | null;
}

const CONCLUSIONS: readonly SideState[] = ['plausible', 'excluded', 'inconclusive'];

/** Error: only somebody who has decided for neither side can take the third look. */
export class ThirdPersonNeeded extends DomainError {
  constructor() {
    super('MATCHES.THIRD_PERSON_NEEDED', 'conflict', {}, 'matchId');
  }
}

export class NotInConflict extends DomainError {
  constructor(state: MatchState) {
    super('MATCHES.NOT_IN_CONFLICT', 'conflict', { state }, 'matchId');
  }
}

/** Tells whether a side has come to a conclusion since somebody has looked a third time. */
export function hasSaidAgain({ state, at }: SideStatement, lookedAt: Date | undefined): boolean {
  return lookedAt !== undefined && CONCLUSIONS.includes(state) && at !== null && at > lookedAt;
}

/**
 * Returns the state of a match after a side has said something. A conflict lasts until a third person has
 * looked and both sides have said again what they hold; one side alone cannot end it by giving way.
 */
export function stateAfter(
  before: MatchState,
  mine: SideStatement,
  theirs: SideStatement,
  lookedAt: Date | undefined,
): MatchState {
  const isSettled = hasSaidAgain(mine, lookedAt) && hasSaidAgain(theirs, lookedAt);
  return before === 'conflict' && !isSettled ? 'conflict' : matchState(mine.state, theirs.state);
}
