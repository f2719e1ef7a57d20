import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { mayInState, type Actor } from '../../../access/accounts/index.js';
import { dutyOfRequest, requireAskable, type DataKind } from '../domain/data-request.js';
import { mayMove } from '../domain/match-state.js';
import { MatchClosed, MoveNotAllowed } from '../domain/match.errors.js';
import { DataRequestRepository } from '../persistence/data-request.repository.js';
import { ChangeMatch, type MatchVersion } from './change-match.js';
import { DueDates } from './due-dates.js';
import { Duties } from './duties.js';
import { SayOfMatch, sideRows } from './say-of-match.js';

export interface AskedData {
  readonly kinds: readonly DataKind[];
  readonly words: string | undefined;
  /** Working days of whoever is asked. */
  readonly dueDays: number;
}

/**
 * Requests data of the other side. One side cannot decide before the other has told more: that becomes the
 * other's task.
 */
@Injectable()
export class RequestData {
  constructor(
    private readonly change: ChangeMatch,
    private readonly requests: DataRequestRepository,
    private readonly say: SayOfMatch,
    private readonly due: DueDates,
    private readonly duties: Duties,
    private readonly clock: Clock,
  ) {}

  /** @param key made by the client; the same request with the same key is answered and not made twice */
  async request(actor: Actor, match: MatchVersion, asks: AskedData, key?: string): Promise<void> {
    const { kinds, words, dueDays } = asks;
    const work: Parameters<ChangeMatch['change']>[3] = async (tx, storedMatch, side) => {
      if (!mayInState('matches.data', storedMatch.state)) throw new MatchClosed(storedMatch.state);
      requireAskable(kinds, words, dueDays);
      const [mine] = sideRows(storedMatch, side);
      const state = 'more_data_requested';
      if (mine.state !== state && !mayMove(mine.state, state)) throw new MoveNotAllowed(mine.state, state);
      const id = randomUUID();
      const asked =
        side === 'a'
          ? { side: 'b' as const, institutionId: storedMatch.institutionB }
          : { side: 'a' as const, institutionId: storedMatch.institutionA };
      const dueAt = await this.due.in(tx, asked.institutionId, dueDays);
      await this.requests.add(tx, {
        ...{ id, hypothesisId: storedMatch.id, askedSide: asked.side, dueAt },
        kinds: [...new Set(kinds)],
        words: words?.trim() || null,
        askedBy: actor.actorId,
        askedAt: this.clock.now(),
      });
      await this.say.say(tx, actor, storedMatch, { side, state, reason: null, reasonCode: null });
      await this.duties.openUntil(tx, dutyOfRequest(id), asked.institutionId, dueAt);
      return { side, requestId: id, kinds: kinds.join(' ') };
    };
    await this.change.change(actor, 'matches.data', match, work, { key, request: asks });
  }
}
