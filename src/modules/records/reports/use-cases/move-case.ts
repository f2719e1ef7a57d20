import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { afterMove, CASE_MOVES, type CaseMove, type CaseState } from '../domain/case-state.js';
import { CaseRepository } from '../persistence/case.repository.js';

/** What people alone say of a move. */
const UNSAID = { reason: null, document: null, documentReference: null };

/** Outcome for a case that was to move. */
export interface MovedCase {
  readonly state: CaseState;
  /** True where the case stands where the move leads; not where the table has no such move. */
  readonly isThere: boolean;
}

/** Has a search case follow what two institutions have established; whoever of them says it last does not own the report. */
@Injectable()
export class MoveCase {
  constructor(
    private readonly cases: CaseRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns undefined where there is no case */
  async move(tx: Tx, recordId: string, move: CaseMove): Promise<MovedCase | undefined> {
    return actingAs(tx, PLATFORM, async () => {
      const found = await this.cases.lock(tx, recordId);
      if (!found) return undefined;
      const after = pathTo(found.state, move);
      if (after) {
        const step = { recordId, move, from: found.state, to: after, by: PLATFORM.actorId };
        await this.cases.take(tx, { ...step, ...UNSAID, at: this.clock.now() });
      }
      return { state: after ?? found.state, isThere: after !== undefined || leadsTo(move, found.state) };
    });
  }
}

/**
 * Returns the state after a move, if need be by way of the search: who is found while the search rests is
 * searched for first: nobody is located out of nowhere.
 */
function pathTo(state: CaseState, move: CaseMove): CaseState | undefined {
  const searching = afterMove(state, 'search');
  return afterMove(state, move) ?? (searching && afterMove(searching, move));
}

/** Tells whether some state comes to this one by the move. */
function leadsTo(move: CaseMove, state: CaseState): boolean {
  return (Object.keys(CASE_MOVES) as CaseState[]).some((before) => afterMove(before, move) === state);
}
