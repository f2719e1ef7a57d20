import { power10 } from '../logarithms.js';
import { ranksOf, type ScoredBlock, TopCollector, type TopLists } from '../top-lists.js';
import { UNITS } from './units.js';

/** Number of pairs that are collected before the lists are cut down to their best for the first time. */
const FIRST_CUT = 1 << 20;

interface Shape {
  /**
   * Lowest score, in units, with which a query enters the stored list of each record of the bank, by slot.
   */
  readonly floors: Int32Array;
  readonly queryRanks: Float64Array;
  readonly bankRanks: Float64Array;
  /** Upper limit of the slots: one more than the highest of the bank. */
  readonly records: number;
  /** Number of queries that are kept for each record, the best. */
  readonly keep: number;
}

/**
 * Lists of the queries that may enter the stored lists of a bank's records: few of very many pairs, so that
 * only they are held.
 *
 * Queries of an owner that drop out of its best are its tail; one that does not reach the owner's floor is in
 * neither.
 */
export class NewRecordLists {
  private owners = new Int32Array(1024);
  private queries = new Int32Array(1024);
  private scores = new Float64Array(1024);
  private count = 0;
  private cutAt = FIRST_CUT;
  private readonly tails = new Map<number, number>();

  constructor(private readonly shape: Shape) {}

  /** Offers one query to many owners. */
  offer(query: number, { partners, from, size, scores }: ScoredBlock): void {
    const { floors } = this.shape;
    for (let i = 0; i < size; i += 1) {
      const owner = partners[from + i]!;
      if (scores[i]! * UNITS >= floors[owner]!) this.put(owner, query, scores[i]!);
    }
  }

  /** Adds to an owner's tail the weight of queries that were not offered. */
  addTail(owner: number, ratio: number): void {
    this.tails.set(owner, (this.tails.get(owner) ?? 0) + ratio);
  }

  /** Returns the lists of the owners that have any, in the order of their slots. */
  finish(): TopLists {
    const { owners, queries, scores, count, tails } = this;
    const { bankRanks, queryRanks, records, keep } = this.shape;
    const first = new Int32Array(records + 1);
    for (let i = 0; i < count; i += 1) first[owners[i]! + 1]! += 1;
    const holders = Int32Array.from(slotsWithAny(first));
    let most = 0;
    for (let slot = 0; slot < records; slot += 1) {
      most = Math.max(most, first[slot + 1]!);
      first[slot + 1]! += first[slot]!;
    }
    const next = first.slice();
    const [partners, log10LR] = [new Int32Array(count), new Float64Array(count)];
    for (let i = 0; i < count; i += 1) {
      const at = next[owners[i]!]!;
      partners[at] = queries[i]!;
      log10LR[at] = scores[i]!;
      next[owners[i]!]! += 1;
    }
    const lists = new TopCollector(holders, ranksOf(bankRanks, holders), queryRanks, Math.min(keep, most));
    for (const [row, owner] of holders.entries()) {
      const [from, end] = [first[owner]!, first[owner + 1]!];
      const own = log10LR.subarray(from, end);
      lists.offerToRow(row, { partners, from, size: end - from, scores: own, ratios: own.map(power10) });
      lists.addTail(row, tails.get(owner) ?? 0, 0);
    }
    return lists.finish();
  }

  private put(owner: number, query: number, score: number): void {
    if (this.count === this.cutAt) this.cut();
    if (this.count === this.owners.length) this.grow();
    this.owners[this.count] = owner;
    this.queries[this.count] = query;
    this.scores[this.count] = score;
    this.count += 1;
  }

  /** Keeps each owner's best, and sets the next cut at twice as many pairs. */
  private cut(): void {
    const { owners, width, counts, partners, log10LR, log10Tail } = this.finish();
    this.count = 0;
    this.cutAt = Infinity;
    for (const [row, owner] of owners.entries()) {
      this.tails.set(owner, 10 ** log10Tail[row]!);
      for (let at = row * width; at < row * width + counts[row]!; at += 1)
        this.put(owner, partners[at]!, log10LR[at]!);
    }
    this.cutAt = Math.max(FIRST_CUT, 2 * this.count);
  }

  private grow(): void {
    const { owners, queries, scores } = this;
    this.owners = new Int32Array(2 * owners.length);
    this.queries = new Int32Array(2 * owners.length);
    this.scores = new Float64Array(2 * owners.length);
    this.owners.set(owners);
    this.queries.set(queries);
    this.scores.set(scores);
  }
}

/** @param counts those of a slot stand one behind it */
function slotsWithAny(counts: Int32Array): number[] {
  const found: number[] = [];
  for (let slot = 0; slot + 1 < counts.length; slot += 1) if (counts[slot + 1]! > 0) found.push(slot);
  return found;
}
