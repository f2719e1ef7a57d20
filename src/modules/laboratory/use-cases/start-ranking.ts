import { Injectable } from '@nestjs/common';
import { GENETICS_MODEL_VERSION } from '../../../kernel/genetics/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Tasks } from '../../../platform/queue/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { KinshipSettings } from '../../records/forensic-bank/index.js';
import { requireThreshold } from '../domain/threshold.js';
import { RankingRepository } from '../persistence/ranking.repository.js';

/** Asks for the relatives to sample next, over all reports of the institution. A worker reckons. */
@Injectable()
export class StartRanking {
  constructor(
    private readonly guarded: Guarded,
    private readonly rankings: RankingRepository,
    private readonly settings: KinshipSettings,
    private readonly tasks: Tasks,
    private readonly audit: AuditTrail,
  ) {}

  /** @returns the id of the ranking; of the one under way where there is one */
  async start(actor: Actor, threshold: number): Promise<string> {
    return this.guarded.perform(actor, 'laboratory.plan', [], async (tx) => {
      const { institutionId, actorId: requestedBy } = actor;
      requireOnRecord(actor, 'laboratory.plan', institutionId);
      if (institutionId === undefined) throw new NotFound();
      requireThreshold(threshold);
      const latest = await this.rankings.latest(tx, institutionId);
      if (latest && latest.state !== 'done' && latest.threshold === threshold) return latest.id;
      const { settingId } = await this.settings.current(tx);
      const softwareVersion = GENETICS_MODEL_VERSION;
      const rankingId = await this.rankings.add(tx, {
        ...{ institutionId, requestedBy, threshold, settingId, softwareVersion },
      });
      await this.rankings.setTask(
        tx,
        rankingId,
        await this.tasks.add(tx, 'laboratory.rank-relatives', { rankingId }),
      );
      await this.audit.record(tx, { actor, action: 'laboratory.plan', detail: { rankingId } });
      return rankingId;
    });
  }
}
