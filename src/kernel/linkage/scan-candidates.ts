import type { Bank } from './bank.js';
import { isWithinOneBank, type Kind } from './kinds.js';

/**
 * Within one bank a pair is unordered. In a `sweep` every record is a query somewhere, and the lower rank
 * asks; else the queries are new records: each asks everybody, and two queries meet once.
 */
export type PairsWithinBank = 'sweep' | 'new-records';

/**
 * The slots of the bank that each query is never compared with, whatever their parties are; of pairs within
 * one bank from both sides.
 */
export type ApartSlots = ReadonlyMap<number, readonly number[]>;

interface Request {
  readonly kind: Kind;
  readonly queryBank: Bank;
  readonly queries: Int32Array;
  readonly bank: Bank;
  readonly allowed: Uint8Array;
  readonly parties: number;
  readonly pairsWithinBank?: PairsWithinBank;
  readonly withinInstitution?: boolean;
  readonly apart?: ApartSlots;
}

/**
 * Chooses the records that each query may and must be compared with. A pair that is not allowed never reaches
 * a scorer.
 */
export class ScanCandidates {
  private readonly sorted: Int32Array;
  private readonly isWithin: boolean;
  private readonly isQuery: Uint8Array;
  private listKey = '';
  private list = new Int32Array(0);

  constructor(
    private readonly request: Request,
    bankSlots: Int32Array,
  ) {
    const { bank, kind, queries, allowed, parties } = request;
    if (allowed.length !== parties * parties) throw new RangeError('The matrix of parties is not square.');
    this.isWithin = isWithinOneBank(kind);
    const { rank, isAlive } = bank.columns;
    this.sorted = bankSlots.filter((slot) => isAlive[slot] === 1);
    if (this.isWithin) this.sorted.sort((x, y) => rank[x]! - rank[y]! || x - y);
    this.isQuery = new Uint8Array(this.isWithin ? bank.size : 0);
    if (this.isWithin) for (const slot of queries) this.isQuery[slot] = 1;
  }

  /** Rows of the queries so that those of one party follow each other and share one list. */
  queryOrder(): readonly number[] {
    const { queryBank, queries } = this.request;
    const { party, institution } = queryBank.columns;
    return Array.from(queries.keys()).sort(
      (x, y) =>
        party[queries[x]!]! - party[queries[y]!]! ||
        institution[queries[x]!]! - institution[queries[y]!]! ||
        x - y,
    );
  }

  /** The slots from `from` on are to be compared. */
  of(query: number): { readonly slots: Int32Array; readonly from: number } {
    const due = this.dueOf(query);
    const apart = this.request.apart?.get(query);
    if (apart === undefined) return due;
    return { slots: due.slots.subarray(due.from).filter((slot) => !apart.includes(slot)), from: 0 };
  }

  private dueOf(query: number): { readonly slots: Int32Array; readonly from: number } {
    const list = this.allowedFor(query);
    if (!this.isWithin) return { slots: list, from: 0 };
    if (this.request.pairsWithinBank !== 'new-records')
      return { slots: list, from: this.firstBehind(list, query) };
    return { slots: list.filter((slot) => this.isDue(query, slot)), from: 0 };
  }

  private allowedFor(query: number): Int32Array {
    const { queryBank, bank, allowed, parties, kind, withinInstitution = false } = this.request;
    const own = queryBank.columns.party[query]!;
    const institution = queryBank.columns.institution[query]!;
    // One body twice in one registry is that registry's own affair, unless it asks.
    const isAcross = kind === 'same_remains' && !withinInstitution;
    const key = `${own}|${isAcross ? institution : ''}`;
    if (key !== this.listKey) {
      const { party, institution: other } = bank.columns;
      this.listKey = key;
      this.list = this.sorted.filter(
        (slot) => allowed[own * parties + party[slot]!] === 1 && !(isAcross && other[slot] === institution),
      );
    }
    return this.list;
  }

  private isDue(query: number, slot: number): boolean {
    return slot !== query && (this.isQuery[slot] === 0 || this.isBehind(slot, query));
  }

  private isBehind(slot: number, query: number): boolean {
    const { rank } = this.request.bank.columns;
    return rank[slot]! > rank[query]! || (rank[slot] === rank[query] && slot > query);
  }

  private firstBehind(list: Int32Array, query: number): number {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.isBehind(list[middle]!, query)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
