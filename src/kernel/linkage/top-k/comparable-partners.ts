import { isWithinOneBank } from '../kinds.js';
import type { ScanRequest } from '../scan.js';
import { AskedRecords } from './asked-records.js';
import type { BoundIndex } from './bound-index.js';
import { NO_FLOOR, PartnerThresholds } from './partner-thresholds.js';

/** Records that the queries of one party may be compared with. */
export interface Partners {
  /** Those of the index whose stored lists are full, in its order, and the floors of these lists. */
  readonly covered: AskedRecords;
  readonly floors: PartnerThresholds;
  /** Slots of the others: records to which any score is of use, or which the index does not know. */
  readonly beside: Int32Array;
  /** Queries of a kind within one bank that are among them. */
  readonly queries: Int32Array;
  /** 1 by slot for each of them. */
  readonly isAsked: Uint8Array;
}

/** Mark in place of a floor: the record is not asked, or is scored whatever its bound. */
const NOT_BOUNDED = NO_FLOOR;

/**
 * Records of a bank that new records are compared with: those of `ScanCandidates`, listed in the order of an
 * index.
 */
export class ComparablePartners {
  private readonly isWithin: boolean;
  /** By slot. */
  private readonly isInShard: Uint8Array;
  private readonly isQuery: Uint8Array;
  private known: { readonly key: string; readonly partners: Partners } | undefined;

  /** @param floors by slot, in units */
  constructor(
    private readonly request: ScanRequest,
    private readonly boundIndex: BoundIndex,
    private readonly floors: Int32Array,
  ) {
    const { bank, bankSlots, kind, queries, allowed, parties } = request;
    if (allowed.length !== parties * parties) throw new RangeError('The matrix of parties is not square.');
    if (floors.length < bank.size) throw new RangeError('There are fewer floors than slots.');
    this.isWithin = isWithinOneBank(kind);
    this.isInShard = new Uint8Array(bank.size);
    const { isAlive } = bank.columns;
    for (let slot = 0; slot < bank.size; slot += 1) this.isInShard[slot] = bankSlots ? 0 : isAlive[slot]!;
    if (bankSlots) for (const slot of bankSlots) this.isInShard[slot] = isAlive[slot]!;
    this.isQuery = new Uint8Array(this.isWithin ? bank.size : 0);
    if (this.isWithin) for (const slot of queries) this.isQuery[slot] = 1;
  }

  /** Returns the rows of the queries so that those of one party follow each other. */
  queryOrder(): readonly number[] {
    const { queries } = this.request;
    return Array.from(queries.keys()).sort((x, y) => this.compareParties(queries[x]!, queries[y]!) || x - y);
  }

  /**
   * Returns the partners of the query; one object for queries of one party that follow each other. Which of
   * them are due, `isDue` tells.
   */
  of(query: number): Partners {
    const { party, institution } = this.request.queryBank.columns;
    const key = `${party[query]!} ${this.isAcross ? institution[query]! : ''}`;
    if (this.known?.key !== key) this.known = { key, partners: this.list(query) };
    return this.known.partners;
  }

  /**
   * Tests whether the pair is to be compared: never the query itself, nor a record it is held apart from;
   * another query once.
   */
  isDue(query: number, slot: number): boolean {
    return this.meets(query, slot) && this.request.apart?.get(query)?.includes(slot) !== true;
  }

  private meets(query: number, slot: number): boolean {
    if (!this.isWithin) return true;
    if (slot === query) return false;
    if (this.isQuery[slot] === 0) return true;
    const { rank } = this.request.bank.columns;
    return rank[slot]! > rank[query]! || (rank[slot] === rank[query] && slot > query);
  }

  /** Counts the partners that are due. */
  dueOf(query: number, { covered, beside, queries, isAsked }: Partners): number {
    let count = covered.size + beside.length;
    for (const slot of queries) if (!this.meets(query, slot)) count -= 1;
    for (const slot of this.request.apart?.get(query) ?? [])
      if (isAsked[slot] === 1 && this.meets(query, slot)) count -= 1;
    return count;
  }

  /**
   * True if partners of the own institution are left out: one body twice in one registry is left to that
   * registry, unless it asks.
   */
  private get isAcross(): boolean {
    return this.request.kind === 'same_remains' && this.request.withinInstitution !== true;
  }

  private compareParties(x: number, y: number): number {
    const { party, institution } = this.request.queryBank.columns;
    return party[x]! - party[y]! || institution[x]! - institution[y]!;
  }

  private list(query: number): Partners {
    const { bank, queries } = this.request;
    const { isCovered } = bank.columns;
    const isAsked = this.askedBy(query);
    // Floors are collected by slot first: in the order of numbers, slots are far from each other.
    const bounded = new Int32Array(bank.size).fill(NOT_BOUNDED);
    const beside = new Int32Array(bank.size);
    let count = 0;
    for (let slot = 0; slot < bank.size; slot += 1) {
      if (isAsked[slot] === 0) continue;
      const floor = this.floors[slot]!;
      if (isCovered[slot] === 1 && floor > NO_FLOOR) bounded[slot] = floor;
      else {
        beside[count] = slot;
        count += 1;
      }
    }
    return {
      ...this.coveredOf(bounded),
      beside: beside.slice(0, count),
      isAsked,
      queries: this.isWithin ? queries.filter((slot) => isAsked[slot] === 1) : new Int32Array(0),
    };
  }

  private coveredOf(bounded: Int32Array): Pick<Partners, 'covered' | 'floors'> {
    const { slots } = this.boundIndex.order;
    const [numbers, floors] = [new Int32Array(slots.length), new Int32Array(slots.length)];
    let count = 0;
    for (let number = 0; number < slots.length; number += 1) {
      const floor = bounded[slots[number]!]!;
      if (floor === NOT_BOUNDED) continue;
      numbers[count] = number;
      floors[count] = floor;
      count += 1;
    }
    return {
      covered: AskedRecords.ofNumbers(numbers.subarray(0, count)),
      floors: new PartnerThresholds(floors.subarray(0, count)),
    };
  }

  /** Returns 1 by slot for each record that the query's party may be compared with. */
  private askedBy(query: number): Uint8Array {
    const { queryBank, bank, allowed, parties } = this.request;
    const own = queryBank.columns;
    const { party, institution } = bank.columns;
    const row = own.party[query]! * parties;
    const isAsked = new Uint8Array(bank.size);
    for (let slot = 0; slot < bank.size; slot += 1)
      isAsked[slot] = this.isInShard[slot]! & allowed[row + party[slot]!]!;
    if (this.isAcross)
      for (let slot = 0; slot < bank.size; slot += 1)
        if (institution[slot] === own.institution[query]) isAsked[slot] = 0;
    return isAsked;
  }
}
