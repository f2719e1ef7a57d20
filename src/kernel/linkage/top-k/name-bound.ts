import { NO_LIST } from '../bank-columns.js';
import type { BankView, Pairing } from '../comparison.js';
import { IS_NICKNAME, NameScorer, tokensOf } from '../groups/name-scorer.js';
import { HOLDS_INITIAL } from '../groups/name-weights.js';
import { AT_ONCE, type BoundKernels, type NamedRecords } from './bound-kernels.js';
import type { Bound } from './bound.js';
import { CodeTable, tableFor } from './code-table.js';
import type { RecordOrder } from './record-order.js';
import type { PerRecordBounds } from './per-record-bounds.js';
import { UNITS, unitsOf } from './units.js';
import { type VisitWords, WordPostings } from './word-postings.js';
import type { QueryScratch } from './query-scratch.js';

/**
 * Codes of records whose names have the same parts, whatever the words; and postings of who holds which word.
 */
export class NameCodes {
  readonly codeTable: CodeTable<string>;
  readonly postings: WordPostings;
  /** Upper limit of the word numbers: one more than the highest that any name may hold. */
  readonly words: number;
  /** By number of the record, side by side: the index at which its names begin in the list, and its code. */
  readonly listsAndCodes: Int32Array;
  /** By code: the most words of one name, and whether one of them is an initial. */
  readonly mostWords: number[] = [];
  readonly holdsInitial: boolean[] = [];

  constructor(bank: BankView, order: RecordOrder) {
    this.codeTable = new CodeTable(order.codes());
    this.listsAndCodes = new Int32Array(2 * order.size);
    for (const [number, slot] of order.slots.entries()) this.put(bank, number, slot);
    this.words = bank.lexicon.size;
    const visitWords: VisitWords = (visit) => {
      for (const [number, slot] of order.slots.entries())
        forEachName(bank, slot, (list, at) => {
          for (let i = 1; i <= tokensOf(list[at]!); i += 1) visit(list[at + i]! >> 2, number);
        });
    };
    this.postings = new WordPostings(this.words, visitWords, order.loops);
  }

  private put(bank: BankView, number: number, slot: number): void {
    let [key, words, initials] = ['', 0, 0];
    forEachName(bank, slot, (list, at) => {
      key += ` ${list[at]!}`;
      for (let i = 1; i <= tokensOf(list[at]!); i += 1) key += `,${list[at + i]! & 3}`;
      words = Math.max(words, tokensOf(list[at]!));
      initials |= list[at]! & HOLDS_INITIAL;
    });
    const code = this.codeTable.put(number, key);
    this.listsAndCodes[2 * number] = bank.columns.names[slot]!;
    this.listsAndCodes[2 * number + 1] = code;
    this.mostWords[code] = words;
    this.holdsInitial[code] = initials !== 0;
  }
}

/** Calls back with the list and the index of the head of each name of a record. */
function forEachName(bank: BankView, slot: number, visit: (list: Int32Array, at: number) => void): void {
  const begin = bank.columns.names[slot]!;
  if (begin === NO_LIST) return;
  const list = bank.list('names');
  for (let name = 0, at = begin + 1; name < list[begin]!; name += 1) {
    visit(list, at);
    at += 1 + tokensOf(list[at]!);
  }
}

/** Units given to records for their names, in arrays that the loops write. */
interface LaidNames extends NamedRecords {
  /** Words for which units were given: these are taken back with the next query. */
  words: readonly number[];
}

function layFor(codeTable: CodeTable<string>, { loops, size }: RecordOrder): LaidNames {
  const lost = loops.int16(tableFor(codeTable).length);
  return { given: loops.int16(size), codes: codeTable.codes, lost, words: [] };
}

/** Upper limit of the weight of an initial. */
const MOST_OF_INITIAL = 1.1;

/**
 * Upper bound of the name comparison: the weight of the names' parts where no word agrees, which is known for
 * each form of names; and where words agree, the sum of the best worth of each. No sum of pairs, order and
 * all, is more: a name's weight below 0 is not below a slip's. Where other parts of the names do not agree
 * the bound is far more than they weigh: of records that are left the scorer is asked (`excess`).
 */
export class NameBound implements Bound {
  readonly codes: CodeTable<string>;
  private readonly scorer: NameScorer;
  private readonly slots: Int32Array;
  private readonly loops: BoundKernels;
  private readonly weights: Float64Array;
  /** 1 by code where an initial is allowed for. */
  private readonly isGuessed: Uint8Array;
  private readonly laid: LaidNames;
  private power = 0;
  /** Worth of each word of the bank to the query's words, in units. */
  private readonly unitsOfWord: Int32Array;
  /**
   * The index at which the names begin of the records that are asked for their excess; `NO_LIST` of those
   * without any.
   */
  private readonly lists = new Int32Array(AT_ONCE);

  constructor(
    private readonly pairing: Pairing,
    private readonly names: NameCodes,
    workplace: QueryScratch,
  ) {
    const { order } = workplace;
    this.codes = names.codeTable;
    this.loops = order.loops;
    this.scorer = new NameScorer(pairing);
    this.slots = Int32Array.from(this.codes.representatives, (number) => order.slots[number]!);
    this.weights = new Float64Array(this.codes.size);
    this.isGuessed = new Uint8Array(this.codes.size);
    this.laid = workplace.part('names', () => layFor(names.codeTable, workplace.order));
    this.unitsOfWord = new Int32Array(names.words);
  }

