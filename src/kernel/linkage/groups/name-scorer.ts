import { NO_LIST } from '../bank-columns.js';
import type { ComparableRecord } from '../comparable-record.js';
import { backgroundOf, type BankView, type Pairing, type Scorer } from '../comparison.js';
import type { EvidenceItem } from '../evidence.js';
import { CLOSENESS } from '../lexicon-neighbours.js';
import { log10, power10 } from '../logarithms.js';
import { SoftFloor } from '../soft-floor.js';
import { explainNames, type NameMatch } from './name-explain.js';
import { NamePair, type PairedWords } from './name-pair.js';
import { namesReadOnce } from './name-record.js';
import {
  DIFFERENT,
  DIFFERENT_OF_FAMILIES,
  FALSE_IN_PART,
  familiesAgreement,
  GIVEN,
  HOLDS_INITIAL,
  INITIAL_DISCOUNT,
  IS_INITIAL,
  LETTER,
  nameFrequencies,
  NICKNAME_ADDS,
  SLIP_OF_CHANNEL,
  SLIP_OF_FAMILIES,
  SLIP_OF_LIVING,
  wordAgreement,
} from './name-weights.js';
import { WordHits } from './word-hits.js';

export const IS_NICKNAME = 256;
export const tokensOf = (head: number): number => head & 255;
const channelOf = (head: number): number => (head >> 9) & 3;

/**
 * Scorer of the names. The best pair of names counts; where none agrees, the least bad. A pair with a
 * nickname adds a bounded weight where it agrees and nothing where it does not, so that a nickname nobody
 * else knows takes nothing away.
 */
export class NameScorer implements Scorer {
  private readonly hits = new WordHits();
  private readonly pair: NamePair;
  private readonly floors: readonly SoftFloor[];
  private readonly isOfLiving: boolean;
  private readonly isOfFamilies: boolean;
  private query = 0;
  private list: Int32Array;
  private own: Int32Array;
  private readonly best: NameMatch = { a: -1, b: -1, weight: 0, nicknameA: -1, nicknameB: -1, nickname: 0 };
  /**
   * True where a given name agrees in the best pair; beside it, whether the nickname is held against a name.
   */
  private hasGiven = false;
  private isOfName = false;

  constructor(private readonly pairing: Pairing) {
    this.isOfLiving = pairing.kind === 'living';
    this.isOfFamilies = pairing.kind === 'duplicate_report';
    const slips = this.isOfFamilies ? SLIP_OF_FAMILIES : [...SLIP_OF_CHANNEL, SLIP_OF_LIVING];
    this.pair = new NamePair(this.isOfFamilies ? DIFFERENT_OF_FAMILIES : DIFFERENT);
    this.floors = slips.map((slip) => new SoftFloor(slip));
    this.list = pairing.bank.list('names');
    this.own = pairing.queryBank.list('names');
  }

  begin(query: number): boolean {
    if (!this.beginWordless(query)) return false;
    const at = this.pairing.queryBank.columns.names[query]!;
    let token = 0;
    for (let name = 0, i = at + 1; name < this.own[at]!; name += 1) {
      const end = i + 1 + tokensOf(this.own[i]!);
      for (i += 1; i < end; i += 1, token += 1) this.addHits(this.own[i]! >> 2, token);
    }
    return true;
  }

  /**
   * As `begin`, but no word of the query is known: what is weighed is the parts that two names have, and
   * initials.
   */
  beginWordless(query: number): boolean {
    const { queryBank, bank } = this.pairing;
    this.query = query;
    this.list = bank.list('names');
    this.own = queryBank.list('names');
    this.hits.clear(queryBank.lexicon.size);
    return queryBank.columns.names[query] !== NO_LIST;
  }

  private addHits(word: number, token: number): void {
    this.pairing.queryBank.lexicon.forEachNeighbour(word, (other, closeness) => {
      this.hits.add(other, token, closeness);
    });
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    const { names } = this.pairing.bank.columns;
    for (let i = from; i < to; i += 1) {
      const at = names[slots[i]!]!;
      if (at !== NO_LIST) out[i - from]! += this.score(at);
    }
  }

