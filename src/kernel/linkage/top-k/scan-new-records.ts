import { pairingOf } from '../group-scorers.js';
import type { ScanRequest, ScanResult } from '../scan.js';
import { ranksOf, type ScoredBlock, TopCollector } from '../top-lists.js';
import type { BoundIndex } from './bound-index.js';
import { ComparablePartners, type Partners } from './comparable-partners.js';
import { NewRecordLists } from './new-record-lists.js';
import type { PartnerThresholds } from './partner-thresholds.js';
import { ONE_IN, type ScoreSink } from './score-sink.js';
import { BoundedSearch } from './bounded-search.js';

/** Number of records that are looked for first, as in a search. */
const FIRST_SCORED = 6000;
/**
 * Number of pairs, about, that are drawn of those that are turned away, to estimate their weight together; in
 * a bank of a million no more than in a search.
 */
const SAMPLED = 1000;
const LEAST_ONE_IN = 16;

export interface StoredFloors {
  /** Index of the bank's covered records (`Bank.cover`); the others are scored whatever they may reach. */
  readonly boundIndex: BoundIndex;
  /**
   * Lowest score with which a new record enters the stored list of each record of the bank, by slot, in units
   * (`unitsOfFloor`).
   */
  readonly floors: Int32Array;
}

export interface FoundForNewRecords extends ScanResult {
  /** Number of pairs that were scored by all evidence. */
  readonly scored: number;
}

/**
 * Scans a bank for new records, without the pairs that are of use to neither side: those that reach neither
 * the list of the new record nor the stored floor of the other.
 *
 * Forward lists are those of a full scan, their tails estimates (`SAMPLED`). Of the others come the lists of
 * those whose floors are reached. Pairs that are turned away count as compared.
 */
export function scanNewRecords(request: ScanRequest, stored: StoredFloors): FoundForNewRecords {
  return new NewRecordScan(request, stored).scan();
}

class NewRecordScan {
  private readonly within: BoundedSearch;
  private readonly partners: ComparablePartners;
  private readonly forward: TopCollector;
  private readonly reverse: NewRecordLists;
  private compared = 0;

  constructor(
    private readonly request: ScanRequest,
    { boundIndex, floors }: StoredFloors,
  ) {
    const { kind, queryBank, bank, queries, keep } = request;
    if (boundIndex.bank !== bank) throw new TypeError('The bound index is of another bank.');
    const genetic = { allowed: request.allowedGenetic ?? request.allowed, parties: request.parties };
    const oneIn = Math.min(ONE_IN, Math.max(LEAST_ONE_IN, Math.round(boundIndex.order.size / SAMPLED)));
    const options = { field: Infinity, first: FIRST_SCORED, oneIn };
    this.within = new BoundedSearch(pairingOf(kind, queryBank, bank, genetic), boundIndex, options);
    this.partners = new ComparablePartners(request, boundIndex, floors);
    const [queryRanks, bankRanks] = [queryBank.columns.rank, bank.columns.rank];
    const width = Math.min(keep, request.bankSlots?.length ?? bank.slots().length);
    this.forward = new TopCollector(queries, ranksOf(queryRanks, queries), bankRanks, width);
    this.reverse = new NewRecordLists({ floors, queryRanks, bankRanks, records: bank.size, keep });
  }

  scan(): FoundForNewRecords {
    const { queries, queryBank, onProgress } = this.request;
    for (const row of this.partners.queryOrder()) {
      const query = queries[row]!;
      const partners = this.partners.of(query);
      const due = this.partners.dueOf(query, partners);
      const sides = new BothSides(this.sidesOf(row, query), partners);
      this.within.compare(query, partners.covered, 0, queryBank.columns.rank[query]!, sides);
      this.forward.addTail(row, 0, due - sides.taken);
      this.compared += due;
      onProgress?.(this.compared);
    }
    return {
      forward: this.forward.finish(),
      reverse: this.reverse.finish(),
      compared: this.compared,
      scored: this.within.scored,
    };
  }

  private sidesOf(row: number, query: number): Sides {
    const { forward, reverse, partners } = this;
    // A list that keeps every query that reaches it has no need of those that do not.
    const hasTails = this.request.queries.length > this.request.keep;
    return { row, query, forward, reverse, partners, hasTails };
  }
}

interface Sides {
  readonly row: number;
  readonly query: number;
  readonly forward: TopCollector;
  readonly reverse: NewRecordLists;
  readonly partners: ComparablePartners;
  readonly hasTails: boolean;
}

/** Sink of a new record: its own list, and those that it may enter. */
class BothSides implements ScoreSink {
  taken = 0;
  floor = -Infinity;
  readonly partners: PartnerThresholds;
  readonly beside: Int32Array;

  constructor(
    private readonly sides: Sides,
    { floors, beside }: Partners,
  ) {
    this.partners = floors;
    this.beside = beside;
  }

  reaches(slot: number): boolean {
    return this.sides.partners.isDue(this.sides.query, slot);
  }

  take(block: ScoredBlock): void {
    const { forward, reverse, row, query } = this.sides;
    forward.offerToRow(row, block);
    reverse.offer(query, block);
    this.taken += block.size;
    this.floor = forward.floorOf(row);
  }

  sample(slot: number, ratio: number, weight: number): void {
    const { forward, reverse, row, hasTails } = this.sides;
    if (!this.reaches(slot)) return;
    forward.addTail(row, weight * ratio, 0);
    if (hasTails) reverse.addTail(slot, weight * ratio);
  }
}
