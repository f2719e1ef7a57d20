/** Records that are added up together. */
export const AT_ONCE = 16_384;
/** Steps of what the charts of a record weigh together, from the least on; below it, and above the last, they are level. */
export const LEAST_OF_CHART = -12 * 256;
export const STEPS_OF_CHART = 64 * 256;

/** So many classes of records are told apart (`RecordClasses`). */
export const CLASSES = 64;
/** What a class lacks is told in steps of so many units, of which this is the logarithm. */
export const LACK_LOG2 = 3;
/** No record lacks more steps than these by all columns together. */
export const MOST_LACK = 255;

/** A column of classes, and what each lacks at least of the most of all. */
export interface ClassColumn {
  readonly classes: Uint8Array;
  readonly lacks: Uint8Array;
}

/** Where the records stand that are still in reach of a query, and what is known of them, for `AT_ONCE` at a time. */
export interface NearRecords {
  /** By record, in units: what single ones may weigh beyond their codes (`PerRecordBounds`). */
  readonly values: Int16Array;
  /** By block, in units. */
  readonly caps: Int32Array;
  /** The numbers of those that are asked, where they do not follow each other. */
  readonly numbers: Int32Array;
  /** Of those that are left: how far behind the first, or the place among `numbers`; and their sums in units. */
  readonly offsets: Uint16Array;
  readonly sums: Int32Array;
  /** Of those that follow each other: what they are known to lack (`lack`). */
  readonly lacking: Uint8Array;
}

/** A column of codes, what each of them weighs at most, and the most that a record of each block weighs, in units. */
export interface WeighedColumn {
  readonly codes: Uint16Array;
  /** How far apart the codes of neighbours stand, of which this is the logarithm. */
  readonly apartLog2: number;
  readonly units: Int16Array;
  readonly mosts: Int32Array;
}

/** Records by parts of so many, of which this is the logarithm. */
export const PART_LOG2 = 16;
/** Runs of things whose gains are given at once. */
export const RUNS_AT_ONCE = 2048;

/** Who has which thing. */
export interface HolderColumns {
  /** Numbers behind the first of their part. */
  readonly holders: Uint16Array;
  /** Where those of each thing begin, part by part. */
  readonly first: Int32Array;
  /** How many things there are, and how many parts. */
  readonly distinct: number;
  readonly parts: number;
  /** Who saw each, beside the holders. */
  readonly observers: Uint8Array;
}

/** What runs of things, from each `from` up to its `to`, are worth in units, seen in the flesh and in the bone, and what it costs by observer that nothing like them is there. */
export interface GainsOfThings {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly count: number;
  readonly inFlesh: Int16Array;
  readonly inBone: Int16Array;
  /** `OBSERVERS` numbers. */
  readonly missingInFlesh: Int16Array;
  readonly missingInBone: Int16Array;
  /** Takes `OBSERVERS` of each run: what it gains, if that is anything. */
  readonly units: Int16Array;
}

/** What has been given to records for words of their names, and what those of each code are given with the first. */
export interface NamedRecords {
  /** By number, in units. */
  readonly given: Int16Array;
  readonly codes: Uint16Array;
  /** By code, in units. */
  readonly lost: Int16Array;
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
export interface BoundKernels {
  /** An array of zeros. */
  uint8(length: number): Uint8Array;
  int16(length: number): Int16Array;
  uint16(length: number): Uint16Array;
  int32(length: number): Int32Array;

  /** Makes all of them 0. */
  clear(values: Int16Array): void;

  /**
   * Adds to the values of holders what things gain with each.
   *
   * @param shares what is left of it, by block (`shareOf`)
   */
  addToHolders(values: Int16Array, held: HolderColumns, gains: GainsOfThings, shares: Int32Array): void;

  /** Adds units to the values of these records. */
  addToAll(values: Int16Array, numbers: Int32Array, units: number): void;

  /** The same for a word of their names, and to those that have not been given anything what their code has lost. */
  addToNamed(values: Int16Array, numbers: Int32Array, units: number, named: NamedRecords): void;

  /** Makes the values of these records 0. */
  clearAt(values: Int16Array, numbers: Int32Array): void;

  /** Adds to the values what charts weigh: `units` of the sum of what `table` says of their eight codes, by steps; nothing where it is 0. */
  addCharts(values: Int16Array, charts: ChartColumns, table: Int16Array, units: Int16Array): void;

  /** Writes the most of each block's codes. */
  mostOfBlocks(blocks: CodesOfBlocks, units: Int16Array, mosts: Int32Array): void;

  /** Writes what the records from `first` on, no more than `AT_ONCE`, lack by all the columns together, or the most that can be told. */
  lack(records: NearRecords, columns: readonly ClassColumn[], first: number, size: number): void;

  /** Leaves of the records from `first` up to `end`, no more than `AT_ONCE`, those whose value and cap, less what they lack, are `least` or more; returns how many. */
  near(records: NearRecords, first: number, end: number, least: number): number;

  /** The same of the first so many of `numbers`. */
  nearIn(records: NearRecords, size: number, least: number): number;

  /** Reads the codes of those left, so that they are near when they are asked for. */
  readAhead(records: NearRecords, left: Left, column: WeighedColumn): void;

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
