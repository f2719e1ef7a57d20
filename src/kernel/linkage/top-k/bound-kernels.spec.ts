import fc from 'fast-check';
import { blocksIn, RECORDS_A_BLOCK } from './blocks.js';
import {
  AT_ONCE,
  type BoundKernels,
  CLASSES,
  type ClassColumn,
  PART_LOG2,
  LEAST_OF_CHART,
  STEPS_OF_CHART,
} from './bound-kernels.js';
import { boundKernels } from './make-kernels.js';
import { ScalarKernels } from './scalar-kernels.js';
import { WasmKernels } from './wasm-kernels.js';
import { OBSERVERS } from '../groups/observer.js';
import { holderLists } from './holder-lists.js';
import { ANYTHING } from './units.js';

const RECORDS = 3 * 512 + 77;
const OF_TWO_PARTS = (1 << PART_LOG2) + RECORDS;
const THINGS = 30;
const HOLDERS = 2000;
const CODES = 40;
const RUNS = 30;

/** Numbers that look like chance, the same from the same seed. */
function chance(seed: number): (most: number) => number {
  let state = seed | 1;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % (most + 1);
  };
}

interface Filled {
  readonly loops: BoundKernels;
  readonly values: Int16Array;
  readonly near: Parameters<BoundKernels['near']>[0];
  readonly column: Parameters<BoundKernels['addColumn']>[2];
  readonly held: Parameters<BoundKernels['addToHolders']>[1];
  readonly gains: Parameters<BoundKernels['addToHolders']>[2];
  readonly shares: Int32Array;
  readonly classes: readonly ClassColumn[];
  readonly charts: { readonly numbers: Int32Array; readonly codes: Uint16Array };
  readonly table: Int16Array;
  readonly chartUnits: Int16Array;
}

const filledWith = <A extends { length: number; [at: number]: number }>(array: A, next: () => number): A => {
  for (let at = 0; at < array.length; at += 1) array[at] = next();
  return array;
};

/** Draws which record has which thing. */
function heldWith(loops: BoundKernels, next: (most: number) => number, records: number): Filled['held'] {
  const holdings = Array.from({ length: HOLDERS }, () => [next(THINGS - 1), next(records - 1)] as const);
  const observers = Uint8Array.from({ length: records }, () => next(OBSERVERS - 1));
  const [things, numbers] = [holdings.map(([thing]) => thing), holdings.map(([, number]) => number)];
  return holderLists({ things, numbers }, THINGS, observers, { loops, size: records });
}

/** Runs of one thing and of several. */
function runsWith(
  loops: BoundKernels,
  next: (most: number) => number,
): { readonly from: Int32Array; readonly to: Int32Array } {
  const from = filledWith(loops.int32(THINGS), () => next(THINGS - 1));
  const to = loops.int32(THINGS);
  for (const [run, first] of from.entries()) to[run] = first + 1 + next(THINGS - 1 - first);
  return { from, to };
}

function filled(loops: BoundKernels, seed: number, records = RECORDS): Filled {
  const next = chance(seed);
  const apartLog2 = next(4);
  const values = filledWith(loops.int16(records), () =>
    next(9) === 0 ? ANYTHING - next(3) : next(900) - 100,
  );
  const numbersOf = (array: Int32Array) => filledWith(array, () => next(records - 1));
  return {
    loops,
    values,
    near: {
      values,
      caps: filledWith(loops.int32(blocksIn(records)), () => next(1200) - 600),
      numbers: numbersOf(loops.int32(AT_ONCE)),
      offsets: loops.uint16(AT_ONCE),
      sums: loops.int32(AT_ONCE),
      lacking: loops.uint8(AT_ONCE),
    },
    column: {
      codes: filledWith(loops.uint16(records << apartLog2), () => next(CODES - 1)),
      apartLog2,
      units: filledWith(loops.int16(CODES), () => next(1000) - 700),
      mosts: filledWith(loops.int32(blocksIn(records)), () => 200 + next(200)),
    },
    held: heldWith(loops, next, records),
    // Of some nothing fades, of others nothing in the first part.
    shares: filledWith(loops.int32(blocksIn(records)), sharesBy(seed, next)),
    gains: {
      ...runsWith(loops, next),
      count: next(THINGS),
      inFlesh: filledWith(loops.int16(THINGS), () => (next(3) === 0 ? -ANYTHING : next(1500) - 300)),
      inBone: filledWith(loops.int16(THINGS), () => (next(3) === 0 ? -ANYTHING : next(1500) - 300)),
      missingInFlesh: filledWith(loops.int16(OBSERVERS), () => -next(200)),
      missingInBone: filledWith(loops.int16(OBSERVERS), () => -next(200)),
      units: loops.int16(THINGS * OBSERVERS),
    },
    classes: Array.from({ length: next(3) }, () => ({
      classes: filledWith(loops.uint8(records), () => next(CLASSES - 1)),
      lacks: filledWith(loops.uint8(CLASSES), () => (next(5) === 0 ? next(255) : next(40))),
    })),
    charts: {
      numbers: numbersOf(loops.int32(300)),
      codes: filledWith(loops.uint16(2400), () => next(CODES - 1)),
    },
    table: filledWith(loops.int16(CODES), () => (next(9) === 0 ? STEPS_OF_CHART : next(3000) - 2000)),
    chartUnits: filledWith(loops.int16(STEPS_OF_CHART + 1), () => next(2000) + LEAST_OF_CHART / 2),
  };
}

