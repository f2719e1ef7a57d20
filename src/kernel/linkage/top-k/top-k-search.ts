import type { Bank } from '../bank.js';
import { pairingOf } from '../group-scorers.js';
import { isWithinOneBank, type Kind } from '../kinds.js';
import { type ScoredBlock, TopCollector, type TopLists } from '../top-lists.js';
import { AskedRecords } from './asked-records.js';
import type { BoundIndex } from './bound-index.js';
import type { ScoreBudget } from './score-budget.js';
import type { ScoreSink } from './score-sink.js';
import { BoundedSearch } from './bounded-search.js';

export interface TopKSearchRequest {
  readonly kind: Kind;
  readonly queryBank: Bank;
  /** Index of the bank that is searched. */
  readonly boundIndex: BoundIndex;
  /**
   * Matrix of parties: allowed[party of the query * parties + party of the bank's record] is 1 where the two
   * may be compared.
   */
  readonly allowed: Uint8Array;
  readonly parties: number;
  /** Matrix of parties for DNA; `allowed` where it is left out. */
  readonly allowedGenetic?: Uint8Array;
  readonly keep: number;
  /** Score budget: with it lists may lack some of the best. */
  readonly scoreBudget?: ScoreBudget;
}

/** Cache size: of so many parties the records that they may be compared with are kept. */
const PARTIES_AT_HAND = 8;
/** Number of records that are looked for first: of most queries more than their lists ask for. */
const FIRST_SCORED = 2000;

/**
 * Top-k search of a large bank, one record after the other: the best of each are those of a full scan, with
 * the same scores.
 *
 * The tail, the weight of all others together, is an estimate from one in a thousand of them. What is
 * prepared for the bank serves all queries. The bank does not change meanwhile. A pair that is not allowed is
 * neither bounded nor scored.
 */
export class TopKSearch {
  private readonly within: BoundedSearch;
  private readonly recordsOfParty = new Map<number, AskedRecords>();

  constructor(private readonly request: TopKSearchRequest) {
    const { kind, queryBank, boundIndex, allowed, parties } = request;
    if (allowed.length !== parties * parties) throw new RangeError('The matrix of parties is not square.');
    const genetic = { allowed: request.allowedGenetic ?? allowed, parties };
    this.within = new BoundedSearch(pairingOf(kind, queryBank, boundIndex.bank, genetic), boundIndex, {
      field: Infinity,
      first: FIRST_SCORED,
      tail: 'weighed',
      scoreBudget: request.scoreBudget,
    });
  }

  /** Number of pairs that have been scored by all evidence. */
  get scored(): number {
    return this.within.scored;
  }

  /** Returns the best counterparts of one record: a list with one row. */
  best(query: number): TopLists {
    const { queryBank, boundIndex, keep, kind } = this.request;
    const rank = queryBank.columns.rank[query]!;
    const list = new TopCollector(
      Int32Array.of(query),
      Float64Array.of(rank),
      boundIndex.bank.columns.rank,
      keep,
    );
    const asked = this.recordsFor(queryBank.columns.party[query]!);
    const itself = isWithinOneBank(kind) ? query : -1;
    const found = new OneList(list, itself);
    this.within.compare(query, asked, 0, rank, found);
    const isAmong = itself >= 0 && asked.numbers.includes(boundIndex.order.numberOf[itself]!);
    list.addTail(0, found.tail, asked.size - (isAmong ? 1 : 0) - found.taken);
    return list.finish();
  }

  /** Returns the records that a party may be compared with. */
  private recordsFor(party: number): AskedRecords {
    const known = this.recordsOfParty.get(party);
    if (known) return known;
    const { boundIndex, allowed, parties } = this.request;
    const { party: others } = boundIndex.bank.columns;
    const slots = boundIndex.order.slots.filter((slot) => allowed[party * parties + others[slot]!] === 1);
    const asked = AskedRecords.inOrder(boundIndex.order, slots);
    const [oldest] = this.recordsOfParty.keys();
    if (this.recordsOfParty.size === PARTIES_AT_HAND && oldest !== undefined)
      this.recordsOfParty.delete(oldest);
    this.recordsOfParty.set(party, asked);
    return asked;
  }
}

class OneList implements ScoreSink {
  tail = 0;
  taken = 0;
  /** No floor as long as the list has room. */
  floor = -Infinity;

  /** @param itself slot of the query in the bank; -1 where it is in another */
  constructor(
    private readonly list: TopCollector,
    private readonly itself: number,
  ) {}

  reaches(slot: number): boolean {
    return slot !== this.itself;
  }

  take(block: ScoredBlock): void {
    this.list.offerToRow(0, block);
    this.taken += block.size;
    this.floor = this.list.floorOf(0);
  }

  sample(slot: number, ratio: number, weight: number): void {
    if (slot !== this.itself) this.tail += weight * ratio;
  }
}
