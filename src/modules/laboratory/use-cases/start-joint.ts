import { Injectable } from '@nestjs/common';
import { GENETICS_MODEL_VERSION } from '../../../kernel/genetics/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Tasks } from '../../../platform/queue/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { KinshipSettings } from '../../records/forensic-bank/index.js';
import { RecordStore } from '../../records/records/index.js';
import type { JointPrior } from '../domain/joint-result.js';
import { requireThreshold } from '../domain/threshold.js';
import { JointResultRepository } from '../persistence/joint-result.repository.js';

export interface JointWish {
  readonly eventCode: string;
  readonly prior: JointPrior;
  /** log10 of the likelihood ratio from which a match counts as one. */
  readonly threshold: number;
}

/** Asks for the joint identification of an event in which the institution has records. A worker reckons. */
@Injectable()
export class StartJoint {
  constructor(
    private readonly guarded: Guarded,
    private readonly results: JointResultRepository,
    private readonly records: RecordStore,
    private readonly settings: KinshipSettings,
    private readonly tasks: Tasks,
    private readonly audit: AuditTrail,
  ) {}

  /** @returns the id of the result; of the one under way where the same was asked for */
  async start(actor: Actor, { eventCode, prior, threshold }: JointWish): Promise<string> {
    return this.guarded.perform(actor, 'laboratory.identify', [], async (tx) => {
      const { institutionId, actorId: requestedBy } = actor;
      requireOnRecord(actor, 'laboratory.identify', institutionId);
      if (institutionId === undefined) throw new NotFound();
      requireThreshold(threshold);
      // An event without own records is answered as one that is not there.
      if (!(await this.hasOwn(tx, actor, eventCode))) throw new NotFound();
      const { settingId } = await this.settings.current(tx);
      const softwareVersion = GENETICS_MODEL_VERSION;
      const asked = { institutionId, requestedBy, eventCode, prior, threshold, settingId, softwareVersion };
      const open = await this.results.open(tx, asked);
      if (open !== undefined) return open;
      const resultId = await this.results.add(tx, asked);
      await this.results.setTask(
        tx,
        resultId,
        await this.tasks.add(tx, 'laboratory.identify-jointly', { resultId }),
      );
      await this.audit.record(tx, { actor, action: 'laboratory.identify', detail: { resultId, prior } });
      return resultId;
    });
  }

  private async hasOwn(tx: Tx, actor: Actor, eventCode: string): Promise<boolean> {
    for (const type of ['report', 'remains'] as const) {
      const query = { type, filter: { eventCode }, after: 0, limit: 1 };
      if ((await this.records.page(tx, actor, 'laboratory.identify', query)).length > 0) return true;
    }
    return false;
  }
}