  /** Every name of the query against every name of the record whose list begins there. */
  score(at: number): number {
    const { own, list, best } = this;
    const ownAt = this.pairing.queryBank.columns.names[this.query]!;
    best.a = best.nicknameA = -1;
    best.weight = best.nickname = 0;
    this.hasGiven = this.isOfName = false;
    let first = 0;
    for (let a = 0, i = ownAt + 1; a < own[ownAt]!; a += 1) {
      for (let b = 0, j = at + 1; b < list[at]!; b += 1) {
        this.offer(a, b, i, j, first);
        j += 1 + tokensOf(list[j]!);
      }
      first += tokensOf(own[i]!);
      i += 1 + tokensOf(own[i]!);
    }
    if (best.nickname > 0) best.nickname = Math.min(best.nickname, this.mostOfNickname());
    return best.weight + best.nickname;
  }

  private offer(a: number, b: number, i: number, j: number, first: number): void {
    const { own, list, best } = this;
    const raw = this.weigh(i, j, first);
    const isNickname = ((own[i]! | list[j]!) & IS_NICKNAME) !== 0;
    if (isNickname) {
      if (raw <= best.nickname) return;
      best.nicknameA = a;
      best.nicknameB = b;
      best.nickname = raw;
      this.isOfName = (own[i]! & list[j]! & IS_NICKNAME) === 0;
      return;
    }
    const weight = this.floorOf(own[i]!, list[j]!).at(this.isOfLiving ? this.orFalseInPart(raw) : raw);
    if (best.a >= 0 && weight <= best.weight) return;
    best.a = a;
    best.b = b;
    best.weight = weight;
    this.hasGiven = this.pair.matchedGiven > 0;
  }

  /** That somebody is called Chepe and somebody else José says nothing once José has met José. */
  private mostOfNickname(): number {
    if (this.isOfName && this.hasGiven) return 0;
    return this.best.a >= 0 && this.best.weight > 0 ? NICKNAME_ADDS.besideSame : NICKNAME_ADDS.otherwise;
  }

  /** The same weight where the name of a living person may be false but for a surname. */
  private orFalseInPart(weight: number): number {
    const kept = this.pair.keptSurname;
    return kept === 0 ? weight : log10(power10(weight) + FALSE_IN_PART * power10(kept));
  }

  private floorOf(headA: number, headB: number): SoftFloor {
    const weaker = Math.max(channelOf(headA), channelOf(headB));
    return this.floors[this.isOfLiving ? this.floors.length - 1 : weaker]!;
  }

  /** The name of the query at i (its tokens count from `first`) against the name of the record at j. */
  private weigh(i: number, j: number, first: number): number {
    const { own, list, pair, hits } = this;
    const sizeA = tokensOf(own[i]!);
    const sizeB = tokensOf(list[j]!);
    pair.begin(sizeA, sizeB);
    for (let a = 0; a < sizeA; a += 1) pair.setRoleA(a, own[i + 1 + a]! & 3);
    for (let b = 0; b < sizeB; b += 1) {
      const token = list[j + 1 + b]!;
      pair.setRoleB(b, token & 3);
      for (let hit = hits.head[token >> 2]!; hit !== 0; hit = hits.next[hit]!) {
        const a = hits.target[hit]! - first;
        if (a < 0 || a >= sizeA) continue;
        const closeness = hits.value[hit]!;
        pair.hit(a, b, this.agreement(own[i + 1 + a]!, token, closeness), closeness);
      }
    }
    if (((own[i]! | list[j]!) & HOLDS_INITIAL) !== 0) this.hitInitials(i, j);
    return pair.settle();
  }

