import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { FamilyAccounts, type Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import type { ConsentStatus } from '../../../access/consent/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { ReadReports } from '../../../records/reports/index.js';
import { awaitedOf, deedsOf } from '../domain/window-facts.js';
import type { WindowAction } from '../domain/window-fact.js';
import type { Fact } from '../domain/window-fact.js';
import type { Awaited } from '../domain/window-fact.js';
import { ReceiptRepository } from '../persistence/receipt.repository.js';
import { GatherWindowFacts } from './gather-window-facts.js';

/** View of a family of its report: what people and the platform have done, and whom to turn to. */
export interface WindowView {
  /** Time at which the window was opened before: what was done after it is news. */
  readonly since: Date | undefined;
  readonly done: readonly Fact<WindowAction>[];
  readonly awaited: readonly Fact<Awaited>[];
  readonly consents: readonly ConsentStatus[];
  readonly institution: Pick<Institution, 'name' | 'country' | 'kind' | 'contact'>;
  /** Names of the people or offices that the institution is reached by first. */
  readonly focalPoints: readonly string[];
}

const PURPOSES = [
  'search',
  'forensic_matching',
  'cross_border',
  'registry_query',
  'judicial',
  'publication',
  'statistics',
];

/**
 * The window of one report.
 *
 * Nothing in it depends on a pair, a list, a review or the state of the search: whether there are any, the same is told. What a family has to
 * know of those it is told by people.
 */
@Injectable()
export class ReadWindow {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly reports: ReadReports,
    private readonly receipts: ReceiptRepository,
    private readonly accounts: FamilyAccounts,
    private readonly facts: GatherWindowFacts,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async read(actor: Actor): Promise<WindowView> {
    const { recordId = '' } = actor;
    return this.guarded.perform(actor, 'family.look', [recordId], async (tx) => {
      const report = await this.records.read(tx, actor, 'family.look', recordId);
      const receipt = await this.receipts.byId(tx, actor.actorId);
      const institution = await this.institutions.byId(tx, report.institutionId);
      if (!receipt || !institution) throw new NotFound();
      const since = receipt.seenUntil ?? undefined;
      const consents = this.consentsOf(report);
      const source = await this.facts.of(tx, report, institution, consents);
      return {
        ...{ since, consents, institution },
        ...{ done: deedsOf(source), awaited: awaitedOf(source) },
        focalPoints: await this.firstFocalPoints(tx, institution.id),
      };
    });
  }

  /** Whoever has the telephone next sees nothing. */
  async close(actor: Actor): Promise<void> {
    const { recordId = '' } = actor;
    await this.guarded.perform(actor, 'family.look', [recordId], (tx) => this.accounts.close(tx, actor));
  }

  private consentsOf({ content }: StoredRecord): readonly ConsentStatus[] {
    if (content.recordType !== 'report') throw new NotFound();
    return this.reports.consentStatuses(
      { consents: content.consents, recordedAt: content.recordedAt },
      PURPOSES,
    );
  }

  private async firstFocalPoints(tx: Tx, institutionId: string): Promise<readonly string[]> {
    const points = await this.institutions.focalPoints(tx, institutionId);
    return points.filter(({ step }) => step === 0).map(({ name }) => name);
  }
}
