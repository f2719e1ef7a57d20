/** Size of a batch: records that are added up together. */
export const AT_ONCE = 16_384;
/**
 * Range of the sum of a chart's weights, in units from the least on; below it, and above the last step, sums
 * are cut off.
 */
export const LEAST_OF_CHART = -12 * 256;
export const STEPS_OF_CHART = 64 * 256;

/** Number of classes of records that are told apart (`RecordClasses`). */
export const CLASSES = 64;
/** Binary logarithm of the step, in units, in which the lack of a class is stated. */
export const LACK_LOG2 = 3;
/** Upper limit of the steps that a record lacks by all columns together. */
export const MOST_LACK = 255;

/**
 * Classes of the records by number, and by class the least number of steps that it lacks of the highest of
 * all.
 */
export interface ClassColumn {
  readonly classes: Uint8Array;
  readonly lacks: Uint8Array;
}

/** Records that are still in reach of a query, with their sums, for `AT_ONCE` of them at a time. */
export interface NearRecords {
  /** The most that each record may weigh beyond its codes (`PerRecordBounds`), in units, by record. */
  readonly values: Int16Array;
  /** The most that the records of each block may weigh by their codes, in units, by block. */
  readonly caps: Int32Array;
  /** Numbers of the records that are asked, where they are not consecutive. */
  readonly numbers: Int32Array;
  /**
   * The distance from the first of those that are left, or the place among `numbers`; beside it their sums in
   * units.
   */
  readonly offsets: Uint16Array;
  readonly sums: Int32Array;
  /** The steps that consecutive records are known to lack (`lack`). */
  readonly lacking: Uint8Array;
}

/**
 * Codes of the records with the most that each code weighs, and the most that a record of each block weighs,
 * in units.
 */
export interface WeighedColumn {
  readonly codes: Uint16Array;
  /** Binary logarithm of the distance between the codes of neighbouring records in the array. */
  readonly apartLog2: number;
  readonly units: Int16Array;
  readonly mosts: Int32Array;
}

/** Binary logarithm of the number of records in a part of the bank. */
export const PART_LOG2 = 16;
/** Number of runs of items whose gains are given in one call. */
export const RUNS_AT_ONCE = 2048;

/** Records that hold each item, part by part of the bank. */
export interface HolderColumns {
  /** Numbers of the holders, counted from the first record of their part. */
  readonly holders: Uint16Array;
  /** Offsets at which the holders of each item begin, part by part. */
  readonly first: Int32Array;
  /** Number of distinct items, and number of parts. */
  readonly distinct: number;
  readonly parts: number;
  /** Observer of each holder's record, at the same index as the holder. */
  readonly observers: Uint8Array;
}

/**
 * Gains of runs of items, from each `from` up to its `to`, in units: their worth in the flesh and in the
 * bone, and by observer the cost that nothing like them is there.
 */
export interface GainsOfThings {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly count: number;
  readonly inFlesh: Int16Array;
  readonly inBone: Int16Array;
  /** Costs by observer: `OBSERVERS` numbers each. */
  readonly missingInFlesh: Int16Array;
  readonly missingInBone: Int16Array;
  /** Buffer for `OBSERVERS` numbers of each run: its gain, if that is above 0. */
  readonly units: Int16Array;
}

/**
 * Units that were given to records for words of their names, and the units that each code gets back with its
 * first word.
 */
export interface NamedRecords {
  /** By number, in units. */
  readonly given: Int16Array;
  readonly codes: Uint16Array;
  /** By code, in units. */
  readonly lost: Int16Array;
}

/** Dental charts, eight codes each in a row, and the numbers of their records. */
export interface ChartColumns {
  readonly numbers: Int32Array;
  readonly codes: Uint16Array;
}

/** Distinct codes of the blocks, and the offsets at which those of each block begin. */
export interface CodesOfBlocks {
  readonly first: Int32Array;
  readonly codes: Uint16Array;
}

/**
 * Inner loops of the upper bounds, in whole numbers. They run over arrays that were made here and no others,
 * for those of WebAssembly are in one memory, which is freed with the loops.
 */
export interface BoundKernels {
  /** Returns an array of zeros. */
  uint8(length: number): Uint8Array;
  int16(length: number): Int16Array;
  uint16(length: number): Uint16Array;
  int32(length: number): Int32Array;

  /** Sets all values to 0. */
  clear(values: Int16Array): void;

  /**
   * Adds the gains of items to the values of their holders.
   *
   * @param shares what is left of a gain, by block (`shareOf`)
   */
  addToHolders(values: Int16Array, held: HolderColumns, gains: GainsOfThings, shares: Int32Array): void;

  /** Adds units to the values of these records. */
  addToAll(values: Int16Array, numbers: Int32Array, units: number): void;

  /**
   * Adds the units of a word to the values of the records that hold it, and to those that have been given
   * nothing yet what their code has lost.
   */
  addToNamed(values: Int16Array, numbers: Int32Array, units: number, named: NamedRecords): void;

  /** Sets the values of these records to 0. */
  clearAt(values: Int16Array, numbers: Int32Array): void;

  /**
   * Adds the weights of charts to the values: `units` of the sum of what `table` has for their eight codes,
   * by steps; nothing where the sum is 0.
   */
  addCharts(values: Int16Array, charts: ChartColumns, table: Int16Array, units: Int16Array): void;

  /** Writes the highest units of each block's codes. */
  mostOfBlocks(blocks: CodesOfBlocks, units: Int16Array, mosts: Int32Array): void;

  /**
   * Writes the steps that the records from `first` on, no more than `AT_ONCE`, lack by all the columns
   * together, `MOST_LACK` at most.
   */
  lack(records: NearRecords, columns: readonly ClassColumn[], first: number, size: number): void;

  /**
   * Keeps of the records from `first` up to `end`, no more than `AT_ONCE`, those whose value and cap, less
   * what they lack, are `least` or more.
   *
   * @returns how many are kept
   */
  near(records: NearRecords, first: number, end: number, least: number): number;

  /**
   * Keeps of the first `size` records of `numbers` those whose value and cap are `least` or more; returns how
   * many.
   */
  nearIn(records: NearRecords, size: number, least: number): number;

  /**
   * Reads the codes of the records that are left ahead of time, so that they are in the cache when they are
   * needed.
   */
  readAhead(records: NearRecords, left: Left, column: WeighedColumn): void;

  /**
   * Lowers the sums of the records that are left by what a column weighs less for them than for their block's
   * most; keeps those that still reach `least`.
   *
   * @param left number of records, and the number of the first; -1 for those in `numbers`
   */
  addColumn(records: NearRecords, left: Left, column: WeighedColumn, least: number): number;
}

export interface Left {
  readonly size: number;
  readonly first: number;
}
