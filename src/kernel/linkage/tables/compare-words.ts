import { type Comparator, MEASURED } from './comparator.js';
import type { TableField } from './field.js';
import { bitCount, editsBetween, isBeginning, lengthOf } from './letters.js';
import { FACTS, FIRST, HAS_FAMILY, LETTERS, shareItem, SOUND, type WordTable } from './word-table.js';

const DIFFER = 0;
const FAINT = 1;
const SOME = 2;
const NEAR = 3;
const CONTAINED = 4;
const SAME = 5;

/**
 * Growth of the chance of agreement (log10) where two words are only near: another person's word may be any
 * of those near it. Working values, wide on purpose.
 */
const SLIP = { sound: 0.3, family: 0.6, typing: 0.5, distant: 1 } as const;
/** Upper limit of the weight of an initial: one in eight names begins so. */
const INITIAL_BITS = 0.9;
const MOST_WORDS = 12;
/**
 * Limit of the letters that one of two words has and the other has not, where they are two edits apart at
 * most.
 */
const MOST_APART = 4;
/** Table of log10 of the binomial coefficients, the ways to choose k of n. */
const WAYS = waysTable();

/**
 * Comparator of names, places and texts by word, in any order: words that are the same first, then near ones,
 * each with one of the other value. The rarity of the words that agree decides the weight; the number left
 * over on both sides decides the level.
 */
export class WordsComparator implements Comparator {
  level = DIFFER;
  log10U = MEASURED;
  readonly isCostly = true;

  /** Words of the other value that are taken, in bits: no value has more than `MOST_WORDS`. */
  private usedB = 0;
  private nearBits = 0;
  private isFaint = false;

  constructor(
    private readonly field: TableField,
    private readonly table: WordTable,
    private readonly other: TableField = field,
  ) {}

  /** @param b a value of `other`, which is the same column unless names are compared across columns */
  compare(a: number, b: number): void {
    if (a === b && this.other === this.field) {
      this.settle(SAME, Math.max(bitsOfValue(this.field, a), this.sumOfWords(a)));
      return;
    }
    const { starts, items } = this.field.words;
    const theirs = this.other.words;
    const [from, fromB] = [starts[a]!, theirs.starts[b]!];
    const [sizeA, sizeB] = [starts[a + 1]! - from, theirs.starts[b + 1]! - fromB];
    if (sizeA === 1 && sizeB === 1) this.single(items[from]!, theirs.items[fromB]!);
    else this.several(from, sizeA, fromB, sizeB);
    if (this.level < NEAR && sizeA !== sizeB && this.areOneRunTogether(a, b))
      this.settle(NEAR, Math.min(bitsOfValue(this.field, a), bitsOfValue(this.other, b)) - SLIP.sound);
  }

  private settle(level: number, bits: number): void {
    this.level = level;
    this.log10U = level === DIFFER ? MEASURED : -Math.max(0, bits);
  }

  private sumOfWords(value: number): number {
    const { starts, items } = this.field.words;
    let sum = 0;
    for (let at = starts[value]!; at < starts[value + 1]!; at += 1) sum += this.field.wordBits[items[at]!]!;
    return starts[value + 1]! - starts[value]! > 1 ? this.field.power * sum : sum;
  }

  private single(a: number, b: number): void {
    if (a === b) this.settle(SAME, this.bitsOf(a, b));
    else if (this.areNear(a, b)) this.settle(this.isFaint ? FAINT : NEAR, this.nearBits);
    else this.settle(DIFFER, 0);
  }

  /**
   * Compares values of several words; the words of either value that are taken are kept in bits, the first
   * word lowest.
   */
  private several(from: number, sizeA: number, fromB: number, sizeB: number): void {
    const { items } = this.field.words;
    const theirs = this.other.words.items;
    let [usedA, bits, same] = [0, 0, 0];
    this.usedB = 0;
    for (let i = 0; i < sizeA; i += 1) {
      const word = items[from + i]!;
      const j = this.sameWord(word, fromB, sizeB);
      if (j < 0) continue;
      usedA |= 1 << i;
      this.usedB |= 1 << j;
      bits += this.bitsOf(word, theirs[fromB + j]!);
      same += 1;
    }
    let [near, faint] = [0, 0];
    if (same < Math.min(sizeA, sizeB)) {
      for (let i = 0; i < sizeA; i += 1) {
        if (((usedA >>> i) & 1) === 1) continue;
        const gained = this.bestNear(items[from + i]!, fromB, sizeB);
        if (gained === 0) continue;
        bits += gained;
        if (this.isFaint) faint += 1;
        else near += 1;
      }
    }
    const found = same + near + faint;
    if (found === 0) {
      this.settle(DIFFER, 0);
      return;
    }
    const level = levelOf(same, near, faint, Math.min(sizeA, sizeB), Math.max(sizeA, sizeB));
    const ways = WAYS[Math.max(sizeA, sizeB) * (MOST_WORDS + 1) + found]!;
    this.settle(level, (found > 1 ? this.field.power * bits : bits) - (level === SAME ? 0 : ways));
  }

