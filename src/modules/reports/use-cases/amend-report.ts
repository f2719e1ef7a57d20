import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { RecordDesk, type StoredRecord, type Version } from '../../records/index.js';
import { withConsent, withConsentWithdrawn, type ConsentEntry } from '../domain/consent-change.js';
import { REPORT_AMENDED, REPORT_WITHDRAWN } from '../events.js';
import { CaseRepository } from '../persistence/case.repository.js';

const AMEND = { type: 'report', operation: 'reports.amend', event: REPORT_AMENDED } as const;
const CONSENT = { type: 'report', operation: 'consents.record', event: REPORT_AMENDED } as const;
const NO_CONSENT = { type: 'report', operation: 'consents.withdraw', event: REPORT_AMENDED } as const;

/** Every way in which a report comes to say something else: each keeps the version before, and each is compared again. */
@Injectable()
export class AmendReport {
  constructor(
    private readonly desk: RecordDesk,
    private readonly cases: CaseRepository,
  ) {}

  async run(
    actor: Actor,
    version: Version,
    fields: Readonly<Record<string, unknown>>,
  ): Promise<StoredRecord> {
    return this.desk.replaceFields(actor, AMEND, version, fields);
  }

  async recordConsent(actor: Actor, version: Version, entry: ConsentEntry): Promise<StoredRecord> {
    return this.desk.amend(actor, CONSENT, version, (report, now) => ({
      ...withConsent(report, entry, now),
    }));
  }

  async withdrawConsent(
    actor: Actor,
    version: Version,
    purpose: ConsentEntry['purpose'],
  ): Promise<StoredRecord> {
    return this.desk.amend(actor, NO_CONSENT, version, (report, now) => ({
      ...withConsentWithdrawn(report, purpose, now),
    }));
  }

  async withdraw(actor: Actor, version: Version, reason: string): Promise<StoredRecord> {
    const deed = {
      type: 'report',
      operation: 'reports.withdraw',
      event: REPORT_WITHDRAWN,
      also: (tx, recordId) => this.cases.move(tx, recordId, 'withdrawn'),
    } as const satisfies Parameters<RecordDesk['register']>[1];
    return this.desk.withdraw(actor, deed, version, reason);
  }
}
