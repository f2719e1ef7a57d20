import type { ComparableRecord } from '../comparable-record.js';
import type { Pairing, Scorer } from '../comparison.js';
import type { EvidenceItem } from '../evidence.js';

/** Columns that hold all that a group reads of a record in one number; 0 where it states nothing. */
export type CodeColumn = 'stature' | 'weight' | 'physical' | 'condition';

/**
 * Scorer of a group whose records are one number each: every distinct number is weighed once a query, and
 * looked up from then on.
 */
export abstract class CodeScorer implements Scorer {
  private readonly weights: Float64Array;
  protected codes: Uint16Array;
  protected own = 0;

  /** @param size number of codes, 0 among them */
  constructor(
    private readonly pairing: Pairing,
    private readonly column: CodeColumn,
    size: number,
  ) {
    this.weights = new Float64Array(size);
    this.codes = pairing.bank.columns[column];
  }

  begin(query: number): boolean {
    this.own = this.pairing.queryBank.columns[this.column][query]!;
    this.codes = this.pairing.bank.columns[this.column];
    if (this.own === 0) return false;
    this.weights.fill(NaN);
    this.weights[0] = 0;
    return true;
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    const { codes, weights } = this;
    for (let i = from; i < to; i += 1) {
      const code = codes[slots[i]!]!;
      const known = weights[code]!;
      out[i - from]! += known === known ? known : this.keep(code);
    }
  }

  private keep(code: number): number {
    const weight = this.weigh(code);
    this.weights[code] = weight;
    return weight;
  }

  /** log10 LR of the query's own code and another one; neither is 0. */
  protected abstract weigh(code: number): number;
  abstract explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[];
}
