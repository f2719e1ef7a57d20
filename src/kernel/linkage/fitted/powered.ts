import type { ComparableRecord } from '../comparable-record.js';
import type { Scorer } from '../comparison.js';
import type { EvidenceItem } from '../evidence.js';

/** A group whose weights are multiplied by what was learnt from labels. */
export class Powered implements Scorer {
  private own = new Float64Array(0);

  constructor(
    private readonly scorer: Scorer,
    private readonly power: number,
  ) {}

  begin(query: number): boolean {
    return this.scorer.begin(query);
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    const size = to - from;
    if (this.own.length < size) this.own = new Float64Array(size);
    const { own, power } = this;
    own.fill(0, 0, size);
    this.scorer.addScores(slots, from, to, own);
    for (let i = 0; i < size; i += 1) out[i]! += power * own[i]!;
  }

  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    return this.scorer
      .explain(slot, a, b)
      .map((item) => (item.log10LR === 0 ? item : { ...item, log10LR: item.log10LR * this.power }));
  }
}
