import { OBSERVERS } from '../groups/observer.js';
import { blockOf, firstOf } from './blocks.js';
import {
  type BoundKernels,
  type ChartColumns,
  type ClassColumn,
  type CodesOfBlocks,
  LACK_LOG2,
  type GainsOfThings,
  type HolderColumns,
  LEAST_OF_CHART,
  MOST_LACK,
  type Left,
  type NamedRecords,
  type NearRecords,
  PART_LOG2,
  STEPS_OF_CHART,
  type WeighedColumn,
} from './bound-kernels.js';
import { shareOf } from './whole-share.js';
import { ANYTHING } from './units.js';

/** Marks a number as whole for the compiler, so that loops use integer arithmetic. */
const wholeNumber = (units: number): number => units | 0;

function addTo(values: Int16Array, number: number, units: number): void {
  const sum = values[number]! + units;
  values[number] = sum < ANYTHING ? sum : ANYTHING;
}

function layGains({ count, units, inFlesh, inBone, missingInFlesh, missingInBone }: GainsOfThings): void {
  for (let rank = 0; rank < count; rank += 1)
    for (let observer = 0; observer < OBSERVERS; observer += 1) {
      const flesh = inFlesh[rank]! - missingInFlesh[observer]!;
      const bone = inBone[rank]! - missingInBone[observer]!;
      units[rank * OBSERVERS + observer] = Math.min(ANYTHING, Math.max(0, flesh, bone));
    }
}

/** Loops in plain TypeScript, the reference that those of WebAssembly are tested against. */
export class ScalarKernels implements BoundKernels {
  uint8(length: number): Uint8Array {
    return new Uint8Array(length);
  }

  int16(length: number): Int16Array {
    return new Int16Array(length);
  }

  uint16(length: number): Uint16Array {
    return new Uint16Array(length);
  }

  int32(length: number): Int32Array {
    return new Int32Array(length);
  }

  clear(values: Int16Array): void {
    values.fill(0);
  }

  addToHolders(
    values: Int16Array,
    { holders, first, distinct, parts, observers }: HolderColumns,
    gains: GainsOfThings,
    shares: Int32Array,
  ): void {
    const { from, to, count, units } = gains;
    layGains(gains);
    for (let part = 0; part < parts; part += 1)
      for (let rank = 0; rank < count; rank += 1) {
        const end = first[part * distinct + to[rank]!]!;
        for (let at = first[part * distinct + from[rank]!]!; at < end; at += 1) {
          const number = (part << PART_LOG2) + holders[at]!;
          const gain = units[rank * OBSERVERS + observers[at]!]!;
          addTo(values, number, shareOf(gain, shares[blockOf(number)]!));
        }
      }
  }

  addToAll(values: Int16Array, numbers: Int32Array, units: number): void {
    for (const number of numbers) addTo(values, number, units);
  }

  addToNamed(
    values: Int16Array,
    numbers: Int32Array,
    units: number,
    { given, codes, lost }: NamedRecords,
  ): void {
    for (const number of numbers) {
      const own = given[number] === 0 ? units + lost[codes[number]!]! : units;
      addTo(values, number, own);
      addTo(given, number, own);
    }
  }

  clearAt(values: Int16Array, numbers: Int32Array): void {
    for (const number of numbers) values[number] = 0;
  }

  addCharts(
    values: Int16Array,
    { numbers, codes }: ChartColumns,
    table: Int16Array,
    units: Int16Array,
  ): void {
    for (let at = 0; at < numbers.length; at += 1) {
      const i = 8 * at;
      const upper = table[codes[i]!]! + table[codes[i + 1]!]! + table[codes[i + 2]!]! + table[codes[i + 3]!]!;
      const lower =
        table[codes[i + 4]!]! + table[codes[i + 5]!]! + table[codes[i + 6]!]! + table[codes[i + 7]!]!;
      const sum = upper + lower;
      if (sum === 0) continue;
      const step = sum - LEAST_OF_CHART;
      const number = numbers[at]!;
      addTo(values, number, units[step < 0 ? 0 : step < STEPS_OF_CHART ? step : STEPS_OF_CHART]!);
    }
  }

  mostOfBlocks({ first, codes }: CodesOfBlocks, units: Int16Array, mosts: Int32Array): void {
    for (let block = 0; block < mosts.length; block += 1) {
      let most = -(2 ** 31);
      for (let at = first[block]!; at < first[block + 1]!; at += 1) {
        const own = units[codes[at]!]!;
        if (own > most) most = own;
      }
      mosts[block] = most;
    }
  }

  lack({ lacking }: NearRecords, columns: readonly ClassColumn[], first: number, size: number): void {
    lacking.fill(0, 0, size);
    for (const { classes, lacks } of columns)
      for (let at = 0; at < size; at += 1) {
        const sum = lacking[at]! + lacks[classes[first + at]!]!;
        lacking[at] = sum < MOST_LACK ? sum : MOST_LACK;
      }
  }

  near(
    { values, caps, offsets, sums, lacking }: NearRecords,
    first: number,
    end: number,
    least: number,
  ): number {
    let count = 0;
    for (let number = first; number < end;) {
      const block = blockOf(number);
      const needed = wholeNumber(least - 1 - caps[block]!);
      const endOfBlock = Math.min(end, firstOf(block + 1));
      for (; number < endOfBlock; number += 1) {
        offsets[count] = number - first;
        // 1 where the value is what is needed or more: no branch, for its direction cannot be predicted.
        count += (needed - values[number]! + (lacking[number - first]! << LACK_LOG2)) >>> 31;
      }
    }
    for (let at = 0; at < count; at += 1) {
      const number = first + offsets[at]!;
      sums[at] = caps[blockOf(number)]! + values[number]! - (lacking[offsets[at]!]! << LACK_LOG2);
    }
    return count;
  }

  nearIn({ values, caps, numbers, offsets, sums }: NearRecords, size: number, least: number): number {
    const needed = wholeNumber(least - 1);
    let count = 0;
    for (let at = 0; at < size; at += 1) {
      const number = numbers[at]!;
      const sum = caps[blockOf(number)]! + values[number]!;
      offsets[count] = at;
      sums[count] = sum;
      count += (needed - sum) >>> 31;
    }
    return count;
  }

  readAhead(): void {
    // Reading would be its only effect.
  }

  addColumn(records: NearRecords, { size, first }: Left, column: WeighedColumn, least: number): number {
    const { numbers, offsets, sums } = records;
    const { codes, apartLog2, units, mosts } = column;
    const needed = wholeNumber(least - 1);
    let count = 0;
    for (let at = 0; at < size; at += 1) {
      const offset = offsets[at]!;
      const number = first < 0 ? numbers[offset]! : first + offset;
      const sum = sums[at]! - mosts[blockOf(number)]! + units[codes[number << apartLog2]!]!;
      offsets[count] = offset;
      sums[count] = sum;
      count += (needed - sum) >>> 31;
    }
    return count;
  }
}
