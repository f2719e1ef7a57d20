import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { CONCLUSIONS, OPEN_STATES, type MatchState, type SideState } from '../domain/match-state.js';
import { dutyOfRequest } from '../domain/data-request.js';
import { DataRequestRepository } from '../persistence/data-request.repository.js';
import type { StoredMatch, Side } from '../persistence/match.repository.js';
import { Duties } from './duties.js';

/** Working days in which both sides of a conflict are to have looked again. */
const CONFLICT_DAYS = 10;

type Parties = Pick<StoredMatch, 'id' | 'institutionA' | 'institutionB'>;

/** Opens and closes the duties that a match makes for its sides while it is somebody's work. */
@Injectable()
export class ReviewTasks {
  constructor(
    private readonly requests: DataRequestRepository,
    private readonly duties: Duties,
  ) {}

  /** A match goes from one state to another. */
  async follow(tx: Tx, match: Parties & { readonly state: MatchState }, after: MatchState): Promise<void> {
    const both = [match.institutionA, match.institutionB];
    const conflict = { kind: 'conflict', subjectId: match.id } as const;
    if (after === 'conflict' && match.state !== 'conflict')
      await this.duties.open(tx, conflict, both, CONFLICT_DAYS);
    if (after !== 'conflict' && match.state === 'conflict') await this.duties.close(tx, conflict, both);
    if (!OPEN_STATES.includes(after)) await this.withdraw(tx, match, undefined);
  }

  /**
   * Follows what a side has said: what it had asked of the other is not needed any more when it is a
   * conclusion.
   */
  async said(tx: Tx, match: Parties, side: Side, said: SideState): Promise<void> {
    if (CONCLUSIONS.includes(said)) await this.withdraw(tx, match, side === 'a' ? 'b' : 'a');
  }

  private async withdraw(tx: Tx, match: Parties, askedSide: Side | undefined): Promise<void> {
    for (const one of await this.requests.withdrawOpen(tx, match.id, askedSide)) {
      const asked = one.askedSide === 'a' ? match.institutionA : match.institutionB;
      await this.duties.close(tx, dutyOfRequest(one.id), [asked]);
    }
  }
}
