import type { BoundIndex } from './bound-index.js';
import type { BlockCodes } from './blocks.js';
import type { Bound } from './bound.js';
import type { ClassColumn, WeighedColumn } from './bound-kernels.js';
import { type Codes, tableFor } from './code-table.js';
import type { RecordClasses } from './record-classes.js';
import type { RecordRows } from './record-rows.js';
import type { PerRecordBounds } from './per-record-bounds.js';
import { ANYTHING, unitsOf } from './units.js';

export interface PoweredBound {
  readonly bound: Bound;
  readonly power: number;
}

/** Weights of a layer's codes against a query, as the loops read them. */
export interface LayerColumn {
  readonly exact: WeighedColumn;
  /** Weights beyond the lack of the record's class, for records whose lack is already counted. */
  readonly left: WeighedColumn;
  readonly classes: ClassColumn | undefined;
  /** Distance of the records from the most of their blocks, on average, in units. */
  readonly tells: number;
  /**
   * Computes the lacks of the classes, in no more than `steps` steps; returns how much of `tells` they cover.
   */
  weighClasses(steps: number): number;
}

/**
 * Layer of the bound: a column of codes, and the most that each code weighs by all bounds over it together.
 */
export class Layer {
  private readonly blocks: BlockCodes | undefined;
  private readonly classes: RecordClasses | undefined;
  private readonly table: Float32Array;
  /** Table in units, in arrays that the loops read. */
  private readonly exact: WeighedColumn;
  private readonly left: WeighedColumn;

  /** @param samples some queries, whose tables show which codes are alike */
  constructor(
    readonly codes: Codes,
    private readonly bounds: readonly PoweredBound[],
    boundIndex: BoundIndex,
    samples: Int32Array,
    rows: RecordRows,
  ) {
    const { workplace } = boundIndex;
    this.table = tableFor(codes);
    this.exact = { ...workplace.column(codes, this.table.length), ...rows.of(codes) };
    this.blocks = boundIndex.blocksOf(codes);
    if (!this.blocks)
      this.classes = boundIndex.classesOf(codes, () => Array.from(samples, (query) => this.tableOf(query, workplace.touched).slice(0, codes.size))); // prettier-ignore
    this.left = this.classes
      ? { ...this.exact, units: workplace.left(codes, this.table.length) }
      : this.exact;
  }

  /** Weights of the codes by the layer's only bound; undefined where there are several. */
  get ofOneBound(): Pick<WeighedColumn, 'codes' | 'apartLog2' | 'units'> | undefined {
    return this.bounds.length === 1 ? this.exact : undefined;
  }

  /**
   * Computes the most that the codes weigh against the query, and adds what single records may weigh beyond
   * that.
   */
  begin(query: number, touched: PerRecordBounds): void {
    const { exact } = this;
    const table = this.tableOf(query, touched);
    for (let code = 0; code < table.length; code += 1) exact.units[code] = unitsOf(table[code]!);
  }

  /**
   * Returns the column for the loops, unless it is the same for all records; adds its most to the blocks'
   * caps.
   */
  columnFor(caps: Int32Array): LayerColumn | undefined {
    const { codes, blocks, classes, exact, left } = this;
    const { units, mosts } = exact;
    const { most, mean } = summaryOf(codes, units);
    if (most === 0 && mean === 0) return undefined;
    if (blocks) blocks.most(units, mosts);
    else mosts.fill(most);
    let sum = 0;
    for (let block = 0; block < caps.length; block += 1) {
      caps[block]! += mosts[block]!;
      sum += mosts[block]!;
    }
    if (most === mean) return undefined;
    const tells = sum / caps.length - mean;
    const weighClasses = (steps: number): number => classes?.weigh(units, { most, steps }, left.units) ?? 0;
    return { exact, left, classes: classes?.column, tells, weighClasses };
  }

  private tableOf(query: number, touched: PerRecordBounds): Float32Array {
    const { table, codes } = this;
    table.fill(0, 0, codes.size);
    for (const { bound, power } of this.bounds) bound.add(query, power, table, touched);
    return table;
  }
}

/** Returns the highest units of a layer, and the mean over all records. */
function summaryOf({ hasOverflow, counts }: Codes, units: Int16Array): { most: number; mean: number } {
  let [most, sum, records] = [hasOverflow ? ANYTHING : -Infinity, 0, 0];
  for (let code = 0; code < counts.length; code += 1) {
    most = Math.max(most, units[code]!);
    sum += counts[code]! * units[code]!;
    records += counts[code]!;
  }
  return { most, mean: records === 0 ? 0 : sum / records };
}
