/** Records that are added up together. */
export const AT_ONCE = 4096;
/** Steps of what the charts of a record weigh together, from the least on; below it, and above the last, they are level. */
export const LEAST_OF_CHART = -12 * 256;
export const STEPS_OF_CHART = 64 * 256;

/** Where the records stand that are still in reach of a query, and what is known of them, for `AT_ONCE` at a time. */
export interface NearRecords {
  /** By record, in units: what single ones may weigh beyond their codes (`Touched`). */
  readonly values: Int16Array;
  /** By block, in units. */
  readonly caps: Int32Array;
  /** The numbers of those that are asked, where they do not follow each other. */
  readonly numbers: Int32Array;
  /** Of those that are left: how far behind the first, or the place among `numbers`; and their sums in units. */
  readonly offsets: Uint16Array;
  readonly sums: Int32Array;
}

/** A column of codes, what each of them weighs at most, and the most that a record of each block weighs, in units. */
export interface WeighedColumn {
  readonly codes: Uint16Array;
  readonly units: Int16Array;
  readonly mosts: Int32Array;
}

/** Some of the holders of things (`heldBy`). */
export interface SomeHolders {
  readonly holders: Int32Array;
  readonly first: number;
  readonly end: number;
}

/** Eight codes a chart, one chart after the other, and whose they are. */
export interface ChartColumns {
  readonly numbers: Int32Array;
  readonly codes: Uint16Array;
}

/** Where the distinct codes of each block begin, and the codes. */
export interface CodesOfBlocks {
  readonly first: Int32Array;
  readonly codes: Uint16Array;
}

/**
 * The inner loops of the first stage, in whole numbers. They run over arrays that were made here and no others, for those of WebAssembly
 * stand in one memory, which is given back with the loops.
 */
export interface BoundLoops {
  /** An array of zeros. */
  int16(length: number): Int16Array;
  uint16(length: number): Uint16Array;
  int32(length: number): Int32Array;

  /** Makes all of them 0. */
  clear(values: Int16Array): void;

  /**
   * Adds to the values of some holders what a thing gains with each.
   *
   * @param units by observer, not negative
   * @param shares what is left of them, by block (`shareOf`)
   */
  addToHolders(values: Int16Array, some: SomeHolders, units: Int32Array, shares: Int32Array): void;

  /** Adds to the values what charts weigh: `units` of the sum of what `table` says of their eight codes, by steps; nothing where it is 0. */
  addCharts(values: Int16Array, charts: ChartColumns, table: Int16Array, units: Int16Array): void;

  /** Writes the most of each block's codes. */
  mostOfBlocks(blocks: CodesOfBlocks, units: Int16Array, mosts: Int32Array): void;

  /** Leaves of the records from `first` up to `end`, no more than `AT_ONCE`, those whose value and cap are `least` or more; returns how many. */
  near(records: NearRecords, first: number, end: number, least: number): number;

  /** The same of the first so many of `numbers`. */
  nearIn(records: NearRecords, size: number, least: number): number;

  /**
   * Takes from the sums of those left what a column weighs less for them than for their block's most; leaves those that still reach.
   *
   * @param left how many there are, and the first of the numbers that they are of; -1 for those in `numbers`
   */
  addColumn(records: NearRecords, left: Left, column: WeighedColumn, least: number): number;
}

export interface Left {
  readonly size: number;
  readonly first: number;
}
