import { NO_LIST } from '../bank-columns.js';
import type { ComparableRecord } from '../comparable-record.js';
import type { BankView, GroupComparison, Pairing, Scorer } from '../comparison.js';
import type { EvidenceItem } from '../evidence.js';
import { type Closeness, CLOSENESS } from '../lexicon-neighbours.js';
import {
  countStatement,
  statementList,
  type StatementFacet,
  type StatementModel,
  type StatementVerdict,
} from './statement-model.js';

/** Cost of a word that is only nearly the other, by how near it is; letters alone say nothing. */
const NEAR_COST: Readonly<Record<Closeness, number>> = {
  [CLOSENESS.same]: 0,
  [CLOSENESS.sound]: 0.3,
  [CLOSENESS.truncated]: 0.4,
  [CLOSENESS.soundElsewhere]: 0.5,
  [CLOSENESS.nickname]: 0.5,
  [CLOSENESS.transliteration]: 0.5,
  [CLOSENESS.typing]: 0.7,
  [CLOSENESS.sameName]: 0.8,
  [CLOSENESS.consonants]: 1.2,
  [CLOSENESS.distant]: 1.2,
  [CLOSENESS.initial]: Number.POSITIVE_INFINITY,
  [CLOSENESS.mirrored]: Number.POSITIVE_INFINITY,
};

const MASKS = 256;
const MOST_FACETS = 8;
/** Gain of words that would agree with nothing in the query. */
const NO_GAIN = -1;

const agreeing = ({ kept, power }: StatementFacet, weight: number): number =>
  Math.log10(kept * 10 ** (power * weight) + 1 - kept);

/**
 * Scorer of one statement of a query against those of many records: a table over the lexicon says what each
 * word of theirs would gain, so that a record costs one look-up a word.
 */
export class StatementScorer implements Scorer {
  private gains = new Float64Array(0);
  private touched: number[] = [];
  /** The facets that the query states and that the kind compares. */
  private own = 0;
  private readonly compared: number;
  /** Cost of facets of a mask that are stated by both without agreeing. */
  private readonly differing: Float64Array;
  private readonly best = new Float64Array(MOST_FACETS);
  private agreed = 0;

  constructor(
    private readonly pairing: Pairing,
    private readonly model: StatementModel,
  ) {
    this.compared = comparedFacets(model, pairing);
    this.differing = Float64Array.from({ length: MASKS }, (_, mask) =>
      model.facets.reduce(
        (sum, { kept }, facet) => sum + ((mask >> facet) & 1 ? Math.log10(1 - kept) : 0),
        0,
      ),
    );
  }

  begin(query: number): boolean {
    const { queryBank, bank } = this.pairing;
    this.clear(bank.lexicon.size);
    const at = queryBank.columns[this.model.list][query]!;
    this.own = at === NO_LIST ? 0 : queryBank.list(this.model.list)[at]! & this.compared;
    if (this.own !== 0) this.takeWords(queryBank, at);
    return this.own !== 0;
  }

  /**
   * Returns what a record weighs that states the facets of a mask, if none of its words agrees with the query
   * that has begun.
   */
  wordless(mask: number): number {
    return this.differing[mask & this.own]!;
  }

  /**
   * The words that agree with the query that has begun: what each gains, and what its facet weighs without
   * it.
   */
  forEachGain(visit: (word: number, gain: number, without: number) => void): void {
    const { facet } = this.pairing.bank.lexicon.words;
    for (const word of new Set(this.touched)) {
      const bit = facet[word]! & this.own;
      if (bit !== 0) visit(word, this.gains[word]!, this.differing[bit]!);
    }
  }

  private clear(words: number): void {
    for (const word of this.touched) this.gains[word] = NO_GAIN;
    this.touched.length = 0;
    if (this.gains.length < words) this.gains = new Float64Array(words * 2).fill(NO_GAIN);
  }

