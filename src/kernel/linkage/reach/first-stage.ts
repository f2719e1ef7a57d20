import { type Pairing, type Scorer } from '../comparison.js';
import { scorersOf } from '../group-scorers.js';
import type { AskedRecords } from './asked-records.js';
import type { BankDigest } from './bank-digest.js';
import { type BlockCodes, blockOf, blocksIn, firstOf } from './blocks.js';
import type { Bound } from './bound.js';
import { boundOf } from './bounds.js';
import { type Codes, tableFor } from './code-book.js';
import { Touched } from './touched.js';
import { ALL, ANYTHING, NEVER, unitsOf } from './units.js';

/** More than what rounding and straight lines between knots take from a bound. */
const SLACK = unitsOf(2e-3);

interface PoweredBound {
  readonly bound: Bound;
  readonly power: number;
}

/** A column of codes, and what each code weighs at most by all bounds over it together. */
interface Layer {
  readonly codes: Codes;
  readonly blocks: BlockCodes | undefined;
  readonly bounds: readonly PoweredBound[];
  readonly table: Float32Array;
  /** The table in units. */
  readonly units: Int16Array;
  /** By block, in units. */
  readonly mosts: Int32Array;
}

/** What the loops read of a layer. */
interface Column {
  readonly codes: Uint16Array;
  readonly units: Int16Array;
  /** The most that a record of each block weighs, as far as is known without its code. */
  readonly mosts: Int32Array;
  /** By how much its records are below that, on average. */
  readonly tells: number;
}

/** Records that are added up together. */
const AT_ONCE = 1024;

/**
 * Bounds the score of a query with every record of a bank, many times as fast as scoring: sums of tables by small codes, in
 * tight loops over columns. A record begins with the most that its block of neighbours can weigh, and is left as soon as what it
 * is found to be below that puts it out of reach.
 *
 * No bound is below the score. Comparisons that have no bound are scored there and then.
 */
export class FirstStage {
  /** Where the records stand, behind the place that was asked from, that the last call has found, and their bounds in units. */
  readonly found: Int32Array;
  readonly foundUnits: Int32Array;
  private count = 0;
  private readonly layers: readonly Layer[];
  private readonly unbounded: readonly Scorer[];
  /** Those that can say more exactly what they have said of a record. */
  private readonly exacting: readonly ExactingBound[];
  /** Of the query. */
  private active: readonly Column[] = [];
  private speaking: readonly Scorer[] = [];
  private readonly touched: Touched;
  /** What the records of a block can weigh at most, if no word touches them. */
  private readonly caps: Int32Array;
  /** The records that are left, where they stand in the list, and their sums. */
  private readonly near = new Int32Array(AT_ONCE);
  private readonly places = new Int32Array(AT_ONCE);
  private readonly sums = new Int32Array(AT_ONCE);
  private readonly slots: Int32Array;
  private readonly scores = new Float64Array(AT_ONCE);

  /** @param most of how many records it is asked at once */
  constructor(pairing: Pairing, digest: BankDigest, most: number) {
    const unbounded: Scorer[] = [];
    const byCodes = new Map<Codes, PoweredBound[]>();
    for (const { comparison, scorer, power } of scorersOf(pairing)) {
      const bound = boundOf(comparison, { pairing, digest, scorer });
      if (bound) byCodes.set(bound.codes, [...(byCodes.get(bound.codes) ?? []), { bound, power }]);
      else unbounded.push(scorer);
    }
    this.unbounded = unbounded;
    this.exacting = Array.from(byCodes.values())
      .flat()
      .flatMap(({ bound }) => (isExacting(bound) ? [bound] : []));
    const records = digest.order.size;
    const blocks = blocksIn(records);
    this.layers = Array.from(byCodes, ([codes, bounds]) => {
      const table = tableFor(codes);
      const units = new Int16Array(table.length);
      return { codes, blocks: digest.blocksOf(codes), bounds, table, units, mosts: new Int32Array(blocks) };
    });
    this.slots = digest.order.slots;
    this.touched = new Touched(records);
    this.caps = new Int32Array(blocks);
    this.found = new Int32Array(Math.min(most, records));
    this.foundUnits = new Int32Array(this.found.length);
  }

