import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { RecallReasonMissing, partiesOf, RecallAnswered, type RecallAnswer } from '../domain/recall.js';
import { RECALL_ANSWERED } from '../events.js';
import { RecallRepository } from '../persistence/recall.repository.js';

export interface AnsweredRecall {
  readonly id: string;
  readonly expectedVersion: number;
  readonly answer: RecallAnswer;
  readonly reason: string | undefined;
}

/** The answer of the institution that was asked to delete. The same answer given twice is given once. */
@Injectable()
export class AnswerRecall {
  constructor(
    private readonly guarded: Guarded,
    private readonly recalls: RecallRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async answer(actor: Actor, { id, expectedVersion, answer, reason }: AnsweredRecall): Promise<void> {
    await this.guarded.perform(actor, 'matches.recall', [], async (tx) => {
      const recall = await this.recalls.byId(tx, id);
      if (!recall) throw new NotFound();
      const { owner, receiver } = partiesOf(recall);
      if (receiver !== actor.institutionId) throw new NotFound();
      requireInRelation(actor, 'matches.recall', 'party');
      if (recall.state === answer && (recall.reason ?? undefined) === reason) return;
      if (recall.state === 'deleted') throw new RecallAnswered();
      if (recall.version !== expectedVersion) throw new VersionConflict(expectedVersion, recall.version);
      if (answer === 'kept_with_reason' && reason === undefined) throw new RecallReasonMissing();
      await this.recalls.answer(tx, id, { answer, reason, by: actor.actorId, at: this.clock.now() });
      const recordIds = [recall.side === 'a' ? recall.recordA : recall.recordB];
      const detail = { recallId: id, answer };
      await this.audit.record(tx, { actor, action: 'matches.recall', recordIds, detail });
      if (recall.untold) return;
      await this.outbox.put(tx, { name: RECALL_ANSWERED, payload: { recallId: id }, institutionId: owner });
    });
  }
}
