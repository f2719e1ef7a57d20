import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { RecordLooks } from '../../../access/audit/index.js';
import type { ConsentStatus } from '../../../access/consent/index.js';
import { ReadReferralStatus, type Receiver } from '../../../identification/referrals/index.js';
import type { Institution } from '../../../institutions/index.js';
import { ComparableBank } from '../../../matching/runs/index.js';
import { WithdrawalLog, type StoredRecord } from '../../../records/records/index.js';
import type { LookedAt, WindowSource } from '../domain/window-facts.js';
import { MessageRepository } from '../persistence/message.repository.js';

/** The deeds of somebody who reads a report: of its own office, and of one that it was passed on to. */
const LOOKS = ['reports.read', 'transmissions.read'] as const;

/** Gathers all from which the window of a report is reckoned, whichever part of the platform knows it. */
@Injectable()
export class GatherWindowFacts {
  constructor(
    private readonly messages: MessageRepository,
    private readonly referrals: ReadReferralStatus,
    private readonly bank: ComparableBank,
    private readonly withdrawals: WithdrawalLog,
    private readonly looks: RecordLooks,
  ) {}

  /** Of a report that the caller may read. */
  async of(
    tx: Tx,
    report: StoredRecord,
    owner: Institution,
    consents: readonly ConsentStatus[],
  ): Promise<WindowSource> {
    const { createdAt: filedAt, changedAt, version, withdrawn } = report;
    const referred = await this.referrals.of(tx, report);
    return {
      ...{ filedAt, withdrawn, changedAt: version > 1 ? changedAt : undefined },
      messages: await this.messages.ofRecord(tx, report.id),
      referred,
      comparison: await this.bank.of(tx, report),
      searchedAmongLiving: consents.some(({ purpose, state }) => purpose === 'search' && state === 'granted'),
      deletesAt: (await this.withdrawals.deletingAt(tx, [report.id])).get(report.id),
      looks: await this.looksOf(tx, report.id, owner, referred.receivers),
    };
  }

  /** Those of the office that keeps the report and of those it was passed on to; of nobody whom a pair has led there. */
  private async looksOf(
    tx: Tx,
    recordId: string,
    owner: Institution,
    receivers: readonly Receiver[],
  ): Promise<readonly LookedAt[]> {
    const names = new Map(receivers.map((one) => [one.institutionId, one.institution]));
    names.set(owner.id, owner.name);
    const opened = await this.looks.openedBy(tx, recordId, LOOKS, [...names.keys()]);
    return opened.map(({ institutionId, lastAt, days }) => ({
      ...{ lastAt, days, institution: names.get(institutionId) },
    }));
  }
}
