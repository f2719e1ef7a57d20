import { power10 } from './logarithms.js';

/**
 * The best partners of each record, best first; and what all the others weigh together.
 *
 * A row has `width` places of which the first `counts[row]` are taken. Equal scores stand in the order of
 * their rank, so that lists do not depend on how the work was divided.
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
  /** The number of records that each owner was compared with. */
  readonly compared: Float64Array;
}

/**
 * Scored pairs of one record with many: `partners[from + i]` has `scores[i]`, and `ratios[i]` is 10 to that.
 */
export interface ScoredBlock {
  readonly partners: Int32Array;
  readonly from: number;
  readonly size: number;
  readonly scores: Float64Array;
  readonly ratios: Float64Array;
}

/** The ranks of the records in these slots. */
export function ranksOf(ranks: Float64Array, slots: Int32Array): Float64Array {
  return Float64Array.from(slots, (slot) => ranks[slot]!);
}

/**
 * Collects partners row by row.
 *
 * A row has room for half as many again as it keeps. What is no worse than the row's floor is written behind
 * the others; a full row is cut down to its best, and its worst is the new floor. Most pairs are so settled
 * by one comparison.
 */
export class TopCollector {
  private readonly room: number;
  private readonly filled: Int32Array;
  private readonly floors: Float64Array;
  private readonly partners: Int32Array;
  private readonly scores: Float64Array;
  private readonly tails: Float64Array;
  private readonly compared: Float64Array;

  /** @param ranks the rank of every partner, by its slot */
  constructor(
    private readonly owners: Int32Array,
    private readonly ownerRanks: Float64Array,
    private readonly ranks: Float64Array,
    private readonly width: number,
  ) {
    const rows = owners.length;
    this.room = width + Math.ceil(width / 2);
    this.filled = new Int32Array(rows);
    this.floors = new Float64Array(rows).fill(width > 0 ? -Infinity : Infinity);
    this.partners = new Int32Array(rows * this.room);
    this.scores = new Float64Array(rows * this.room);
    this.tails = new Float64Array(rows);
    this.compared = new Float64Array(rows);
  }

  /** Many partners for one row. */
  offerToRow(row: number, { partners, from, size, scores, ratios }: ScoredBlock): void {
    let floor = this.floors[row]!;
    let tail = 0;
    for (let i = 0; i < size; i += 1) {
      const score = scores[i]!;
      if (score < floor) tail += ratios[i]!;
      else floor = this.keep(row, partners[from + i]!, score);
    }
    this.tails[row]! += tail;
    this.compared[row]! += size;
  }

  /** One partner for many rows, those of a block's records. */
  offerToRows(
    rowOf: Int32Array,
    partner: number,
    { partners, from, size, scores, ratios }: ScoredBlock,
  ): void {
    const { floors, tails, compared } = this;
    for (let i = 0; i < size; i += 1) {
      const row = rowOf[partners[from + i]!]!;
      const score = scores[i]!;
      compared[row]! += 1;
      if (score < floors[row]!) tails[row]! += ratios[i]!;
      else this.keep(row, partner, score);
    }
  }

  /** True where a partner with this score may be among the best of the row, as far as is known. */
  reaches(row: number, score: number): boolean {
    return score >= this.floors[row]!;
  }

  /** The score that a partner of the row must reach; -Infinity as long as everybody is kept. */
  floorOf(row: number): number {
    return this.floors[row]!;
  }

  addTail(row: number, ratio: number, compared: number): void {
    this.tails[row]! += ratio;
    this.compared[row]! += compared;
  }

  /** Returns the floor as it is then. */
  private keep(row: number, partner: number, score: number): number {
    const begin = row * this.room;
    const at = begin + this.filled[row]!;
    this.partners[at] = partner;
    this.scores[at] = score;
    this.filled[row]! += 1;
    if (this.filled[row] === this.room) this.cut(row);
    return this.floors[row]!;
  }

