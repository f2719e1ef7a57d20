import type { Kind } from '../../../../kernel/linkage/index.js';
import type { NumberedRecord } from '../../../records/records/index.js';
import type { Holding } from '../domain/holding.js';
import type { ComparisonRules } from './comparison-policy.js';

/**
 * Records of which not all institutions that hold some may know in comparisons of a kind. Of a record no more
 * is kept than that.
 */
export class SecludedRecords {
  private readonly untold = new Set<number>();
  private readonly secluded = new Set<number>();

  /** @param institutions the holders of the records, by id */
  constructor(
    private readonly kind: Kind,
    private readonly rules: ComparisonRules,
    private readonly institutions: readonly string[],
  ) {}

  add(record: NumberedRecord): void {
    if (this.rules.isForHolderAlone(record)) this.untold.add(record.seq);
    if (!this.institutions.every((id) => this.rules.mayKnow(this.kind, id, record)))
      this.secluded.add(record.seq);
  }

  /** @param holders of all records, by sequence number */
  holding(holders: ReadonlyMap<number, string>): Holding {
    return {
      isOneHouse: new Set(holders.values()).size <= 1,
      institutionOf: (seq) => holders.get(seq),
      isUntold: (seq) => this.untold.has(seq),
      isSecluded: (seq) => this.secluded.has(seq),
    };
  }
}
