import { Injectable } from '@nestjs/common';
import { asPlatform, type Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { readFlowProgress, type FlowProgress } from '../../../platform/queue/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import {
  RankingRepository,
  type RankedRelative,
  type RelativeRanking,
} from '../persistence/ranking.repository.js';

export interface RankingView {
  readonly ranking: RelativeRanking;
  readonly progress: FlowProgress | undefined;
  readonly refused: number;
  readonly relatives: readonly RankedRelative[];
}

/** The last ranking of the institution, as far as it is. */
@Injectable()
export class ReadRanking {
  constructor(
    private readonly guarded: Guarded,
    private readonly rankings: RankingRepository,
    private readonly audit: AuditTrail,
  ) {}

  async latest(actor: Actor, first: number): Promise<RankingView> {
    return this.guarded.perform(actor, 'laboratory.plan', [], async (tx) => {
      const { institutionId } = actor;
      requireOnRecord(actor, 'laboratory.plan', institutionId);
      const ranking = institutionId === undefined ? undefined : await this.rankings.latest(tx, institutionId);
      if (!ranking) throw new NotFound();
      const relatives = await this.rankings.best(tx, ranking.id, first);
      const recordIds = [...new Set(relatives.map(({ recordId }) => recordId))];
      await this.audit.record(tx, { actor, action: 'laboratory.plan', recordIds });
      return {
        ...{ ranking, relatives, refused: await this.rankings.countRefused(tx, ranking.id) },
        progress: await progressOf(tx, ranking.taskId),
      };
    });
  }
}

/** Whoever may read what is made may know how far the platform's tasks are with it. */
export async function progressOf(tx: Tx, taskId: string | null): Promise<FlowProgress | undefined> {
  return taskId === null ? undefined : asPlatform(tx, () => readFlowProgress(tx, { id: taskId }));
}
