import type {
  BoundKernels,
  ChartColumns,
  GainsOfThings,
  HolderColumns,
  NamedRecords,
} from './bound-kernels.js';
import { ANYTHING } from './units.js';

/** What single records may weigh beyond their codes, for one query: many have nothing. */
export class PerRecordBounds {
  /** By number, in units. */
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

  /** Gives holders what their things gain (`BoundKernels`). */
  addToHolders(held: HolderColumns, gains: GainsOfThings, shares: Int32Array): void {
    this.loops.addToHolders(this.values, held, gains, shares);
  }

  /** Gives all of these, where the loops read them, the same (`BoundKernels`). */
  addToAll(numbers: Int32Array, units: number): void {
    this.loops.addToAll(this.values, numbers, units);
  }

  /** Gives these what a word of their names is worth (`BoundKernels`). */
  addToNamed(numbers: Int32Array, units: number, named: NamedRecords): void {
    this.loops.addToNamed(this.values, numbers, units, named);
  }

  /** Gives records what their charts weigh (`BoundKernels`). */
  addCharts(charts: ChartColumns, table: Int16Array, units: Int16Array): void {
    this.loops.addCharts(this.values, charts, table, units);
  }

  clear(): void {
    this.loops.clear(this.values);
  }
}
