import { backgroundOf, type BankView, type Pairing } from '../comparison.js';
import { DENTAL_SLIP, QUADRANTS } from '../groups/dental.js';
import { STATES, toothWeights } from '../groups/dental-weights.js';
import { SoftFloor } from '../soft-floor.js';
import type { Bound } from './bound.js';
import { CodeBook, type Codes } from './code-book.js';
import type { RecordOrder } from './record-order.js';
import type { Touched } from './touched.js';
import { ANYTHING, UNITS, unitsOf } from './units.js';

/** Four teeth of four bits each: half a quadrant, and one of eight parts of a chart. */
const TEETH = 4;
const PART_MASK = 0xffff;
const PARTS = 2 * QUADRANTS.length;

/** What sums of teeth weigh is looked up by steps as fine as the units, from the least, below which the floor is level. */
const LEAST_SUM = -12;
const MOST_SUM = 52;

/** A part of a chart of a record, as a number. */
function partOf({ columns }: BankView, slot: number, part: number): number {
  return (columns[QUADRANTS[part >> 1]!][slot]! >>> (16 * (part & 1))) & PART_MASK;
}

/** The charts of a bank, part by part: there are few different halves of quadrants. */
export class ChartCodes {
  /** The records with charts, by their numbers. */
  readonly numbers: Int32Array;
  /** By part, where each record's stands in `distinct`. */
  readonly codes: readonly CodeBook<number>[];
  readonly distinct: readonly Int32Array[];

  constructor(bank: BankView, order: RecordOrder) {
    const { teeth1, teeth2, teeth3, teeth4 } = bank.columns;
    const slots = order.slots.filter(
      (slot) => (teeth1[slot]! | teeth2[slot]! | teeth3[slot]! | teeth4[slot]!) !== 0,
    );
    this.numbers = slots.map((slot) => order.numberOf[slot]!);
    const parts = Array.from({ length: PARTS }, (_, part) => part);
    this.codes = parts.map(() => new CodeBook(slots.length));
    for (const part of parts)
      for (const [at, slot] of slots.entries()) this.codes[part]!.put(at, partOf(bank, slot, part));
    this.distinct = this.codes.map(({ representatives }, part) =>
      Int32Array.from(representatives, (at) => partOf(bank, slots[at]!, part)),
    );
  }
}

/** Charts as they weigh, part by part: the sum of eight look-ups for each record that has one. */
export class DentalBound implements Bound {
  private readonly weights: Float64Array;
  private readonly floor = new SoftFloor(DENTAL_SLIP);
  private readonly tables: readonly Float64Array[];
  private readonly sums: Float64Array;
  private readonly units = new Int16Array((MOST_SUM - LEAST_SUM) * UNITS + 1);
  private laidFor = Number.NaN;

  /** @param codes all records alike, without a look at their charts */
  constructor(
    private readonly pairing: Pairing,
    private readonly charts: ChartCodes,
    readonly codes: Codes,
  ) {
    this.weights = toothWeights(backgroundOf(pairing), pairing.kind);
    this.sums = new Float64Array(charts.numbers.length);
    this.tables = charts.distinct.map((distinct) => new Float64Array(distinct.length));
  }

  add(query: number, power: number, _table: Float32Array, touched: Touched): void {
    const { charts, tables, sums } = this;
    const speaking = tables.flatMap((_, part) =>
      partOf(this.pairing.queryBank, query, part) === 0 ? [] : [part],
    );
    if (speaking.length === 0) return;
    sums.fill(0);
    for (const part of speaking) {
      this.weighPart(query, part);
      addPart(charts.codes[part]!.codes, tables[part]!, sums);
    }
    this.layUnits(power);
    for (let at = 0; at < sums.length; at += 1) {
      const sum = sums[at]!;
      if (sum !== 0) touched.add(charts.numbers[at]!, this.unitsOfSum(sum));
    }
  }

  /** What sums weigh, power and floor and all, by whole steps of the sum and rounded up. */
  private layUnits(power: number): void {
    const { units, floor } = this;
    if (power === this.laidFor) return;
    for (let step = 0; step < units.length; step += 1)
      units[step] = unitsOf(power * floor.at((step + 1) / UNITS + LEAST_SUM));
    units[units.length - 1] = ANYTHING;
    this.laidFor = power;
  }

  private unitsOfSum(sum: number): number {
    const step = ((sum - LEAST_SUM) * UNITS) | 0;
    return this.units[Math.max(0, Math.min(this.units.length - 1, step))]!;
  }

  private weighPart(query: number, part: number): void {
    const own = partOf(this.pairing.queryBank, query, part);
    const table = this.tables[part]!;
    const distinct = this.charts.distinct[part]!;
    for (let code = 0; code < distinct.length; code += 1)
      table[code] = this.weigh(part, own, distinct[code]!);
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

function addPart(codes: Uint16Array, table: Float64Array, sums: Float64Array): void {
  for (let at = 0; at < sums.length; at += 1) sums[at]! += table[codes[at]!]!;
}
