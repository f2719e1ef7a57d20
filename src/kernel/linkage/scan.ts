import type { Bank } from './bank.js';
import type { Scorer } from './comparison.js';
import { pairingOf, scorersOf } from './group-scorers.js';
import type { Kind } from './kinds.js';
import { type ApartSlots, ScanCandidates, type PairsWithinBank } from './scan-candidates.js';
import { power10 } from './logarithms.js';
import { ranksOf, type ScoredBlock, TopCollector, type TopLists } from './top-lists.js';

export interface ScanRequest {
  readonly kind: Kind;
  readonly queryBank: Bank;
  /** Slots of the query bank. */
  readonly queries: Int32Array;
  readonly bank: Bank;
  /** Slots of the bank, a shard of it or all; all in use when left out. */
  readonly bankSlots?: Int32Array;
  /**
   * allowed[party of the query * parties + party of the bank's record] is 1 where the two may be compared.
   */
  readonly allowed: Uint8Array;
  readonly parties: number;
  /** The same for DNA, which needs more: agreements name it apart. `allowed` where it is left out. */
  readonly allowedGenetic?: Uint8Array;
  readonly keep: number;
  /** The pairs of kinds within one bank. `sweep` (the default): every record is a query of some shard. */
  readonly pairsWithinBank?: PairsWithinBank;
  /** `same_remains` compares two registries; with this also the records of one. */
  readonly withinInstitution?: boolean;
  readonly apart?: ApartSlots;
  readonly onProgress?: (pairsCompared: number) => void;
}

export interface ScanResult {
  /** The lists from the side of the queries, in their order. */
  readonly forward: TopLists;
  /** The same pairs from the side of the bank's records, in the order of their slots as given. */
  readonly reverse: TopLists;
  readonly compared: number;
}

const BLOCK = 2048;
const PROGRESS_PAIRS = 500_000;

/** Scores every allowed pair of queries and bank records. */
export function scan(request: ScanRequest): ScanResult {
  return new Scan(request).scan();
}

class Scan {
  private readonly scorers: readonly Scorer[];
  private readonly candidates: ScanCandidates;
  private readonly forward: TopCollector;
  private readonly reverse: TopCollector;
  private readonly rowOfSlot: Int32Array;
  private readonly scores = new Float64Array(BLOCK);
  private readonly ratios = new Float64Array(BLOCK);
  private compared = 0;
  private announced = 0;

  constructor(private readonly request: ScanRequest) {
    const { queryBank, bank, queries, keep } = request;
    const genetic = { allowed: request.allowedGenetic ?? request.allowed, parties: request.parties };
    this.scorers = scorersOf(pairingOf(request.kind, queryBank, bank, genetic)).map(({ scorer }) => scorer);
    const bankSlots = request.bankSlots ?? bank.slots();
    this.candidates = new ScanCandidates(request, bankSlots);
    const [own, other] = [queryBank.columns.rank, bank.columns.rank];
    const width = (partners: Int32Array): number => Math.min(keep, partners.length);
    this.forward = new TopCollector(queries, ranksOf(own, queries), other, width(bankSlots));
    this.reverse = new TopCollector(bankSlots, ranksOf(other, bankSlots), own, width(queries));
    this.rowOfSlot = new Int32Array(bank.size);
    for (const [row, slot] of bankSlots.entries()) this.rowOfSlot[slot] = row;
  }

  scan(): ScanResult {
    const { queries, onProgress } = this.request;
    for (const row of this.candidates.queryOrder()) {
      const { slots, from } = this.candidates.of(queries[row]!);
      this.scoreQuery(row, slots, from);
      if (this.compared - this.announced < PROGRESS_PAIRS) continue;
      this.announced = this.compared;
      onProgress?.(this.compared);
    }
    onProgress?.(this.compared);
    return { forward: this.forward.finish(), reverse: this.reverse.finish(), compared: this.compared };
  }

  private scoreQuery(row: number, slots: Int32Array, first: number): void {
    const query = this.request.queries[row]!;
    if (first >= slots.length) return;
    const speaking = this.scorers.filter((scorer) => scorer.begin(query));
    for (let from = first; from < slots.length; from += BLOCK) {
      const to = Math.min(slots.length, from + BLOCK);
      this.scores.fill(0);
      for (const scorer of speaking) scorer.addScores(slots, from, to, this.scores);
      this.collect(row, query, {
        partners: slots,
        from,
        size: to - from,
        scores: this.scores,
        ratios: this.ratios,
      });
    }
    this.compared += slots.length - first;
  }

  private collect(row: number, query: number, block: ScoredBlock): void {
    const { scores, ratios } = this;
    for (let i = 0; i < block.size; i += 1) ratios[i] = power10(scores[i]!);
    this.forward.offerToRow(row, block);
    this.reverse.offerToRows(this.rowOfSlot, query, block);
  }
}