function sharesBy(seed: number, next: (most: number) => number): () => number {
  const whole = { 0: Infinity, 1: (1 << PART_LOG2) / RECORDS_A_BLOCK }[seed % 3] ?? 0;
  let block = 0;
  return () => {
    block += 1;
    return block <= whole ? 256 : next(256);
  };
}

/** The positions and sums of the records that are left. */
const leftOf = ({ near: { offsets, sums } }: Filled, count: number) => ({
  offsets: Array.from(offsets.subarray(0, count)),
  sums: Array.from(sums.subarray(0, count)),
});

function nearOf(all: Filled, [from, to]: readonly [number, number], least: number): unknown[] {
  const { loops, near, column, classes } = all;
  loops.lack(near, classes, from, to - from);
  const size = loops.near(near, from, to, least);
  const first = leftOf(all, size);
  loops.readAhead(near, { first: from, size }, column);
  const left = loops.addColumn(near, { first: from, size }, column, least);
  return [first, leftOf(all, left)];
}

function nearInOf(all: Filled, count: number, least: number): unknown[] {
  const { loops, near, column } = all;
  const size = loops.nearIn(near, count, least);
  const first = leftOf(all, size);
  const left = loops.addColumn(near, { first: -1, size }, column, least);
  return [first, leftOf(all, left)];
}

describe('the loops of the first stage in WebAssembly', () => {
  it('are those that are used here', () => {
    expect(boundKernels(RECORDS)).toBeInstanceOf(WasmKernels);
    expect(boundKernels(2 ** 25)).toBeInstanceOf(ScalarKernels);
  });

  const both = (seed: number, records?: number) =>
    [new ScalarKernels(), WasmKernels.make()!].map((loops) => filled(loops, seed, records));
  const seeds = fc.integer({ min: 1, max: 2 ** 30 });
  const leasts = fc.integer({ min: -2000, max: 3000 });

  it('leave the records that the plain ones leave, with the same sums', () => {
    const range = fc
      .tuple(fc.nat(RECORDS), fc.nat(RECORDS))
      .map(([x, y]) => [Math.min(x, y), Math.max(x, y)] as const);
    fc.assert(
      fc.property(seeds, range, leasts, (seed, part, least) => {
        const [plain, simd] = both(seed).map((all) => nearOf(all, part, least));
        expect(simd).toEqual(plain);
      }),
      { numRuns: RUNS },
    );
    fc.assert(
      fc.property(seeds, fc.nat(AT_ONCE), leasts, (seed, count, least) => {
        const [plain, simd] = both(seed).map((all) => nearInOf(all, count, least));
        expect(simd).toEqual(plain);
      }),
      { numRuns: RUNS },
    );
  });

  it('take everybody, and nobody, however far off what is asked for is', () => {
    for (const least of [-(2 ** 20), 2 ** 20]) {
      const [plain, simd] = both(5).map((all) => nearOf(all, [3, RECORDS], least));
      expect(simd).toEqual(plain);
    }
  });

  it('give holders and charts the same units, and no more than anything', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [plain, simd] = both(seed).map(
          ({ loops, values, held, gains, shares, charts, table, chartUnits }) => {
            loops.addToHolders(values, held, gains, shares);
            loops.addCharts(values, charts, table, chartUnits);
            return Array.from(values);
          },
        );
        expect(simd).toEqual(plain);
        expect(Math.max(...plain!)).toBeLessThanOrEqual(ANYTHING);
      }),
      { numRuns: RUNS },
    );
  });

  it('give those with a word the same units, what was lost with the first alone, and take it back', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -50, max: 900 }), (seed, units) => {
        const [plain, simd] = both(seed).map(
          ({ loops, values, near: { numbers }, column: { codes }, table }) => {
            const given = loops.int16(RECORDS);
            const named = { given, codes: codes.subarray(0, RECORDS), lost: table };
            const [some, others] = [numbers.subarray(0, 300), numbers.subarray(200, 700)];
            loops.addToAll(values, some, units);
            loops.addToNamed(values, some, units, named);
            loops.addToNamed(values, others, units + 1, named);
            const before = Array.from(given);
            loops.clearAt(given, some);
            return [Array.from(values), before, Array.from(given)];
          },
        );
        expect(simd).toEqual(plain);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([9, 10, 11])('find the holders of a second part of the bank', (seed) => {
    const [plain, simd] = both(seed, OF_TWO_PARTS).map(({ loops, values, held, gains, shares }) => {
      loops.clear(values);
      loops.addToHolders(values, held, { ...gains, count: THINGS }, shares);
      return values;
    });
    expect(Buffer.from(simd!.slice().buffer).equals(Buffer.from(plain!.buffer))).toBe(true);
    expect(plain!.subarray(1 << PART_LOG2).some((value) => value > 0)).toBe(true);
  });

  it('find the most of each block, also of one without codes', () => {
    const [plain, simd] = both(7).map(({ loops, column: { codes, units } }) => {
      const first = loops.int32(6);
      first.set([0, 3, 3, 200, 900, RECORDS]);
      const mosts = loops.int32(5);
      loops.mostOfBlocks({ first, codes }, units, mosts);
      return Array.from(mosts);
    });
    expect(simd).toEqual(plain);
  });

  it('keep what stands in memory when more is asked for', () => {
    const loops = WasmKernels.make()!;
    const before = loops.int32(1000).fill(7);
    const after = loops.uint16(2 ** 22).fill(9);
    expect([before.every((value) => value === 7), after.every((value) => value === 9)]).toEqual([true, true]);
    expect(loops.int16(10).every((value) => value === 0)).toBe(true);
  });
});
