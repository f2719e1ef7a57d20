import { type Pairing, type Scorer } from '../comparison.js';
import { scorersOf } from '../group-scorers.js';
import type { AskedRecords } from './asked-records.js';
import type { BankDigest } from './bank-digest.js';
import { type BlockCodes, blockOf, blocksIn, RECORDS_A_BLOCK } from './blocks.js';
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
}

/** What the loops read of a layer. */
interface Column {
  readonly codes: Uint16Array;
  readonly blocks: BlockCodes | undefined;
  readonly units: Int16Array;
  readonly most: number;
  readonly mean: number;
}

/** How many layers are added at once: the sums are written once for all of them. */
const LEADING = 3;
/** Records whose sums are added up together. */
const LEFT_AT_ONCE = 2048;
/** More than words can touch anybody. */
const NOBODY = ALL;
/** Of a list whose neighbours are so far from each other that many blocks lie between them, each record is looked at. */
const MOST_BLOCKS = 8;

/**
 * Bounds the score of a query with every record of a bank, many times as fast as scoring: sums of tables by small codes, in
 * tight loops over columns; and whole blocks of neighbours at once, of which only the records that words have touched are looked at.
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
  /** Of the query. */
  private active: readonly Column[] = [];
  private speaking: readonly Scorer[] = [];
  private readonly touched: Touched;
  /** What the records of a block can weigh at most, if no word touches them. */
  private readonly caps: Int32Array;
  /** Of the records that blocks leave: where they stand in the list, and their sums. */
  private readonly near = new Int32Array(LEFT_AT_ONCE);
  private readonly sums = new Int32Array(LEFT_AT_ONCE);
  private readonly slots: Int32Array;
  private readonly scores = new Float64Array(LEFT_AT_ONCE);
  /** Says nothing of anybody. */
  private readonly silent: Column;

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
    this.layers = Array.from(byCodes, ([codes, bounds]) => {
      const table = tableFor(codes);
      return { codes, blocks: digest.blocksOf(codes), bounds, table, units: new Int16Array(table.length) };
    });
    const records = digest.order.size;
    this.slots = digest.order.slots;
    this.touched = new Touched(records);
    this.caps = new Int32Array(blocksIn(records));
    this.found = new Int32Array(Math.min(most, records));
    this.foundUnits = new Int32Array(this.found.length);
    this.silent = { codes: new Uint16Array(records), blocks: undefined, units: new Int16Array(1), most: 0, mean: 0 }; // prettier-ignore
  }

  begin(query: number): void {
    this.touched.clear();
    this.speaking = this.unbounded.filter((scorer) => scorer.begin(query));
    for (const { codes, bounds, table, units } of this.layers) {
      table.fill(0, 0, codes.size);
      for (const { bound, power } of bounds) bound.add(query, power, table, this.touched);
      for (let code = 0; code < table.length; code += 1) units[code] = unitsOf(table[code]!);
    }
    this.active = this.layers
      .map((layer) => columnOf(layer))
      .filter(({ most, mean }) => most !== 0 || mean !== 0)
      .sort((x, y) => y.most - y.mean - (x.most - x.mean));
    this.capBlocks();
  }

  private capBlocks(): void {
    const inBlocks = this.active.flatMap(({ blocks, units }) => (blocks ? [{ blocks, units }] : []));
    const others = this.active.filter(({ blocks }) => !blocks);
    // A comparison that is scored here and now may weigh anything.
    const most = this.speaking.length > 0 ? ANYTHING : others.reduce((sum, column) => sum + column.most, 0);
    this.caps.fill(SLACK + most);
    for (const { blocks, units } of inBlocks) blocks.addMost(units, this.caps);
  }

  /**
   * Finds the records from `from` up to `to` of the list whose bounds, in units, are at least `least` and below `above`.
   *
   * @returns how many there are; they stand in `found`, in the order of the list
   */
  find(asked: AskedRecords, from: number, to: number, least: number, above: number): number {
    this.count = 0;
    const range = { numbers: asked.numbers, from, least, above };
    let left = 0;
    for (let begin = from; begin < to; begin += RECORDS_A_BLOCK) {
      const end = Math.min(to, begin + RECORDS_A_BLOCK);
      const touched = this.touchNeeded(asked, begin, end, least);
      if (touched === NOBODY) continue;
      left = this.leaveTouched(asked.numbers, begin, end, touched, left);
      if (left + RECORDS_A_BLOCK <= LEFT_AT_ONCE) continue;
      this.addUp(left, range);
      left = 0;
    }
    this.addUp(left, range);
    return this.count;
  }

  /** How much words must touch a record of the list to reach, by the most of the blocks that they stand in; `NOBODY` where none does. */
  private touchNeeded(asked: AskedRecords, from: number, to: number, least: number): number {
    const { caps } = this;
    const { most } = this.touched;
    const first = blockOf(asked.numbers[from]!);
    const last = blockOf(asked.numbers[to - 1]!);
    if (!asked.isInOrder || last - first > MOST_BLOCKS) return NEVER;
    let cap = caps[first]!;
    let touched = most[first]!;
    for (let block = first + 1; block <= last; block += 1) {
      cap = Math.max(cap, caps[block]!);
      touched = Math.max(touched, most[block]!);
    }
    const needed = wholeNumber(Math.max(NEVER, least - cap));
    return touched < needed ? NOBODY : needed;
  }

  /** Adds to those that are left the records that words touch as much as is needed. */
  private leaveTouched(numbers: Int32Array, from: number, to: number, needed: number, left: number): number {
    const { near } = this;
    const { values } = this.touched;
    let count = left;
    for (let i = from; i < to; i += 1) {
      near[count] = i;
      // 1 where the value is needed or more: no branch, for which way it goes cannot be foreseen.
      count += (needed - 1 - values[numbers[i]!]!) >>> 31;
    }
    return count;
  }

  /** The sums of those that are left, and which of them are asked for. */
  private addUp(left: number, range: Range): void {
    const { numbers, least } = range;
    const rest = this.active.slice(LEADING);
    // What is scored here and now may weigh anything.
    const lift = this.speaking.length > 0 ? ALL : rest.reduce((sum, { most }) => sum + Math.max(0, most), 0);
    const count = this.addLeading(numbers, left, wholeNumber(Math.max(NEVER, least - lift)));
    if (count === 0) return;
    for (const column of rest) this.addColumn(numbers, count, column);
    if (this.speaking.length > 0) this.addScores(numbers, count);
    this.take(count, range);
  }

  /** Leaves those that the others can still lift to what is needed. */
  private addLeading(numbers: Int32Array, size: number, needed: number): number {
    const { active, silent, near, sums } = this;
    const { values } = this.touched;
    const [one, two, three] = [active[0] ?? silent, active[1] ?? silent, active[2] ?? silent];
    const [a, b, c] = [one.units, two.units, three.units];
    const [ofA, ofB, ofC] = [one.codes, two.codes, three.codes];
    let count = 0;
    for (let at = 0; at < size; at += 1) {
      const i = near[at]!;
      const number = numbers[i]!;
      const sum = SLACK + values[number]! + a[ofA[number]!]! + b[ofB[number]!]! + c[ofC[number]!]!;
      near[count] = i;
      sums[count] = sum;
      count += (needed - 1 - sum) >>> 31;
    }
    return count;
  }

  private addColumn(numbers: Int32Array, size: number, { codes, units }: Column): void {
    const { near, sums } = this;
    for (let at = 0; at < size; at += 1) sums[at]! += units[codes[numbers[near[at]!]!]!]!;
  }

  private addScores(numbers: Int32Array, size: number): void {
    const { near, sums, scores, slots } = this;
    // An array of its own each time: scorers take one that comes again for the same records.
    const asked = Int32Array.from({ length: size }, (_, at) => slots[numbers[near[at]!]!]!);
    scores.fill(0);
    for (const scorer of this.speaking) scorer.addScores(asked, 0, size, scores);
    for (let at = 0; at < size; at += 1) sums[at]! += unitsOf(scores[at]!);
  }

  private take(size: number, { from, least, above }: Range): void {
    const { near, sums, found, foundUnits } = this;
    for (let at = 0; at < size; at += 1) {
      const units = sums[at]!;
      if (units < least || units >= above) continue;
      found[this.count] = near[at]! - from;
      foundUnits[this.count] = units;
      this.count += 1;
    }
  }
}

interface Range {
  readonly numbers: Int32Array;
  readonly from: number;
  readonly least: number;
  readonly above: number;
}

/** Said to the compiler, so that loops reckon in whole numbers. */
const wholeNumber = (units: number): number => units | 0;

/** A layer as the loops read it; its most, and its mean over all records. */
function columnOf({ codes, units, blocks }: Layer): Column {
  let [most, sum, records] = [codes.hasOverflow ? ANYTHING : -Infinity, 0, 0];
  for (const [code, count] of codes.counts.entries()) {
    most = Math.max(most, units[code]!);
    sum += count * units[code]!;
    records += count;
  }
  return { codes: codes.codes, blocks, units, most, mean: records === 0 ? 0 : sum / records };
}