  /** An initial on one side, a word that begins with it on the other. */
  private hitInitials(i: number, j: number): void {
    const { own, list, pair } = this;
    const { facet, weight } = this.pairing.bank.lexicon.words;
    for (let a = 0; a < tokensOf(own[i]!); a += 1) {
      const wordA = own[i + 1 + a]! >> 2;
      for (let b = 0; b < tokensOf(list[j]!); b += 1) {
        const wordB = list[j + 1 + b]! >> 2;
        const initials = (facet[wordA]! | facet[wordB]!) & IS_INITIAL;
        if (initials === 0 || (facet[wordA]! & LETTER) !== (facet[wordB]! & LETTER)) continue;
        pair.hit(a, b, Math.min(weight[wordA]!, weight[wordB]!) - INITIAL_DISCOUNT, CLOSENESS.initial);
      }
    }
  }

  private agreement(tokenA: number, tokenB: number, closeness: number): number {
    const { weight, weightAsSurname, weightElsewhere, surnameElsewhere } = this.pairing.bank.lexicon.words;
    const isGiven = (tokenA & 3) === GIVEN;
    const [a, b] = [tokenA >> 2, tokenB >> 2];
    if (isGiven === ((tokenB & 3) === GIVEN)) {
      const weights = isGiven ? weight : weightAsSurname;
      const elsewhere = isGiven ? weightElsewhere : surnameElsewhere;
      const rarer = weights[a]! < weights[b]! ? b : a;
      return this.agree(weights[a]!, weights[b]!, elsewhere[rarer]!, closeness);
    }
    // Across the order a word is worth what it is worth in the role in which it is commoner.
    const commonA = Math.min(weight[a]!, weightAsSurname[a]!);
    const commonB = Math.min(weight[b]!, weightAsSurname[b]!);
    const rarer = commonA < commonB ? b : a;
    return this.agree(
      commonA,
      commonB,
      Math.min(weightElsewhere[rarer]!, surnameElsewhere[rarer]!),
      closeness,
    );
  }

  /**
   * The most that two words so close can weigh, by the weights of both and by that of the rarer among all its
   * bearers but one.
   */
  agree(weight: number, other: number, elsewhere: number, closeness: number): number {
    return this.isOfFamilies
      ? familiesAgreement(weight, other, elsewhere, closeness)
      : wordAgreement(weight, other, closeness);
  }

  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const { odds } = nameFrequencies(backgroundOf(this.pairing));
    const namesOf = namesReadOnce(odds);
    const names = { a: namesOf(a), b: namesOf(b) };
    const at = this.pairing.bank.columns.names[slot]!;
    const hasBoth = names.a.length > 0 && names.b.length > 0 && at !== NO_LIST;
    if (!hasBoth) return explainNames(names, undefined, this.pair);
    return explainNames(names, this.settled(at), this.pair);
  }

  /**
   * The names of the query (side `a`) and of the slot, and the words of the best pair that were held against
   * each other.
   */
  wordsOf(slot: number): NameMatch & { readonly words: readonly PairedWords[] } {
    const match = this.settled(this.pairing.bank.columns.names[slot]!);
    return { ...match, words: match.a < 0 ? [] : [...this.pair.pairs()] };
  }

  /** The weight of the surnames of the best pair of names; 0 where either record has no name. */
  surnamesOf(slot: number): number {
    const at = this.pairing.bank.columns.names[slot]!;
    if (at === NO_LIST) return 0;
    this.settled(at);
    return this.best.a < 0 ? 0 : this.pair.surnames;
  }

  private settled(at: number): NameMatch {
    this.score(at);
    const match = { ...this.best };
    if (match.a >= 0) this.replay(match, at);
    return match;
  }

  /** Leaves the pair of the best names settled, so that its parts can be read. */
  private replay(match: NameMatch, at: number): void {
    const ownAt = ownList(this.pairing.queryBank, this.query);
    let [i, first] = [ownAt + 1, 0];
    for (let a = 0; a < match.a; a += 1) {
      first += tokensOf(this.own[i]!);
      i += 1 + tokensOf(this.own[i]!);
    }
    let j = at + 1;
    for (let b = 0; b < match.b; b += 1) j += 1 + tokensOf(this.list[j]!);
    this.weigh(i, j, first);
  }
}

function ownList(bank: BankView, slot: number): number {
  return bank.columns.names[slot]!;
}
