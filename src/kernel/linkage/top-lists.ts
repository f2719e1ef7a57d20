/**
 * The best partners of each record, best first; and what all the others weigh together.
 *
 * A row has `width` places of which the first `counts[row]` are taken. Equal scores stand in the order of their rank, so
 * that lists do not depend on how the work was divided.
 */
export interface TopLists {
  readonly width: number;
  readonly owners: Int32Array;
  readonly ownerRanks: Float64Array;
  readonly counts: Int32Array;
  readonly partners: Int32Array;
  readonly partnerRanks: Float64Array;
  readonly log10LR: Float64Array;
  /** log10 of the summed LR of the compared partners that are not listed; -Infinity where all are. */
  readonly log10Tail: Float64Array;
  /** With how many records each owner was compared. */
  readonly compared: Float64Array;
}

/** Collects partners row by row. Each row is a heap whose root is the worst that is kept. */
export class TopCollector {
  private readonly counts: Int32Array;
  private readonly partners: Int32Array;
  private readonly ranks: Float64Array;
  private readonly scores: Float64Array;
  private readonly tails: Float64Array;
  private readonly compared: Float64Array;

  constructor(
    private readonly owners: Int32Array,
    private readonly ownerRanks: Float64Array,
    private readonly width: number,
  ) {
    const rows = owners.length;
    this.counts = new Int32Array(rows);
    this.partners = new Int32Array(rows * width);
    this.ranks = new Float64Array(rows * width);
    this.scores = new Float64Array(rows * width);
    this.tails = new Float64Array(rows);
    this.compared = new Float64Array(rows);
  }

  /** `ratio` is 10 to the score: the caller has it for both sides. */
  offer(row: number, partner: number, rank: number, score: number, ratio: number): void {
    this.compared[row]! += 1;
    const count = this.counts[row]!;
    const begin = row * this.width;
    if (count < this.width) {
      this.counts[row] = count + 1;
      this.raise(begin, count, partner, rank, score);
      return;
    }
    const worst = this.scores[begin]!;
    if (count === 0 || score < worst || (score === worst && rank > this.ranks[begin]!)) {
      this.tails[row]! += ratio;
      return;
    }
    this.tails[row]! += 10 ** worst;
    this.sink(begin, count, partner, rank, score);
  }

  addTail(row: number, ratio: number, compared: number): void {
    this.tails[row]! += ratio;
    this.compared[row]! += compared;
  }

  private isWorse(score: number, rank: number, at: number): boolean {
    return score < this.scores[at]! || (score === this.scores[at]! && rank > this.ranks[at]!);
  }

  private raise(begin: number, from: number, partner: number, rank: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isWorse(score, rank, begin + parent)) break;
      this.move(begin + parent, begin + at);
      at = parent;
    }
    this.put(begin + at, partner, rank, score);
  }

  private sink(begin: number, count: number, partner: number, rank: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= count) break;
      const right = begin + child + 1;
      if (child + 1 < count && this.isWorse(this.scores[right]!, this.ranks[right]!, right - 1)) child += 1;
      if (this.isWorse(score, rank, begin + child)) break;
      this.move(begin + child, begin + at);
      at = child;
    }
    this.put(begin + at, partner, rank, score);
  }

  private move(from: number, to: number): void {
    this.put(to, this.partners[from]!, this.ranks[from]!, this.scores[from]!);
  }

  private put(at: number, partner: number, rank: number, score: number): void {
    this.partners[at] = partner;
    this.ranks[at] = rank;
    this.scores[at] = score;
  }

  finish(): TopLists {
    for (let row = 0; row < this.owners.length; row += 1) this.sortRow(row * this.width, this.counts[row]!);
    return {
      width: this.width,
      owners: this.owners,
      ownerRanks: this.ownerRanks,
      counts: this.counts,
      partners: this.partners,
      partnerRanks: this.ranks,
      log10LR: this.scores,
      log10Tail: this.tails.map(Math.log10),
      compared: this.compared,
    };
  }

  private sortRow(begin: number, count: number): void {
    const row = Array.from({ length: count }, (_, i) => ({
      partner: this.partners[begin + i]!,
      rank: this.ranks[begin + i]!,
      score: this.scores[begin + i]!,
    }));
    row.sort((x, y) => y.score - x.score || x.rank - y.rank);
    for (const [i, { partner, rank, score }] of row.entries()) this.put(begin + i, partner, rank, score);
  }
}

/**
 * Lists of shards, or of both directions of a comparison within one bank, as one. Owners are known by their rank; the
 * result is the same in whatever order the lists come (tails to within rounding).
 */
export function mergeTopK(lists: readonly TopLists[], keep: number): TopLists {
  const rowOf = new Map<number, number>();
  const owners: number[] = [];
  for (const list of lists) {
    for (const [i, rank] of list.ownerRanks.entries()) {
      if (rowOf.has(rank)) continue;
      rowOf.set(rank, owners.length);
      owners.push(list.owners[i]!);
    }
  }
  const merged = new TopCollector(Int32Array.from(owners), Float64Array.from(rowOf.keys()), keep);
  for (const list of lists) {
    for (const [i, rank] of list.ownerRanks.entries()) {
      const row = rowOf.get(rank)!;
      for (let at = i * list.width; at < i * list.width + list.counts[i]!; at += 1) {
        const score = list.log10LR[at]!;
        merged.offer(row, list.partners[at]!, list.partnerRanks[at]!, score, 10 ** score);
      }
      merged.addTail(row, 10 ** list.log10Tail[i]!, list.compared[i]! - list.counts[i]!);
    }
  }
  return merged.finish();
}
