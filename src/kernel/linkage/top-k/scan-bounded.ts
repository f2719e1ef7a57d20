import { pairingOf } from '../group-scorers.js';
import { isWithinOneBank } from '../kinds.js';
import { ScanCandidates } from '../scan-candidates.js';
import type { ScanRequest, ScanResult } from '../scan.js';
import { ranksOf, type ScoredBlock, TopCollector } from '../top-lists.js';
import { AskedRecords } from './asked-records.js';
import type { BoundIndex } from './bound-index.js';
import type { ScoreSink } from './score-sink.js';
import { BoundedSearch } from './bounded-search.js';

/** Number of records of which the likeliest are scored first. */
const FIELD = 65_536;

/**
 * Scans a bank with upper bounds, with the lists of `scan`: a pair is scored only where its bound reaches the
 * floor of one of its two lists. The weight of the others together is an estimate (`ONE_IN`). Worth it for
 * many queries, since each list must be full before it turns anything away.
 *
 * @param boundIndex index of the request's bank
 */
export function scanBounded(request: ScanRequest, boundIndex: BoundIndex): ScanResult {
  return new BoundedScan(request, boundIndex).scan();
}

class BoundedScan {
  private readonly within: BoundedSearch;
  private readonly candidates: ScanCandidates;
  private readonly lists: BothLists;
  private compared = 0;
  private slots: Int32Array | undefined;
  private asked: AskedRecords | undefined;

  constructor(
    private readonly request: ScanRequest,
    private readonly boundIndex: BoundIndex,
  ) {
    const { kind, queryBank, bank, queries, keep } = request;
    if (boundIndex.bank !== bank) throw new TypeError('The bound index is of another bank.');
    const genetic = { allowed: request.allowedGenetic ?? request.allowed, parties: request.parties };
    this.within = new BoundedSearch(pairingOf(kind, queryBank, bank, genetic), boundIndex, { field: FIELD });
    const bankSlots = request.bankSlots ?? bank.slots();
    this.candidates = new ScanCandidates(request, bankSlots);
    const [own, other] = [queryBank.columns.rank, bank.columns.rank];
    const width = (partners: Int32Array): number => Math.min(keep, partners.length);
    this.lists = new BothLists(
      new TopCollector(queries, ranksOf(own, queries), other, width(bankSlots)),
      new TopCollector(bankSlots, ranksOf(other, bankSlots), own, width(queries)),
      rowsOf(bankSlots, bank.size),
    );
  }

  scan(): ScanResult {
    const { queries, queryBank, onProgress } = this.request;
    const { rank } = queryBank.columns;
    for (const row of this.candidates.queryOrder()) {
      const query = queries[row]!;
      const { slots, from } = this.candidates.of(query);
      this.lists.turnTo(row, query);
      this.within.compare(query, this.askedOf(slots), from, rank[query]!, this.lists);
      this.compared += Math.max(0, slots.length - from);
      onProgress?.(this.compared);
    }
    const { forward, reverse } = this.lists;
    return { forward: forward.finish(), reverse: reverse.finish(), compared: this.compared };
  }

  /**
   * Returns the asked records; where not all behind a place in the list are asked, the list keeps its order.
   */
  private askedOf(slots: Int32Array): AskedRecords {
    if (slots !== this.slots || !this.asked) {
      const { order } = this.boundIndex;
      this.slots = slots;
      this.asked = isWithinOneBank(this.request.kind)
        ? AskedRecords.asGiven(order, slots)
        : AskedRecords.inOrder(order, slots);
    }
    return this.asked;
  }
}

function rowsOf(slots: Int32Array, size: number): Int32Array {
  const rowOfSlot = new Int32Array(size);
  for (const [row, slot] of slots.entries()) rowOfSlot[slot] = row;
  return rowOfSlot;
}

/** Sink of a scan: the list of the query, and those of the bank's records. */
class BothLists implements ScoreSink {
  /** No floor: any record's list may still have room. */
  readonly floor = -Infinity;
  private row = 0;
  private query = 0;

  constructor(
    readonly forward: TopCollector,
    readonly reverse: TopCollector,
    private readonly rowOfSlot: Int32Array,
  ) {}

  turnTo(row: number, query: number): void {
    this.row = row;
    this.query = query;
  }

  reaches(slot: number, score: number): boolean {
    return this.forward.reaches(this.row, score) || this.reverse.reaches(this.rowOfSlot[slot]!, score);
  }

  take(block: ScoredBlock): void {
    this.forward.offerToRow(this.row, block);
    this.reverse.offerToRows(this.rowOfSlot, this.query, block);
  }

  sample(slot: number, ratio: number, weight: number): void {
    this.forward.addTail(this.row, weight * ratio, 0);
    this.reverse.addTail(this.rowOfSlot[slot]!, weight * ratio, 0);
  }

  pass(slot: number): void {
    this.reverse.addTail(this.rowOfSlot[slot]!, 0, 1);
    this.forward.addTail(this.row, 0, 1);
  }
}
