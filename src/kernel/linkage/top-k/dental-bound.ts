import { backgroundOf, type BankView, type Pairing } from '../comparison.js';
import { DENTAL_SLIP, QUADRANTS } from '../groups/dental.js';
import { STATES, toothWeights } from '../groups/dental-weights.js';
import { READINGS } from '../groups/tooth-notation.js';
import { SoftFloor } from '../soft-floor.js';
import type { Bound } from './bound.js';
import { type BoundKernels, LEAST_OF_CHART, STEPS_OF_CHART } from './bound-kernels.js';
import { CodeTable, type Codes, tableFor } from './code-table.js';
import type { RecordOrder } from './record-order.js';
import type { PerRecordBounds } from './per-record-bounds.js';
import { ANYTHING, UNITS, unitsOf } from './units.js';
import type { QueryScratch } from './query-scratch.js';

/** Number of teeth in a part of a chart, of four bits each: half a quadrant, one of eight parts. */
const TEETH = 4;
const PART_MASK = 0xffff;
const PARTS = 2 * QUADRANTS.length;

/** Returns a part of a record's chart, as a number of 16 bits. */
function partOf({ columns }: BankView, slot: number, part: number): number {
  return (columns[QUADRANTS[part >> 1]!][slot]! >>> (16 * (part & 1))) & PART_MASK;
}

/** Codes of the dental charts of a bank, part by part: there are few different halves of quadrants. */
export class ChartCodes {
  /** Numbers of the records with charts. */
  readonly numbers: Int32Array;
  /** Codes of the parts of each chart, one after the other. */
  readonly codeTable: CodeTable<number>;
  /** By code: the index of the part, and its teeth. */
  readonly partOfCode: Uint8Array;
  readonly teeth: Uint16Array;

  constructor(bank: BankView, order: RecordOrder) {
    const { teeth1, teeth2, teeth3, teeth4 } = bank.columns;
    const slots = order.slots.filter(
      (slot) => (teeth1[slot]! | teeth2[slot]! | teeth3[slot]! | teeth4[slot]!) !== 0,
    );
    this.numbers = order.loops.int32(slots.length);
    for (const [at, slot] of slots.entries()) this.numbers[at] = order.numberOf[slot]!;
    this.codeTable = new CodeTable(order.loops.uint16(PARTS * slots.length));
    const { representatives } = this.codeTable;
    for (const [at, slot] of slots.entries())
      for (let part = 0; part < PARTS; part += 1)
        this.codeTable.put(PARTS * at + part, part * (PART_MASK + 1) + partOf(bank, slot, part));
    this.partOfCode = Uint8Array.from(representatives, (place) => place % PARTS);
    this.teeth = Uint16Array.from(representatives, (place) =>
      partOf(bank, slots[Math.floor(place / PARTS)]!, place % PARTS),
    );
  }
}

/** Weights of a query's teeth, in arrays that the loops read. */
interface LaidCharts {
  readonly table: Int16Array;
  readonly units: Int16Array;
  /** Power with which the units were made. */
  power: number;
}

function layFor({ codeTable }: ChartCodes, loops: BoundKernels): LaidCharts {
  const weights = tableFor(codeTable);
  const table = loops.int16(weights.length);
  for (const [code, weight] of weights.entries()) table[code] = weight === 0 ? 0 : STEPS_OF_CHART;
  return { table, units: loops.int16(STEPS_OF_CHART + 1), power: Number.NaN };
}

/**
 * Upper bound of the dental comparison: the sum of eight look-ups, part by part, for each record that has a
 * chart.
 */
export class DentalBound implements Bound {
  private readonly weights: Float64Array;
  private readonly floor = new SoftFloor(DENTAL_SLIP);
  /** Weights by code, in units rounded up; and the weights of their sums. */
  private readonly laid: LaidCharts;

  /** @param codes one for all records, whatever their charts */
  constructor(
    private readonly pairing: Pairing,
    private readonly charts: ChartCodes,
    readonly codes: Codes,
    workplace: QueryScratch,
  ) {
    this.weights = toothWeights(backgroundOf(pairing), pairing.kind);
    this.laid = workplace.part('charts', () => layFor(charts, workplace.order.loops));
  }

  add(query: number, power: number, _table: Float32Array, touched: PerRecordBounds): void {
    if (!this.weighParts(query)) return;
    this.layUnits(power);
    const { numbers, codeTable } = this.charts;
    touched.addCharts({ numbers, codes: codeTable.codes }, this.laid.table, this.laid.units);
  }

  /** Writes the weights of sums, with power and floor, by units of the sum and rounded up. */
  private layUnits(power: number): void {
    const { floor, laid } = this;
    const { units } = laid;
    if (power === laid.power) return;
    for (let step = 0; step < units.length; step += 1)
      units[step] = unitsOf(power * floor.at((step + LEAST_OF_CHART) / UNITS));
    units[units.length - 1] = ANYTHING;
    laid.power = power;
  }

  /** Weighs each part against the query's chart; false where that chart is empty. */
  private weighParts(query: number): boolean {
    const { charts } = this;
    const { table } = this.laid;
    const own = Array.from({ length: PARTS }, (_, part) => partOf(this.pairing.queryBank, query, part));
    if (own.every((teeth) => teeth === 0)) return false;
    for (let code = 0; code < charts.codeTable.size; code += 1) {
      const part = charts.partOfCode[code]!;
      table[code] = unitsOf(this.most(own, part, charts.teeth[code]!));
    }
    return true;
  }

  /**
   * Returns the highest weight over all readings of a part: no reading of a whole chart weighs more than the
   * sum of these.
   */
  private most(own: readonly number[], part: number, other: number): number {
    let most = -Infinity;
    for (const { quadrants } of READINGS) {
      const mine = own[2 * quadrants[part >> 1]! + (part & 1)]!;
      most = Math.max(most, mine === 0 ? 0 : this.weigh(part, mine, other));
    }
    return most;
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
