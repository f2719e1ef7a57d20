import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { FamilyTimeline } from '../../portal/index.js';
import { ComparedTimeline } from '../../../matching/runs/index.js';
import type { TimelineEntry } from '../../../institutions/index.js';
import { ComplaintTimeline } from '../../../oversight/complaints/index.js';
import { ProcedureTimeline } from '../../../procedures/procedures/index.js';
import { RecordHistory, type StoredRecord } from '../../../records/records/index.js';
import { ReferralTimeline } from '../../../identification/referrals/index.js';

/**
 * Deeds with a report itself, by the module that did it. Apart from what became of its matches, which have a
 * timeline of their own too.
 */
@Injectable()
export class DeedsOfReport {
  constructor(
    private readonly history: RecordHistory,
    private readonly compared: ComparedTimeline,
    private readonly referrals: ReferralTimeline,
    private readonly family: FamilyTimeline,
    private readonly procedures: ProcedureTimeline,
    private readonly complaints: ComplaintTimeline,
  ) {}

  /**
   * @param report which the caller has asked the policy about
   * @returns entries of all of them, in no order
   */
  async gather(tx: Tx, actor: Actor, report: StoredRecord): Promise<TimelineEntry[]> {
    return [
      ...(await this.history.deedsOf(tx, report)),
      ...(await this.compared.of(tx, report.id)),
      ...(await this.referrals.of(tx, actor, report.id)),
      ...(await this.family.of(tx, actor, report.id)),
      ...(await this.procedures.of(tx, actor, report.id)),
      ...(await this.complaints.of(tx, actor, report.id)),
    ];
  }
}
