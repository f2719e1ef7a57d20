import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { VersionConflict } from '../../../../platform/errors/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import {
  RecordStore,
  type Amended,
  type StoredRecord,
  type Version,
} from '../../../records/records/index.js';
import { AmendReport, type ReportConsent } from '../../../records/reports/index.js';
import { permitsLess } from '../domain/permits-less.js';
import { MessageTray } from './message-tray.js';
import { WindowPhrase } from './window-phrase.js';

export interface FamilyDecision {
  readonly purpose: ReportConsent['purpose'];
  readonly decision: 'granted' | 'refused' | 'withdrawn';
  readonly countries?: readonly string[] | undefined;
  readonly until?: string | undefined;
}

/** By whose code the window was opened, and the words as they are said once more. */
export interface SaidAgain {
  readonly holder: Actor;
  readonly phrase: string | undefined;
}

/** A family that decides while a liaison writes is not sent away: what it says comes after. */
const TRIES = 3;

/**
 * Decision of a family on what it permits, said by itself. It takes the same ways as when it says so to a
 * liaison. It holds at once, and its institution is to read that it was said: perhaps somebody wants to speak
 * with the family. Whoever permits less than before says the words of the receipt once more.
 */
@Injectable()
export class DecideAsFamily {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly reports: AmendReport,
    private readonly tray: MessageTray,
    private readonly words: WindowPhrase,
    private readonly clock: Clock,
  ) {}

  /** Throws `PhraseNeeded`, `PhraseWrong`, `TooManyAttempts` and `WindowsBusy`. */
  async submit(actor: Actor, decision: FamilyDecision, { holder, phrase }: SaidAgain): Promise<void> {
    if (permitsLess((await this.reportOf(actor)).content, decision, this.clock.now().toISOString()))
      await this.words.require(holder, phrase);
    for (let tried = 1; ; tried += 1) {
      try {
        await this.decide(actor, await this.versionOf(actor), decision);
        return;
      } catch (error) {
        if (!(error instanceof VersionConflict) || tried === TRIES) throw error;
      }
    }
  }

  private async reportOf(actor: Actor): Promise<StoredRecord> {
    const { recordId = '' } = actor;
    return this.guarded.perform(actor, 'family.decide', [recordId], (tx) =>
      this.records.read(tx, actor, 'family.decide', recordId),
    );
  }

  private async versionOf(actor: Actor): Promise<Version> {
    const { id, version } = await this.reportOf(actor);
    return { id, expectedVersion: version };
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
