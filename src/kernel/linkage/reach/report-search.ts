import type { Bank } from '../bank.js';
import { pairingOf } from '../group-scorers.js';
import { isWithinOneBank, type Kind } from '../kinds.js';
import { type ScoredBlock, TopCollector, type TopLists } from '../top-lists.js';
import type { BankDigest } from './bank-digest.js';
import type { Thrift } from './thrift.js';
import { type Reacher, WithinReach } from './within-reach.js';

export interface SearchRequest {
  readonly kind: Kind;
  readonly queryBank: Bank;
  /** Of the bank that is searched. */
  readonly digest: BankDigest;
  /** allowed[party of the query * parties + party of the bank's record] is 1 where the two may be compared. */
  readonly allowed: Uint8Array;
  readonly parties: number;
  /** The same for DNA; `allowed` where it is left out. */
  readonly allowedGenetic?: Uint8Array;
  readonly keep: number;
  /** Leaves it at the likeliest: lists may then lack some of the best. */
  readonly thrift?: Thrift;
}

/**
 * Looks records up in a large bank, one after the other: the best of each are those of a full scan, with the same scores.
 *
 * The tail, what all others weigh together, is an estimate from one in a thousand of them. What is prepared for the bank
 * serves all queries. The bank does not change meanwhile.
 */
export class ReportSearch {
  private readonly within: WithinReach;
  private readonly recordsOfParty: Float64Array;

  constructor(private readonly request: SearchRequest) {
    const { kind, queryBank, digest, allowed, parties } = request;
    if (allowed.length !== parties * parties) throw new RangeError('The matrix of parties is not square.');
    const genetic = { allowed: request.allowedGenetic ?? allowed, parties };
    this.within = new WithinReach(pairingOf(kind, queryBank, digest.bank, genetic), digest, request.thrift);
    this.recordsOfParty = new Float64Array(parties);
    for (const slot of digest.slots) this.recordsOfParty[digest.bank.columns.party[slot]!]! += 1;
  }

  /** How many pairs have been scored by all evidence. */
  get scored(): number {
    return this.within.scored;
  }

  /** The best of one record: a list with one row. */
  best(query: number): TopLists {
    const { queryBank, digest, keep, kind } = this.request;
    const { rank } = queryBank.columns;
    const best = new TopCollector(
      Int32Array.of(query),
      Float64Array.of(rank[query]!),
      digest.bank.columns.rank,
      keep,
    );
    const found = new OneList(best, this.mayMeet(query));
    this.within.compare(query, digest.slots, 0, rank[query]!, found);
    best.addTail(0, found.tail, this.partners(query, isWithinOneBank(kind)) - found.taken);
    return best.finish();
  }

  private mayMeet(query: number): (slot: number) => boolean {
    const { queryBank, digest, allowed, parties, kind } = this.request;
    const own = queryBank.columns.party[query]! * parties;
    const { party } = digest.bank.columns;
    const itself = isWithinOneBank(kind) ? query : -1;
    return (slot) => allowed[own + party[slot]!] === 1 && slot !== itself;
  }

  /** With how many records the query may be compared. */
  private partners(query: number, isWithin: boolean): number {
    const { queryBank, allowed, parties } = this.request;
    const party = queryBank.columns.party[query]!;
    const others = this.recordsOfParty.reduce(
      (sum, records, other) => sum + (allowed[party * parties + other] === 1 ? records : 0),
      0,
    );
    return others - (isWithin && allowed[party * parties + party] === 1 ? 1 : 0);
  }
}

class OneList implements Reacher {
  tail = 0;
  taken = 0;
  /** As long as the list has room everything is of use. */
  floor = -Infinity;

  constructor(
    private readonly best: TopCollector,
    private readonly mayMeet: (slot: number) => boolean,
  ) {}

  reaches(slot: number): boolean {
    return this.mayMeet(slot);
  }

  take(block: ScoredBlock): void {
    this.best.offerToRow(0, block);
    this.taken += block.size;
    this.floor = this.best.floorOf(0);
  }

  sample(slot: number, ratio: number, weight: number): void {
    if (this.mayMeet(slot)) this.tail += weight * ratio;
  }

  pass(): void {
    // The list knows with how many it was compared.
  }
}
