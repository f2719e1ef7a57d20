import type {
  BoundKernels,
  ChartColumns,
  GainsOfThings,
  HolderColumns,
  NamedRecords,
} from './bound-kernels.js';
import { ANYTHING } from './units.js';

/** Upper bounds of single records beyond their codes, for one query: many have none. */
export class PerRecordBounds {
  /** Bounds by number of the record, in units. */
  readonly values: Int16Array;

  constructor(
    private readonly loops: BoundKernels,
    records: number,
  ) {
    this.values = loops.int16(records);
  }

  add(number: number, units: number): void {
    const sum = this.values[number]! + units;
    this.values[number] = sum < ANYTHING ? sum : ANYTHING;
  }

  /** Adds the gains of items to the values of their holders (`BoundKernels`). */
  addToHolders(held: HolderColumns, gains: GainsOfThings, shares: Int32Array): void {
    this.loops.addToHolders(this.values, held, gains, shares);
  }

  /** Adds the same units to all of these numbers, from an array of the loops (`BoundKernels`). */
  addToAll(numbers: Int32Array, units: number): void {
    this.loops.addToAll(this.values, numbers, units);
  }

  /** Adds the worth of a word of their names to these records (`BoundKernels`). */
  addToNamed(numbers: Int32Array, units: number, named: NamedRecords): void {
    this.loops.addToNamed(this.values, numbers, units, named);
  }

  /** Adds the weights of charts to their records (`BoundKernels`). */
  addCharts(charts: ChartColumns, table: Int16Array, units: Int16Array): void {
    this.loops.addCharts(this.values, charts, table, units);
  }

  clear(): void {
    this.loops.clear(this.values);
  }
}
