import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { actingAs } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { MatchTimeline } from '../../../review/matches/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import type { OwedKind } from '../../../oversight/indicators/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { OwedRepository, type OwedFact } from '../persistence/owed.repository.js';

/** Debt in a case: by whom to whom, since when and until when, as far as the viewer may know. */
export interface OwedInCase {
  readonly kind: OwedFact['kind'];
  readonly subjectId: string;
  /** Code of the institution; undefined where the viewer may not know which one the other side of a match is. */
  readonly debtor: string | undefined;
  /** undefined also: the family. */
  readonly creditor: string | undefined;
  readonly toFamily: boolean;
  /** True where the viewer's institution owes it. */
  readonly own: boolean;
  readonly since: Date;
  readonly dueAt: Date;
}

const HOUR_MS = 3_600_000;
const IN_MATCHES: readonly OwedKind[] = ['review', 'data_request', 'confirmation'];

/** Balance of one case: who owes what, for the institution of its report. */
@Injectable()
export class ReadCaseBalance {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly matches: MatchTimeline,
    private readonly owed: OwedRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** Oldest first. Throws `NotFound` where the report is not the viewer's to read. */
  async read(actor: Actor, recordId: string): Promise<readonly OwedInCase[]> {
    return this.guarded.perform(actor, 'reports.read', [recordId], async (tx) => {
      const report = await this.records.read(tx, actor, 'reports.read', recordId);
      if (report.recordType !== 'report') throw new NotFound();
      const { standingIds } = await this.matches.ofRecord(tx, actor, recordId);
      // Which matches the viewer may know of was asked above; the rows of the other side are read for the platform.
      const facts = await actingAs(tx, PLATFORM, () => this.owed.ofCase(tx, recordId, standingIds));
      const ids = [
        ...new Set(facts.flatMap(({ debtorId, creditorId }) => [debtorId, creditorId ?? debtorId])),
      ];
      const codes = new Map((await this.institutions.byIds(tx, ids)).map(({ id, code }) => [id, code]));
      await this.audit.record(tx, { actor, action: 'reports.read', recordIds: [recordId] });
      return facts.map((fact) => this.told(fact, report.institutionId, codes));
    });
  }

  private told(fact: OwedFact, ownerId: string, codes: ReadonlyMap<string, string>): OwedInCase {
    const { kind, subjectId, debtorId, creditorId, since, dueAt } = fact;
    const named = (id: string): string | undefined =>
      id === ownerId || !IN_MATCHES.includes(kind) ? codes.get(id) : undefined;
    const due = dueAt ?? new Date(since.getTime() + this.settings.ALERT_DUE_HOURS * HOUR_MS);
    return {
      ...{ kind, subjectId, since, dueAt: due },
      debtor: named(debtorId),
      creditor: creditorId === null ? undefined : named(creditorId),
      toFamily: creditorId === null,
      own: debtorId === ownerId,
    };
  }
}