  /** Leaves a row its best; what they weigh that fall out goes to the tail. */
  private cut(row: number): void {
    const { width, scores } = this;
    const begin = row * this.room;
    const end = begin + this.filled[row]!;
    if (end - begin <= width || width === 0) return;
    this.select(begin, end - 1, begin + width - 1);
    let tail = 0;
    for (let at = begin + width; at < end; at += 1) tail += power10(scores[at]!);
    this.tails[row]! += tail;
    this.filled[row] = width;
    this.floors[row] = scores[begin + width - 1]!;
  }

  /** Orders so far that none up to `last` is worse than any behind it, and `last` holds the worst of them. */
  private select(first: number, end: number, last: number): void {
    let [low, high] = [first, end];
    while (low < high) {
      const split = this.split(low, high);
      if (last <= split) high = split;
      else low = split + 1;
    }
  }

  private sort(first: number, last: number): void {
    let low = first;
    while (low < last) {
      const split = this.split(low, last);
      this.sort(low, split);
      low = split + 1;
    }
  }

  /**
   * Divides in two of which none of the first is worse than any of the second; returns where the first ends.
   */
  private split(low: number, high: number): number {
    const { partners, scores, ranks } = this;
    const middle = (low + high) >>> 1;
    const score = scores[middle]!;
    const rank = ranks[partners[middle]!]!;
    let i = low;
    let j = high;
    for (;;) {
      while (scores[i]! > score || (scores[i]! === score && ranks[partners[i]!]! < rank)) i += 1;
      while (scores[j]! < score || (scores[j]! === score && ranks[partners[j]!]! > rank)) j -= 1;
      if (i >= j) return j;
      this.exchange(i, j);
      i += 1;
      j -= 1;
    }
  }

  private exchange(i: number, j: number): void {
    const partner = this.partners[i]!;
    const score = this.scores[i]!;
    this.partners[i] = this.partners[j]!;
    this.scores[i] = this.scores[j]!;
    this.partners[j] = partner;
    this.scores[j] = score;
  }

  finish(): TopLists {
    const { width, owners, ownerRanks, room, filled } = this;
    const places = owners.length * width;
    const [partners, log10LR] = [new Int32Array(places), new Float64Array(places)];
    const partnerRanks = new Float64Array(places);
    for (let row = 0; row < owners.length; row += 1) {
      this.cut(row);
      const [begin, count] = [row * room, filled[row]!];
      this.sort(begin, begin + count - 1);
      for (let at = 0; at < count; at += 1) {
        const partner = this.partners[begin + at]!;
        partners[row * width + at] = partner;
        partnerRanks[row * width + at] = this.ranks[partner]!;
        log10LR[row * width + at] = this.scores[begin + at]!;
      }
    }
    return {
      width,
      owners,
      ownerRanks,
      counts: filled,
      partners,
      partnerRanks,
      log10LR,
      log10Tail: this.tails.map(Math.log10),
      compared: this.compared,
    };
  }
}

/**
 * Lists of shards, or of both directions of a comparison within one bank, as one. Owners are known by their
 * rank; the result is the same in whatever order the lists come (tails to within rounding).
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
  const ownerRanks = Float64Array.from(rowOf.keys());
  const merged = new TopCollector(Int32Array.from(owners), ownerRanks, ranksOfPartners(lists), keep);
  for (const list of lists) {
    for (const [i, rank] of list.ownerRanks.entries()) {
      const row = rowOf.get(rank)!;
      const [from, size] = [i * list.width, list.counts[i]!];
      const scores = list.log10LR.subarray(from, from + size);
      merged.offerToRow(row, { partners: list.partners, from, size, scores, ratios: scores.map(power10) });
      merged.addTail(row, 10 ** list.log10Tail[i]!, list.compared[i]! - size);
    }
  }
  return merged.finish();
}

function ranksOfPartners(lists: readonly TopLists[]): Float64Array {
  const last = lists.reduce((most, { partners }) => partners.reduce((x, y) => Math.max(x, y), most), -1);
  const ranks = new Float64Array(last + 1);
  for (const { width, counts, partners, partnerRanks } of lists) {
    for (const [row, count] of counts.entries())
      for (let at = row * width; at < row * width + count; at += 1) ranks[partners[at]!] = partnerRanks[at]!;
  }
  return ranks;
}