  begin(query: number): void {
    this.touched.clear();
    this.speaking = this.unbounded.filter((scorer) => scorer.begin(query));
    for (const { codes, bounds, table, units } of this.layers) {
      table.fill(0, 0, codes.size);
      for (const { bound, power } of bounds) bound.add(query, power, table, this.touched);
      for (let code = 0; code < table.length; code += 1) units[code] = unitsOf(table[code]!);
    }
    this.caps.fill(SLACK + (this.speaking.length > 0 ? ANYTHING : 0));
    this.active = this.layers.flatMap((layer) => this.columnOf(layer)).sort((x, y) => y.tells - x.tells);
  }

  /** A layer as the loops read it, unless it says the same of everybody; its most goes to the blocks. */
  private columnOf({ codes, blocks, units, mosts }: Layer): readonly Column[] {
    const { caps } = this;
    const { most, mean } = summaryOf(codes, units);
    if (most === 0 && mean === 0) return [];
    if (blocks) blocks.most(units, mosts);
    else mosts.fill(most);
    let sum = 0;
    for (let block = 0; block < caps.length; block += 1) {
      caps[block]! += mosts[block]!;
      sum += mosts[block]!;
    }
    return most === mean ? [] : [{ codes: codes.codes, units, mosts, tells: sum / caps.length - mean }];
  }

  /**
   * Finds the records from `from` up to `to` of the list whose bounds, in units, are at least `least` and below `above`.
   *
   * @returns how many there are; they stand in `found`, in the order of the list
   */
  find(asked: AskedRecords, from: number, to: number, least: number, above: number): number {
    return this.search(asked, to, { from, least, above, excess: true });
  }

  /** Finds all of them, with bounds of which nothing is taken that they say too much: the caller may ask for it (`excessOf`). */
  findAll(asked: AskedRecords, from: number, to: number): number {
    return this.search(asked, to, { from, least: NEVER, above: ALL, excess: false });
  }

  private search(asked: AskedRecords, to: number, range: Range): number {
    const { from, least } = range;
    this.count = 0;
    const { numbers } = asked;
    for (let begin = from; begin < to; begin += AT_ONCE) {
      const end = Math.min(to, begin + AT_ONCE);
      const [first, last] = [numbers[begin]!, numbers[end - 1]!];
      // Most often everybody is asked: then neighbours in the list are neighbours in the order, and the list is not read.
      const isEverybody = asked.isInOrder && last - first === end - 1 - begin;
      const left = isEverybody
        ? this.nearAmong(first, last + 1, first - begin, least)
        : this.nearIn(numbers, begin, end, least);
      this.addUp(left, range);
    }
    return this.count;
  }

  /** Those that reach by the most of their blocks, and what words add; of all records from `first` up to `end`. */
  private nearAmong(first: number, end: number, offset: number, least: number): number {
    const { caps, near, places, sums } = this;
    const { values } = this.touched;
    let count = 0;
    for (let number = first; number < end;) {
      const block = blockOf(number);
      const needed = wholeNumber(least - 1 - caps[block]!);
      const endOfBlock = Math.min(end, firstOf(block + 1));
      for (; number < endOfBlock; number += 1) {
        near[count] = number;
        // 1 where the value is what is needed or more: no branch, for which way it goes cannot be foreseen.
        count += (needed - values[number]!) >>> 31;
      }
    }
    for (let at = 0; at < count; at += 1) {
      const number = near[at]!;
      places[at] = number - offset;
      sums[at] = caps[blockOf(number)]! + values[number]!;
    }
    return count;
  }

