import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { DisclosurePolicy, type Disclosure } from '../../../review/disclosure/index.js';
import { RecordStore, type DecidingRecord } from '../../../records/records/index.js';
import type { CompanionFinding } from '../domain/finding.js';

/** Records that are read in one piece. */
const AT_ONCE = 1_000;

export type CompanionReports = Pick<CompanionFinding, 'firstId' | 'secondId'>;

/** Owners of the reports of some pairs, and who of them may know of the other. */
export interface PairsTold {
  /** Institutions that own one of the two; none where a report is gone. */
  ownersOf(pair: CompanionReports): readonly string[];
  isTo(pair: CompanionReports, institutionId: string): boolean;
}

/**
 * Finds which owners may know of which two reports, by the agreements, consents, caps and releases of this
 * moment.
 */
@Injectable()
export class VisibleCompanionPairs {
  constructor(
    private readonly records: RecordStore,
    private readonly disclosurePolicy: DisclosurePolicy,
  ) {}

  /** Opens the pairs for the platform's own work: the caller acts as the platform. */
  async open(tx: Tx, pairs: readonly CompanionReports[]): Promise<PairsTold> {
    const ids = [...new Set(pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]))];
    const records = new Map<string, DecidingRecord>();
    for (let from = 0; from < ids.length; from += AT_ONCE)
      for (const one of await this.records.whatDecides(tx, ids.slice(from, from + AT_ONCE)))
        records.set(one.id, one);
    const owners = [...new Set([...records.values()].map(({ institutionId }) => institutionId))];
    const viewers = owners.map((institutionId) => ({ institutionId, forAnyPurpose: true }));
    const opened = ids.length === 0 ? [] : await this.disclosurePolicy.openForEach(tx, viewers, ids);
    const by = new Map<string, Disclosure | undefined>(owners.map((owner, at) => [owner, opened[at]]));
    const recordsOf = ({ firstId, secondId }: CompanionReports) =>
      [records.get(firstId), records.get(secondId)] as const;
    return {
      ownersOf: (pair) => {
        const [a, b] = recordsOf(pair);
        return a && b ? [a.institutionId, b.institutionId] : [];
      },
      isTo: (pair, institutionId) => {
        const [a, b] = recordsOf(pair);
        if (!a || !b) return false;
        return by.get(institutionId)?.isTold({ kind: 'duplicate_report', a, b }) === true;
      },
    };
  }
}