  private sameWord(word: number, fromB: number, sizeB: number): number {
    const { items } = this.other.words;
    for (let j = 0; j < sizeB; j += 1)
      if (items[fromB + j] === word && ((this.usedB >>> j) & 1) === 0) return j;
    return -1;
  }

  /**
   * Pairs a word with the nearest free word of the other value.
   *
   * @returns the weight of the pair; 0 for none
   */
  private bestNear(word: number, fromB: number, sizeB: number): number {
    const { items } = this.other.words;
    let [best, bestAt, faint] = [0, -1, false];
    for (let j = 0; j < sizeB; j += 1) {
      if (((this.usedB >>> j) & 1) === 1 || !this.areNear(word, items[fromB + j]!)) continue;
      if (bestAt >= 0 && (this.isFaint !== faint ? this.isFaint : this.nearBits <= best)) continue;
      [best, bestAt, faint] = [Math.max(this.nearBits, 0.01), j, this.isFaint];
    }
    if (bestAt >= 0) this.usedB |= 1 << bestAt;
    this.isFaint = faint;
    return best;
  }

  private bitsOf(a: number, b: number): number {
    return Math.min(this.field.wordBits[a]!, this.other.wordBits[b]!);
  }

  /** Tests whether two different words may be one; `nearBits` and `isFaint` then hold the weight of it. */
  private areNear(a: number, b: number): boolean {
    const { facts, families } = this.table;
    const [one, other] = [FACTS * a, FACTS * b];
    this.isFaint = false;
    if (facts[one + SOUND] === facts[other + SOUND]) return this.near(a, b, SLIP.sound);
    const mayBeSlip = bitCount(facts[one + LETTERS]! ^ facts[other + LETTERS]!) <= MOST_APART;
    const beginAlike = facts[one + FIRST] === facts[other + FIRST];
    const mayBeFamily = facts[one + HAS_FAMILY]! + facts[other + HAS_FAMILY]! === 2;
    // Nearly all pairs end here.
    if (!mayBeSlip && !beginAlike && !mayBeFamily) return false;
    if (mayBeFamily && shareItem(families, a, b)) return this.near(a, b, SLIP.family);
    return this.areNearBySpelling(a, b, mayBeSlip, beginAlike);
  }

  private areNearBySpelling(a: number, b: number, mayBeSlip: boolean, beginAlike: boolean): boolean {
    const { letters } = this.table;
    const [lengthA, lengthB] = [lengthOf(letters, a), lengthOf(letters, b)];
    const shorter = Math.min(lengthA, lengthB);
    if (shorter === 1) return lengthA !== lengthB && beginAlike && this.initial(a, b);
    if (shorter < 3) return false;
    return (
      (mayBeSlip && this.areEditsApart(a, b, shorter)) ||
      (beginAlike && isBeginning(letters, a, b) && this.distant(a, b))
    );
  }

  private areEditsApart(a: number, b: number, shorter: number): boolean {
    const edits = editsBetween(this.table.letters, a, b, 2);
    if (edits === 1) return shorter >= 4 ? this.near(a, b, SLIP.typing) : this.distant(a, b);
    if (edits > 2 || shorter < 5) return false;
    return shorter >= 8 ? this.near(a, b, SLIP.distant) : this.distant(a, b);
  }

  private initial(a: number, b: number): true {
    this.isFaint = true;
    this.nearBits = Math.min(INITIAL_BITS, this.bitsOf(a, b));
    return true;
  }

  private near(a: number, b: number, slip: number): true {
    this.nearBits = this.bitsOf(a, b) - slip;
    return true;
  }

  private distant(a: number, b: number): true {
    this.isFaint = true;
    return this.near(a, b, SLIP.distant);
  }

  /**
   * Tests whether two values are the same letters, cut into words elsewhere: `mozofandino` and `mozo
   * fandino`.
   */
  private areOneRunTogether(a: number, b: number): boolean {
    const [one, two] = [this.field.texts, this.other.texts];
    const length = lengthOf(one, a);
    if (length !== lengthOf(two, b) || length < 5) return false;
    const [startA, startB] = [one.starts[a]!, two.starts[b]!];
    for (let at = 0; at < length; at += 1)
      if (one.units[startA + at] !== two.units[startB + at]) return false;
    return true;
  }
}

const bitsOfValue = ({ filled, counts }: TableField, value: number): number =>
  Math.log10(Math.max(1, filled) / Math.max(1, counts[value]!));

function levelOf(same: number, near: number, faint: number, shorter: number, longer: number): number {
  if (same === longer) return SAME;
  if (same === shorter) return CONTAINED;
  if (same + near + faint === shorter && same + near > 0) return NEAR;
  if (same > 0 || near > 0) return SOME;
  return faint > 0 ? FAINT : DIFFER;
}

function waysTable(): Float64Array {
  const ways = new Float64Array((MOST_WORDS + 1) ** 2);
  for (let n = 0; n <= MOST_WORDS; n += 1) {
    let count = 1;
    for (let k = 1; k <= n; k += 1) {
      count = (count * (n - k + 1)) / k;
      ways[n * (MOST_WORDS + 1) + k] = Math.log10(count);
    }
  }
  return ways;
}
