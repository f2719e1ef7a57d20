import { backgroundOf, type BankView, type Pairing } from '../comparison.js';
import { DENTAL_SLIP, QUADRANTS } from '../groups/dental.js';
import { STATES, toothWeights } from '../groups/dental-weights.js';
import { SoftFloor } from '../soft-floor.js';
import type { Bound } from './bound.js';
import { CodeBook, type Codes, tableFor } from './code-book.js';
import type { RecordOrder } from './record-order.js';
import type { Touched } from './touched.js';
import { ANYTHING, UNITS, unitsOf } from './units.js';

/** Four teeth of four bits each: half a quadrant, and one of eight parts of a chart. */
const TEETH = 4;
const PART_MASK = 0xffff;
const PARTS = 2 * QUADRANTS.length;

/** What sums of teeth weigh is looked up by units, from the least, below which the floor is level. */
const LEAST_SUM = -12 * UNITS;
const MOST_SUM = 52 * UNITS;
const MOST_STEP = MOST_SUM - LEAST_SUM;

/** A part of a chart of a record, as a number. */
function partOf({ columns }: BankView, slot: number, part: number): number {
  return (columns[QUADRANTS[part >> 1]!][slot]! >>> (16 * (part & 1))) & PART_MASK;
}

/** The charts of a bank, part by part: there are few different halves of quadrants. */
export class ChartCodes {
  /** The records with charts, by their numbers. */
  readonly numbers: Int32Array;
  /** The parts of each chart, one after the other. */
  readonly book: CodeBook<number>;
  /** Which part each code is of, and the part itself. */
  readonly partOfCode: Uint8Array;
  readonly teeth: Uint16Array;

  constructor(bank: BankView, order: RecordOrder) {
    const { teeth1, teeth2, teeth3, teeth4 } = bank.columns;
    const slots = order.slots.filter(
      (slot) => (teeth1[slot]! | teeth2[slot]! | teeth3[slot]! | teeth4[slot]!) !== 0,
    );
    this.numbers = slots.map((slot) => order.numberOf[slot]!);
    this.book = new CodeBook(PARTS * slots.length);
    const { representatives } = this.book;
    for (const [at, slot] of slots.entries())
      for (let part = 0; part < PARTS; part += 1)
        this.book.put(PARTS * at + part, part * (PART_MASK + 1) + partOf(bank, slot, part));
    this.partOfCode = Uint8Array.from(representatives, (place) => place % PARTS);
    this.teeth = Uint16Array.from(representatives, (place) =>
      partOf(bank, slots[Math.floor(place / PARTS)]!, place % PARTS),
    );
  }
}

/** Charts as they weigh, part by part: the sum of eight look-ups for each record that has one. */
export class DentalBound implements Bound {
  private readonly weights: Float64Array;
  private readonly floor = new SoftFloor(DENTAL_SLIP);
  /** By code, in units rounded up. */
  private readonly table: Int16Array;
  private readonly units = new Int16Array(MOST_STEP + 1);
  private laidFor = Number.NaN;

  /** @param codes all records alike, without a look at their charts */
  constructor(
    private readonly pairing: Pairing,
    private readonly charts: ChartCodes,
    readonly codes: Codes,
  ) {
    this.weights = toothWeights(backgroundOf(pairing), pairing.kind);
    this.table = Int16Array.from(tableFor(charts.book), (weight) => (weight === 0 ? 0 : MOST_STEP));
  }

  add(query: number, power: number, _table: Float32Array, touched: Touched): void {
    if (!this.weighParts(query)) return;
    this.layUnits(power);
    const { table, units } = this;
    const { numbers, book } = this.charts;
    const { codes } = book;
    for (let at = 0; at < numbers.length; at += 1) {
      const i = PARTS * at;
      const upper = table[codes[i]!]! + table[codes[i + 1]!]! + table[codes[i + 2]!]! + table[codes[i + 3]!]!;
      const lower =
        table[codes[i + 4]!]! + table[codes[i + 5]!]! + table[codes[i + 6]!]! + table[codes[i + 7]!]!;
      const sum = upper + lower;
      if (sum === 0) continue;
      const step = sum - LEAST_SUM;
      touched.add(numbers[at]!, units[step < 0 ? 0 : step < MOST_STEP ? step : MOST_STEP]!);
    }
  }

  /** What sums weigh, power and floor and all, by units of the sum and rounded up. */
  private layUnits(power: number): void {
    const { units, floor } = this;
    if (power === this.laidFor) return;
    for (let step = 0; step < units.length; step += 1)
      units[step] = unitsOf(power * floor.at((step + LEAST_SUM) / UNITS));
    units[units.length - 1] = ANYTHING;
    this.laidFor = power;
  }

  /** Whether the query's chart says anything. */
  private weighParts(query: number): boolean {
    const { table, charts } = this;
    const own = Array.from({ length: PARTS }, (_, part) => partOf(this.pairing.queryBank, query, part));
    if (own.every((teeth) => teeth === 0)) return false;
    for (let code = 0; code < charts.book.size; code += 1) {
      const part = charts.partOfCode[code]!;
      table[code] = own[part] === 0 ? 0 : unitsOf(this.weigh(part, own[part]!, charts.teeth[code]!));
    }
    return true;
  }

  private weigh(part: number, own: number, other: number): number {
    let sum = 0;
    for (let tooth = 0; tooth < TEETH; tooth += 1) {
      const [mine, theirs] = [(own >> (4 * tooth)) & 15, (other >> (4 * tooth)) & 15];
      if (mine === 0 || theirs === 0) continue;
      const [a, b] = this.pairing.isQueryA ? [mine, theirs] : [theirs, mine];
      sum += this.weights[((TEETH * (part & 1) + tooth) * STATES + a) * STATES + b]!;
    }
    return sum;
  }
}
