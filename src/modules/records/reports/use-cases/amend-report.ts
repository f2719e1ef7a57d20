import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor, Operation } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import {
  isWithdrawn,
  RecordService,
  takenBack,
  withdrawnAgain,
  withFields,
  type Amended,
  type ChangeRule,
  type RecordCommand,
  type Version,
  type Withdrawn,
} from '../../records/index.js';
import { isAfter, type ReportRecord } from '../../../../kernel/contract/index.js';
import {
  withConsent,
  withConsentRenewed,
  withConsentWithdrawn,
  type ReportConsent,
} from '../domain/consent-change.js';
import { EndsBeforeItBegins } from '../domain/consent-errors.js';
import { REPORT_AMENDED, REPORT_WITHDRAWN } from '../events.js';
import { FollowReports } from './follow-reports.js';

/** In whose voice a consent is said: a liaison writes down what a family says, and a family says it itself. */
export interface ConsentVoice {
  /** By which the actor may. */
  readonly operation: Operation;
  /** Work that is done after the write in the same transaction. */
  readonly afterWrite?: (tx: Tx) => Promise<void>;
}

/** By which a report is amended, and in whose voice. */
type Amending = Pick<RecordCommand<'report'>, 'event'> & ConsentVoice;

/**
 * Every way in which a report comes to say something else: each keeps the version before, each is compared again, and
 * the search goes or rests as the report says now.
 */
@Injectable()
export class AmendReport {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordService,
    private readonly cases: FollowReports,
  ) {}

  async amend(actor: Actor, version: Version, fields: Readonly<Record<string, unknown>>): Promise<Amended> {
    const amending = { operation: 'reports.amend', event: REPORT_AMENDED } as const;
    return this.change(actor, amending, version, withFields(fields));
  }

  async recordConsent(
    actor: Actor,
    version: Version,
    entry: ReportConsent,
    voice: ConsentVoice = { operation: 'consents.record' },
  ): Promise<Amended> {
    return this.change(actor, { ...voice, event: REPORT_AMENDED }, version, (report, now) => ({
      ...withConsent(report, entry, now),
    }));
  }

  /** The family has been asked again and stays by it: a new entry, and the old one stands beside it. */
  async renewConsent(
    actor: Actor,
    version: Version,
    renewal: { readonly purpose: ReportConsent['purpose']; readonly until: string },
  ): Promise<Amended> {
    const amending = { operation: 'consents.record', event: REPORT_AMENDED } as const;
    return this.change(actor, amending, version, (report, now) => {
      if (isAfter(now, renewal.until)) throw new EndsBeforeItBegins();
      return { ...withConsentRenewed(report, renewal, now) };
    });
  }

  async withdrawConsent(
    actor: Actor,
    version: Version,
    purpose: ReportConsent['purpose'],
    voice: ConsentVoice = { operation: 'consents.withdraw' },
  ): Promise<Amended> {
    return this.change(actor, { ...voice, event: REPORT_AMENDED }, version, (report, now) => ({
      ...withConsentWithdrawn(report, purpose, now),
    }));
  }

  async withdraw(actor: Actor, version: Version, reason: string): Promise<Amended> {
    const amending = { operation: 'reports.withdraw', event: REPORT_WITHDRAWN } as const;
    return this.change(actor, amending, version, takenBack(reason));
  }

  /** Takes back again what was taken back before a backup was restored. */
  async reapply(actor: Actor, version: Version, what: Withdrawn, at: string): Promise<Amended> {
    const event = what === 'record' ? REPORT_WITHDRAWN : REPORT_AMENDED;
    const amending = { operation: 'withdrawals.reapply', event } as const;
    return this.change(actor, amending, version, (report) => ({ ...withdrawnAgain(report, what, at) }));
  }

  private async change(
    actor: Actor,
    { operation, event, afterWrite }: Amending,
    version: Version,
    rule: ChangeRule<ReportRecord>,
  ): Promise<Amended> {
    const command = { type: 'report', operation, event } as const;
    const recordId = version.id;
    return this.guarded.perform(actor, operation, [recordId], async (tx) => {
      const opened = await this.records.open(tx, actor, command, version);
      const fields = rule(opened.record, opened.now);
      const amended = await this.records.amend(tx, actor, command, opened, { fields });
      await this.cases.follow(tx, [{ recordId, withdrawn: isWithdrawn(amended.content) }]);
      await afterWrite?.(tx);
      await this.records.announce(tx, command, recordId);
      return amended;
    });
  }
}