  /** The same of the records in a part of a list. */
  private nearIn(numbers: Int32Array, from: number, to: number, least: number): number {
    const { caps, near, places, sums } = this;
    const { values } = this.touched;
    const needed = wholeNumber(least - 1);
    let count = 0;
    for (let i = from; i < to; i += 1) {
      const number = numbers[i]!;
      const sum = caps[blockOf(number)]! + values[number]!;
      near[count] = number;
      places[count] = i;
      sums[count] = sum;
      count += (needed - sum) >>> 31;
    }
    return count;
  }

  /** The sums of those that are left, and which of them are asked for. */
  private addUp(left: number, range: Range): void {
    let count = left;
    for (const column of this.active) count = this.addColumn(column, count, range.least);
    if (this.speaking.length > 0) this.addScores(count);
    this.take(range.excess ? this.takeExcess(count, range.least) : count, range);
  }

  /** By how many units the bounds of a record are more than it weighs, as far as they can tell: far slower than a bound. */
  excessOf(number: number): number {
    // Whoever may weigh anything is not reckoned with.
    if (this.touched.values[number]! >= ANYTHING / 2) return 0;
    let sum = 0;
    for (const bound of this.exacting) sum += bound.excess(number);
    return sum;
  }

  /** Takes what bounds have said too much; leaves those that still reach. */
  private takeExcess(size: number, least: number): number {
    const { near, places, sums } = this;
    let count = 0;
    for (let at = 0; at < size; at += 1) {
      const number = near[at]!;
      const sum = sums[at]! - this.excessOf(number);
      near[count] = number;
      places[count] = places[at]!;
      sums[count] = sum;
      if (sum >= least) count += 1;
    }
    return count;
  }

  /** Takes what a layer weighs for the most of it; leaves those that still reach. */
  private addColumn({ units, codes, mosts }: Column, size: number, least: number): number {
    const { near, places, sums } = this;
    const needed = wholeNumber(least - 1);
    let count = 0;
    for (let at = 0; at < size; at += 1) {
      const number = near[at]!;
      const sum = sums[at]! - mosts[blockOf(number)]! + units[codes[number]!]!;
      near[count] = number;
      places[count] = places[at]!;
      sums[count] = sum;
      count += (needed - sum) >>> 31;
    }
    return count;
  }

  private addScores(size: number): void {
    const { near, sums, scores, slots } = this;
    // An array of its own each time: scorers take one that comes again for the same records.
    const asked = Int32Array.from({ length: size }, (_, at) => slots[near[at]!]!);
    scores.fill(0);
    for (const scorer of this.speaking) scorer.addScores(asked, 0, size, scores);
    for (let at = 0; at < size; at += 1) sums[at]! += unitsOf(scores[at]!) - ANYTHING;
  }

  private take(size: number, { from, least, above }: Range): void {
    const { places, sums, found, foundUnits } = this;
    for (let at = 0; at < size; at += 1) {
      const units = sums[at]!;
      if (units < least || units >= above) continue;
      found[this.count] = places[at]! - from;
      foundUnits[this.count] = units;
      this.count += 1;
    }
  }
}

type ExactingBound = Bound & Required<Pick<Bound, 'excess'>>;

function isExacting(bound: Bound): bound is ExactingBound {
  return bound.excess !== undefined;
}

interface Range {
  readonly from: number;
  readonly least: number;
  readonly above: number;
  readonly excess: boolean;
}

/** Said to the compiler, so that loops reckon in whole numbers. */
const wholeNumber = (units: number): number => units | 0;

/** The most of a layer, and its mean over all records. */
function summaryOf({ hasOverflow, counts }: Codes, units: Int16Array): { most: number; mean: number } {
  let [most, sum, records] = [hasOverflow ? ANYTHING : -Infinity, 0, 0];
  for (let code = 0; code < counts.length; code += 1) {
    most = Math.max(most, units[code]!);
    sum += counts[code]! * units[code]!;
    records += counts[code]!;
  }
  return { most, mean: records === 0 ? 0 : sum / records };
}
