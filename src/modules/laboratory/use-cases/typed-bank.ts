import { Injectable } from '@nestjs/common';
import type { Profile } from '../../../kernel/genetics/index.js';
import type { KinshipBasis } from '../../../kernel/genetics/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { ComparisonPolicy } from '../../matching/runs/index.js';
import { RecordStore, type StoredRecord } from '../../records/records/index.js';
import { ownSamples } from '../../matching/kinship/index.js';

/** Records read at a time. */
const PAGE = 500;

/** The profiles of a bank that may be held against one record. */
@Injectable()
export class TypedBank {
  constructor(
    private readonly comparisonPolicy: ComparisonPolicy,
    private readonly records: RecordStore,
  ) {}

  /**
   * Returns those of the institution's own remains and living persons that may be held against a report. How
   * many others hold at a moment, and at which loci, would be told with them: whoever lets a report be
   * compared with one shelter alone would count who is typed there.
   */
  async against(tx: Tx, report: StoredRecord, basis: KinshipBasis): Promise<Profile[]> {
    const rules = await this.comparisonPolicy.open(tx);
    const known = new Set(basis.loci.map(({ locus }) => locus));
    const profiles: Profile[] = [];
    for await (const record of this.all(tx, ['remains', 'living'], report.institutionId)) {
      const kind = record.recordType === 'remains' ? 'identification' : 'living';
      if (!rules.allows(kind, report, record) || rules.isHolderOnly(report, record)) continue;
      const usable = rules.usableSamples(kind, report, record);
      const profile = basis.profileOf(ownSamples(usable.b));
      const onPanel = new Map([...profile].filter(([locus]) => known.has(locus)));
      if (!usable.isBarred && onPanel.size > 0) profiles.push(onPanel);
    }
    return profiles;
  }

  /** Yields every record of these types that somebody was typed for, a page at a time. */
  async *all(tx: Tx, types: readonly StoredRecord['recordType'][], institutionId?: string) {
    let after = 0;
    for (;;) {
      const page = await this.records.typed(tx, { types, institutionId, after, limit: PAGE });
      yield* page;
      if (page.length < PAGE) return;
      after = page.at(-1)?.seq ?? after;
    }
  }
}
