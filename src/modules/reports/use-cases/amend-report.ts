import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Actor, Operation } from '../../access/index.js';
import {
  isWithdrawn,
  RecordService,
  withdrawnAgain,
  type Amended,
  type RecordCommand,
  type Version,
  type Withdrawn,
} from '../../records/index.js';
import { isAfter } from '../../../kernel/contract/index.js';
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
  /** What else is done in the same transaction. */
  readonly also?: (tx: Tx) => Promise<void>;
}

/**
 * Every way in which a report comes to say something else: each keeps the version before, each is compared again, and
 * the search goes or rests as the report says now.
 */
@Injectable()
export class AmendReport {
  constructor(
    private readonly desk: RecordService,
    private readonly cases: FollowReports,
  ) {}

  async amend(actor: Actor, version: Version, fields: Readonly<Record<string, unknown>>): Promise<Amended> {
    return this.desk.replaceFields(actor, this.deed('reports.amend', REPORT_AMENDED), version, fields);
  }

  async recordConsent(
    actor: Actor,
    version: Version,
    entry: ReportConsent,
    voice: ConsentVoice = { operation: 'consents.record' },
  ): Promise<Amended> {
    const deed = this.deed(voice.operation, REPORT_AMENDED, voice.also);
    return this.desk.amend(actor, deed, version, (report, now) => ({ ...withConsent(report, entry, now) }));
  }

  /** The family has been asked again and stays by it: a new entry, and the old one stands beside it. */
  async renewConsent(
    actor: Actor,
    version: Version,
    renewal: { readonly purpose: ReportConsent['purpose']; readonly until: string },
  ): Promise<Amended> {
    const deed = this.deed('consents.record', REPORT_AMENDED);
    return this.desk.amend(actor, deed, version, (report, now) => {
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
    const deed = this.deed(voice.operation, REPORT_AMENDED, voice.also);
    return this.desk.amend(actor, deed, version, (report, now) => ({
      ...withConsentWithdrawn(report, purpose, now),
    }));
  }

  async withdraw(actor: Actor, version: Version, reason: string): Promise<Amended> {
    return this.desk.withdraw(actor, this.deed('reports.withdraw', REPORT_WITHDRAWN), version, reason);
  }

  /** Takes back again what was taken back before a backup was restored. */
  async reapply(actor: Actor, version: Version, what: Withdrawn, at: string): Promise<Amended> {
    const deed = this.deed('withdrawals.reapply', what === 'record' ? REPORT_WITHDRAWN : REPORT_AMENDED);
    return this.desk.amend(actor, deed, version, (report) => ({ ...withdrawnAgain(report, what, at) }));
  }

  private deed(
    operation: RecordCommand<'report'>['operation'],
    event: RecordCommand<'report'>['event'],
    also?: ConsentVoice['also'],
  ): RecordCommand<'report'> {
    return {
      type: 'report',
      operation,
      event,
      also: async (tx, recordId, report) => {
        await this.cases.follow(tx, [{ recordId, withdrawn: isWithdrawn(report) }]);
        await also?.(tx);
      },
    };
  }
}
