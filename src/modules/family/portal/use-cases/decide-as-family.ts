import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { VersionConflict } from '../../../../platform/errors/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { RecordStore, type Amended, type Version } from '../../../records/records/index.js';
import { AmendReport, type ReportConsent } from '../../../records/reports/index.js';
import { MessageTray } from './message-tray.js';

export interface FamilyDecision {
  readonly purpose: ReportConsent['purpose'];
  readonly decision: 'granted' | 'refused' | 'withdrawn';
  readonly countries?: readonly string[] | undefined;
  readonly until?: string | undefined;
}

/** A family that decides while a liaison writes is not sent away: what it says comes after. */
const TRIES = 3;

/**
 * Decision of a family on what it permits, said by itself. It takes the same ways as when it says so to a
 * liaison. It holds at once, and its institution is to read that it was said: perhaps somebody wants to speak
 * with the family.
 */
@Injectable()
export class DecideAsFamily {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly reports: AmendReport,
    private readonly tray: MessageTray,
  ) {}

  async submit(actor: Actor, decision: FamilyDecision): Promise<void> {
    for (let tried = 1; ; tried += 1) {
      try {
        await this.decide(actor, await this.versionOf(actor), decision);
        return;
      } catch (error) {
        if (!(error instanceof VersionConflict) || tried === TRIES) throw error;
      }
    }
  }

  private async versionOf(actor: Actor): Promise<Version> {
    const { recordId = '' } = actor;
    return this.guarded.perform(actor, 'family.decide', [recordId], async (tx) => {
      const { id, version } = await this.records.read(tx, actor, 'family.decide', recordId);
      return { id, expectedVersion: version };
    });
  }

  private decide(
    actor: Actor,
    version: Version,
    { purpose, decision, countries, until }: FamilyDecision,
  ): Promise<Amended> {
    const voice = {
      operation: 'family.decide',
      afterWrite: (tx: Tx) => this.tray.putConsent(tx, actor),
    } as const;
    if (decision === 'withdrawn') return this.reports.withdrawConsent(actor, version, purpose, voice);
    const entry = {
      purpose,
      decision,
      basis: 'consent',
      ...(countries && { countries }),
      ...(until && { until }),
    };
    return this.reports.recordConsent(actor, version, entry as ReportConsent, voice);
  }
}
