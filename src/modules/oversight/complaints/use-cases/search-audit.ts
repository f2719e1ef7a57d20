import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import {
  AuditTrail,
  Guarded,
  SearchTrail,
  type FoundEntry,
  type TrailSearch,
} from '../../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import { RecordStore } from '../../../records/records/index.js';

export interface AuditQuestion extends Omit<TrailSearch, 'recordId' | 'institutionId'> {
  /** Number of a record, or `INSTITUTION/CODE`. */
  readonly record?: string | undefined;
  /** Code of the institution of whoever acted. */
  readonly institution?: string | undefined;
}

export type FoundAuditEntry = FoundEntry & { readonly institution: string | null };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Looks through the log for those who watch over all. That somebody has looked, and for what, is an entry itself. */
@Injectable()
export class SearchAudit {
  constructor(
    private readonly guarded: Guarded,
    private readonly trail: SearchTrail,
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
  ) {}

  async page(
    actor: Actor,
    { record, institution, ...rest }: AuditQuestion,
    before: number,
    limit: number,
  ): Promise<readonly FoundAuditEntry[]> {
    return this.guarded.perform(actor, 'audit.read', [], async (tx) => {
      const known = await this.institutions.all(tx);
      const byCode = new Map(known.map((one) => [one.code, one]));
      const recordId = record === undefined ? undefined : await this.numberOf(tx, record, byCode);
      const owner = institution === undefined ? undefined : byCode.get(institution);
      if (institution !== undefined && !owner) throw new NotFound();
      const found = await this.trail.page(tx, { ...rest, recordId, institutionId: owner?.id }, before, limit);
      const detail = {
        by: [
          ...Object.entries({ record, institution, ...rest }).flatMap(([name, value]) =>
            value === undefined ? [] : [name],
          ),
        ],
      };
      await this.audit.record(tx, {
        ...{ actor, action: 'audit.read', detail },
        recordIds: recordId === undefined ? [] : [recordId],
      });
      const codeOf = new Map(known.map(({ id, code }) => [id, code]));
      return found.map((entry) => ({ ...entry, institution: codeOf.get(entry.institutionId ?? '') ?? null }));
    });
  }

  /**
   * Returns the number of a record. Whoever reads the log need not read the record: its number alone is
   * looked up.
   */
  private async numberOf(tx: Tx, record: string, byCode: ReadonlyMap<string, Institution>): Promise<string> {
    if (UUID.test(record)) return record;
    const cut = record.indexOf('/');
    const owner = byCode.get(record.slice(0, Math.max(0, cut)));
    if (!owner) throw new NotFound();
    const code = record.slice(cut + 1);
    const found = await actingAs(tx, PLATFORM, () => this.records.byCode(tx, owner.id, code));
    if (!found) throw new NotFound();
    return found.id;
  }
}
