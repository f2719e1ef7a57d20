import { pairingOf } from '../group-scorers.js';
import { isWithinOneBank } from '../kinds.js';
import { Candidates } from '../scan-candidates.js';
import type { ScanRequest, ScanResult } from '../scan.js';
import { ranksOf, type ScoredBlock, TopCollector } from '../top-lists.js';
import { AskedRecords } from './asked-records.js';
import type { BankDigest } from './bank-digest.js';
import { NewcomerLists } from './newcomer-lists.js';
import { PartnerFloors } from './partner-floors.js';
import { type Reacher, WithinReach } from './within-reach.js';

/** So many are looked for at first, as in a search. */
const FIRST_SCORED = 6000;

export interface StoredFloors {
  /** The digest of the bank's covered records (`Bank.cover`); the others are scored whatever they may reach. */
  readonly digest: BankDigest;
  /** What a newcomer must reach to enter the stored list of each record of the bank, by slot, in units (`unitsOfFloor`). */
  readonly floors: Int32Array;
}

export interface FoundNewcomers extends ScanResult {
  /** Pairs that were scored by all evidence. */
  readonly scored: number;
}

/**
 * As `scan` of new records, without the pairs that are of use to neither side: those that reach neither the list of the new record nor
 * the stored floor of the other.
 *
 * Forward lists are those of a full scan, their tails estimates (`ONE_IN`). Of the others come the lists of those whose floors are
 * reached. Pairs that are turned away count as compared.
 */
export function scanNewcomers(request: ScanRequest, stored: StoredFloors): FoundNewcomers {
  return new NewcomerScan(request, stored).run();
}

interface Asked {
  readonly slots: Int32Array;
  /** By slot. */
  readonly isAsked: Uint8Array;
  readonly covered: AskedRecords;
  readonly beside: Int32Array;
  readonly floors: PartnerFloors;
}

class NewcomerScan {
  private readonly within: WithinReach;
  private readonly candidates: Candidates;
  private readonly forward: TopCollector;
  private readonly newcomers: NewcomerLists;
  private asked: Asked | undefined;
  private compared = 0;

  constructor(
    private readonly request: ScanRequest,
    private readonly stored: StoredFloors,
  ) {
    const { kind, queryBank, bank, queries, keep } = request;
    const { digest, floors } = stored;
    if (digest.bank !== bank) throw new TypeError('The digest is of another bank.');
    const genetic = { allowed: request.allowedGenetic ?? request.allowed, parties: request.parties };
    const options = { field: Infinity, first: FIRST_SCORED };
    this.within = new WithinReach(pairingOf(kind, queryBank, bank, genetic), digest, options);
    const bankSlots = request.bankSlots ?? bank.slots();
    this.candidates = new Candidates({ ...request, pairsWithinBank: 'new-records' }, bankSlots);
    const [queryRanks, bankRanks] = [queryBank.columns.rank, bank.columns.rank];
    const width = Math.min(keep, bankSlots.length);
    this.forward = new TopCollector(queries, ranksOf(queryRanks, queries), bankRanks, width);
    this.newcomers = new NewcomerLists({ floors, queryRanks, bankRanks, keep });
  }

  run(): FoundNewcomers {
    const { queries, queryBank, onProgress } = this.request;
    for (const row of this.candidates.queryOrder()) {
      const query = queries[row]!;
      const asked = this.askedOf(this.candidates.allowedFor(query));
      const due = asked.slots.length - this.notDue(query, asked);
      const both = new BothSides(this.side(row, query), asked.floors, asked.beside);
      const rank = queryBank.columns.rank[query]!;
      this.within.compare(query, asked.covered, 0, rank, both);
      this.forward.addTail(row, 0, due - both.taken);
      this.compared += due;
      onProgress?.(this.compared);
    }
    const { compared } = this;
    return {
      forward: this.forward.finish(),
      reverse: this.newcomers.finish(),
      compared,
      scored: this.within.scored,
    };
  }

  private side(row: number, query: number): Sides {
    const { forward, newcomers, candidates } = this;
    // Where a list keeps every query that reaches it, those that do not are of no account to it.
    const hasTails = this.request.queries.length > this.request.keep;
    return { row, query, forward, newcomers, candidates, hasTails };
  }

  private askedOf(slots: Int32Array): Asked {
    if (this.asked?.slots === slots) return this.asked;
    const { digest, floors } = this.stored;
    const { isCovered } = this.request.bank.columns;
    const isAsked = new Uint8Array(this.request.bank.size);
    for (const slot of slots) isAsked[slot] = 1;
    const covered = digest.order.slots.filter((slot) => isAsked[slot] === 1 && isCovered[slot] === 1);
    const records = AskedRecords.inOrder(digest.order, covered);
    return (this.asked = {
      slots,
      isAsked,
      covered: records,
      beside: slots.filter((slot) => isCovered[slot] === 0),
      floors: new PartnerFloors(floors, records, digest.order.slots),
    });
  }

  /** Of the asked, the query itself and the queries that it meets when they ask. */
  private notDue(query: number, { isAsked }: Asked): number {
    const { queries, kind } = this.request;
    if (!isWithinOneBank(kind)) return 0;
    return queries.filter((slot) => isAsked[slot] === 1 && !this.candidates.isDue(query, slot)).length;
  }
}

interface Sides {
  readonly row: number;
  readonly query: number;
  readonly forward: TopCollector;
  readonly newcomers: NewcomerLists;
  readonly candidates: Candidates;
  readonly hasTails: boolean;
}

/** The list of a query, and those that it may enter. */
class BothSides implements Reacher {
  taken = 0;
  floor = -Infinity;

  constructor(
    private readonly sides: Sides,
    readonly partners: PartnerFloors,
    readonly beside: Int32Array,
  ) {}

  reaches(slot: number): boolean {
    return this.sides.candidates.isDue(this.sides.query, slot);
  }

  take(block: ScoredBlock): void {
    const { forward, newcomers, row, query } = this.sides;
    forward.offerToRow(row, block);
    newcomers.offer(query, block);
    this.taken += block.size;
    this.floor = forward.floorOf(row);
  }

  sample(slot: number, ratio: number, weight: number): void {
    const { forward, newcomers, row, hasTails } = this.sides;
    if (!this.reaches(slot)) return;
    forward.addTail(row, weight * ratio, 0);
    if (hasTails) newcomers.addTail(slot, weight * ratio);
  }
}