  add(query: number, power: number, table: Float32Array, touched: PerRecordBounds): void {
    this.forgetWords();
    this.power = this.scorer.beginWordless(query) ? power : 0;
    if (this.power === 0) return;
    const { weights } = this;
    weights.fill(0);
    this.scorer.addScores(this.slots, 0, this.slots.length, weights);
    this.allowInitials(query);
    this.weighLost();
    for (let code = 0; code < weights.length; code += 1) table[code]! += power * weights[code]!;
    this.weighWords(query);
    for (const word of this.laid.words)
      touched.addToNamed(this.names.postings.of(word), this.unitsOfWord[word]!, this.laid);
    this.scorer.begin(query);
  }

  private forgetWords(): void {
    const { laid, loops, names } = this;
    for (const word of laid.words) loops.clearAt(laid.given, names.postings.of(word));
    laid.words = [];
  }

  excess(numbers: Int32Array, count: number, out: Int32Array): void {
    const { power, weights, lists, scorer } = this;
    const { given } = this.laid;
    if (power === 0) return;
    const { listsAndCodes } = this.names;
    // All are looked up before any is weighed, so that several reads of memory overlap.
    for (let i = 0; i < count; i += 1) {
      const number = numbers[i]!;
      const isAsked = given[number] !== 0 || this.isGuessed[listsAndCodes[2 * number + 1]!] === 1;
      lists[i] = isAsked ? listsAndCodes[2 * number]! : NO_LIST;
    }
    for (let i = 0; i < count; i += 1) {
      if (lists[i] === NO_LIST) continue;
      const number = numbers[i]!;
      const code = listsAndCodes[2 * number + 1]!;
      if (code >= weights.length) continue;
      const least = unitsOf(power * scorer.score(lists[i]!));
      const excess = given[number]! + Math.floor(power * weights[code]! * UNITS) - least;
      if (excess > 0) out[i]! += excess;
    }
  }

  /**
   * Allows for initials as if each agreed: letters are not compared, and an initial may agree with any word.
   */
  private allowInitials(query: number): void {
    let [words, initials] = [0, 0];
    forEachName(this.pairing.queryBank, query, (list, at) => {
      words = Math.max(words, tokensOf(list[at]!));
      initials |= list[at]! & HOLDS_INITIAL;
    });
    const { mostWords, holdsInitial } = this.names;
    for (let code = 0; code < this.weights.length; code += 1) {
      this.isGuessed[code] = initials === 0 && !holdsInitial[code]! ? 0 : 1;
      if (this.isGuessed[code] === 0) continue;
      this.weights[code] = MOST_OF_INITIAL * Math.min(words, mostWords[code]!);
    }
  }

  /** Writes the units that the names of each code lose if none agrees. */
  private weighLost(): void {
    const { weights, power } = this;
    const { lost } = this.laid;
    for (let code = 0; code < weights.length; code += 1)
      lost[code] = weights[code]! < 0 ? unitsOf(-power * weights[code]!) : 0;
  }

  /**
   * Computes the most that each word is worth that agrees with one of the query: in its best role, for a name
   * and for a nickname, which are added.
   */
  private weighWords(query: number): void {
    const { queryBank } = this.pairing;
    const [asName, asNickname] = [new Map<number, number>(), new Map<number, number>()];
    forEachName(queryBank, query, (list, at) => {
      const worths = (list[at]! & IS_NICKNAME) === 0 ? asName : asNickname;
      for (let i = 1; i <= tokensOf(list[at]!); i += 1) {
        const word = list[at + i]! >> 2;
        queryBank.lexicon.forEachNeighbour(word, (other, closeness) => {
          const worth = this.worthOf(word, other, closeness);
          if (worth > (worths.get(other) ?? 0)) worths.set(other, worth);
        });
      }
    });
    for (const [word, worth] of asNickname) asName.set(word, worth + (asName.get(word) ?? 0));
    // A word that came after the index is in none of its names.
    this.laid.words = Array.from(asName.keys()).filter((word) => word < this.unitsOfWord.length);
    for (const word of this.laid.words) this.unitsOfWord[word] = unitsOf(this.power * asName.get(word)!);
  }

  private worthOf(word: number, other: number, closeness: number): number {
    const { weight, weightAsSurname, weightElsewhere, surnameElsewhere } = this.pairing.bank.lexicon.words;
    const [rarer, rarerSurname] = [rarerBy(weight, word, other), rarerBy(weightAsSurname, word, other)];
    const { scorer } = this;
    return Math.max(
      scorer.agree(weight[word]!, weight[other]!, weightElsewhere[rarer]!, closeness),
      scorer.agree(
        weightAsSurname[word]!,
        weightAsSurname[other]!,
        surnameElsewhere[rarerSurname]!,
        closeness,
      ),
    );
  }
}

const rarerBy = (weights: Float32Array, word: number, other: number): number =>
  weights[word]! < weights[other]! ? other : word;