  private takeWords(bank: BankView, at: number): void {
    const { lexicon } = bank;
    const words = bank.list(this.model.list);
    const { weight, facet } = lexicon.words;
    for (let i = at + 2; i < at + 2 + words[at + 1]!; i += 1) {
      const word = words[i]!;
      const one = this.model.facets[facetOf(facet[word]!)]!;
      lexicon.forEachNeighbour(word, (other, closeness) => {
        const near = Math.min(weight[word]!, weight[other]!) - NEAR_COST[closeness as Closeness];
        // A mother's name is near a father's too, and says nothing there.
        if (near < 0 || facet[other] !== facet[word]) return;
        this.gains[other] = Math.max(this.gains[other]!, agreeing(one, near));
        this.touched.push(other);
      });
    }
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    const column = this.pairing.bank.columns[this.model.list];
    const words = this.pairing.bank.list(this.model.list);
    for (let i = from; i < to; i += 1) {
      const at = column[slots[i]!]!;
      if (at !== NO_LIST) out[i - from]! += this.weigh(words, at);
    }
  }

  /** Fills `best` and `agreed` on the way. */
  private weigh(words: Int32Array, at: number): number {
    this.agreed = 0;
    const both = words[at]! & this.own;
    if (both === 0) return 0;
    const { gains, best } = this;
    const facetOfWord = this.pairing.bank.lexicon.words.facet;
    for (let i = at + 2; i < at + 2 + words[at + 1]!; i += 1) {
      const gain = gains[words[i]!]!;
      if (gain < 0) continue;
      const bit = facetOfWord[words[i]!]! & both;
      if (bit === 0) continue;
      const facet = facetOf(bit);
      if ((this.agreed & bit) === 0 || gain > best[facet]!) best[facet] = gain;
      this.agreed |= bit;
    }
    let sum = this.differing[both & ~this.agreed]!;
    for (let rest = this.agreed; rest !== 0; rest &= rest - 1) sum += best[facetOf(rest & -rest)]!;
    return sum;
  }

  /** Explains the pair by one item for each facet of which at least one of the two says something. */
  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const at = this.pairing.bank.columns[this.model.list][slot]!;
    const words = this.pairing.bank.list(this.model.list);
    const other = at === NO_LIST ? 0 : words[at]! & this.compared;
    if (other !== 0) this.weigh(words, at);
    return this.model.facets.flatMap((_, facet) => {
      const bit = 1 << facet;
      if (((this.own | other) & bit) === 0) return [];
      const isStatedTwice = (this.own & other & bit) !== 0;
      const isSame = isStatedTwice && (this.agreed & bit) !== 0;
      const verdict = isSame ? 'SAME' : isStatedTwice ? 'DIFFERENT' : 'NO_DATA';
      const weight = isSame ? this.best[facet]! : isStatedTwice ? this.differing[bit]! : 0;
      return [this.item(facet, verdict, weight, { a, b })];
    });
  }

  private item(
    facet: number,
    verdict: StatementVerdict,
    log10LR: number,
    { a, b }: { readonly a: ComparableRecord; readonly b: ComparableRecord },
  ): EvidenceItem {
    const { model, pairing } = this;
    return {
      field: model.field(facet, pairing.kind),
      log10LR,
      agreement: AGREEMENT[verdict],
      reason: model.reason(facet, verdict),
      a: model.value(a, facet),
      b: model.value(b, facet),
    };
  }
}

const AGREEMENT = { SAME: 'agrees', DIFFERENT: 'differs', NO_DATA: 'no_data' } as const;

const facetOf = (bit: number): number => 31 - Math.clz32(bit);

function comparedFacets({ facets }: StatementModel, { kind }: Pairing): number {
  return facets.reduce((mask, { kinds }, facet) => mask | (kinds.includes(kind) ? 1 << facet : 0), 0);
}

/** Makes the comparison of one matter that records state in words, by its model. */
export function statementComparison(model: StatementModel): GroupComparison {
  return {
    group: model.group,
    count: (record, count) => countStatement(model, record, count),
    encode(record, slot, bank) {
      const list = statementList(model, record, slot, bank);
      if (list.length > 0) bank.appendList(model.list, slot, list);
    },
    scorer: (pairing) =>
      comparedFacets(model, pairing) === 0 ? undefined : new StatementScorer(pairing, model),
  };
}
