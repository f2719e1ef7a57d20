import type { Kind } from '../../../../kernel/linkage/index.js';
import type { NumberedRecord } from '../../../records/records/index.js';
import type { Holding } from '../domain/holding.js';
import type { ComparisonRules } from './comparison-policy.js';

/**
 * Records of which not all institutions that hold some may know in comparisons of a kind. Of a record no more
 * is kept than who may know of it.
 */
export class SecludedRecords {
  private readonly untold = new Set<number>();
  private readonly circles = new Map<number, number>();
  /** Numbers of circles by holder and by the institutions that may know. */
  private readonly numbers = new Map<string, number>();

  /** @param institutions the holders of the records, by id */
  constructor(
    private readonly kind: Kind,
    private readonly rules: ComparisonRules,
    private readonly institutions: readonly string[],
  ) {}

  add(record: NumberedRecord): void {
    if (this.rules.isForHolderAlone(record)) this.untold.add(record.seq);
    const members = this.institutions.filter((id) => this.rules.mayKnow(this.kind, id, record));
    if (members.length < this.institutions.length)
      this.circles.set(record.seq, this.numberOf([record.institutionId, ...members]));
  }

  /** @param holders of all records, by sequence number */
  holding(holders: ReadonlyMap<number, string>): Holding {
    return {
      isOneHouse: new Set(holders.values()).size <= 1,
      institutionOf: (seq) => holders.get(seq),
      isUntold: (seq) => this.untold.has(seq),
      circleOf: (seq) => this.circles.get(seq),
    };
  }

  private numberOf(ids: readonly string[]): number {
    const key = ids.join(' ');
    const number = this.numbers.get(key) ?? this.numbers.size;
    this.numbers.set(key, number);
    return number;
  }
}
