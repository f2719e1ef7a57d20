import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { stateTakenUp, type MatchState } from '../domain/match-state.js';
import { MatchRepository, type Side, type StoredMatch } from '../persistence/match.repository.js';

/**
 * Restarts sides of a match that begin anew, because its records say something else than when they decided.
 * The class stands apart, because a match may come to it in two ways: it had lapsed and opens again, or it
 * was excluded and its ground is gone.
 */
@Injectable()
export class RestartSides {
  constructor(private readonly matchRepository: MatchRepository) {}

  /** @returns the state of the match when these of its sides begin anew; the caller writes it */
  async restart(tx: Tx, one: StoredMatch, sides: readonly Side[]): Promise<MatchState> {
    if (sides.length > 0) await this.matchRepository.resetSides(tx, one.id, sides);
    const [a, b] = one.sides.map(({ side, state }) => (sides.includes(side) ? 'unseen' : state));
    return a && b ? stateTakenUp(a, b) : 'candidate';
  }
}
