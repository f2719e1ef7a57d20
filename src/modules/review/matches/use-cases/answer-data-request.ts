import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import {
  DataRequestClosed,
  dutyOfRequest,
  requireAnswerable,
  type CannotReason,
  type DataAnswer,
} from '../domain/data-request.js';
import { sidesOf } from '../domain/match-sides.js';
import { MatchClosed } from '../domain/match.errors.js';
import { MATCH_STATE_CHANGED } from '../events.js';
import { DataRequestRepository } from '../persistence/data-request.repository.js';
import { MatchRepository } from '../persistence/match.repository.js';
import { Duties } from './duties.js';
import { ShownMatches } from './shown-matches.js';

export interface AnsweredRequest {
  readonly id: string;
  readonly expectedVersion: number;
  readonly answer: DataAnswer;
  readonly code: CannotReason | undefined;
  readonly words: string | undefined;
}

/** The answer of the side that was asked. It moves nothing: whoever asked looks again by its own act. */
@Injectable()
export class AnswerDataRequest {
  constructor(
    private readonly guarded: Guarded,
    private readonly requests: DataRequestRepository,
    private readonly matchRepository: MatchRepository,
    private readonly shown: ShownMatches,
    private readonly duties: Duties,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @returns the match */
  async answer(actor: Actor, { id, expectedVersion, ...said }: AnsweredRequest): Promise<string> {
    return this.guarded.perform(actor, 'matches.data', [], async (tx) => {
      const known = await this.requests.byId(tx, id);
      if (!known) throw new NotFound();
      const match = await this.shown.one(tx, actor, await this.matchRepository.lock(tx, known.hypothesisId));
      const request = await this.requests.lock(tx, id);
      if (!match || !request) throw new NotFound();
      requireInRelation(actor, 'matches.data', 'party');
      const { storedMatch, pair } = match;
      if (!sidesOf(storedMatch, actor.institutionId).includes(request.askedSide)) throw new NotFound();
      if (pair.hasEnded) throw new MatchClosed('lapsed');
      if (request.state !== 'open') throw new DataRequestClosed(request.state);
      if (request.version !== expectedVersion) throw new VersionConflict(expectedVersion, request.version);
      requireAnswerable(said.answer, said);
      await this.requests.answer(tx, id, { ...said, by: actor.actorId, at: this.clock.now() });
      const asked = request.askedSide === 'a' ? storedMatch.institutionA : storedMatch.institutionB;
      await this.duties.close(tx, dutyOfRequest(id), [asked]);
      await this.outbox.put(tx, { name: MATCH_STATE_CHANGED, payload: { hypothesisId: storedMatch.id } });
      const recordIds = [storedMatch.recordA, storedMatch.recordB];
      const detail = { matchId: storedMatch.id, requestId: id, answer: said.answer };
      await this.audit.record(tx, { actor, action: 'matches.data', recordIds, detail });
      return storedMatch.id;
    });
  }
}
