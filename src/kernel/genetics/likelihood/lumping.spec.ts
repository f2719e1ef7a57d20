import fc from 'fast-check';
import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { mutationMatrix } from '../mutation/mutation-matrix.js';
import type { MutationKind } from '../mutation/mutation-model.js';
import { lumpableGroups } from './lumping.js';

type Groups = readonly (readonly number[])[];

const SIZE = 5;
const ALLELES = ['8', '9', '9.3', '10', '10.3', '12.1', '13.1', '11.3'];

const flow = (matrix: Float64Array, size: number, from: number, to: readonly number[]): number =>
  to.reduce((sum, allele) => sum + matrix[from * size + allele]!, 0);

/** Theorem 6.3.2 of Kemeny & Snell, word by word. */
function isLumpable(matrix: Float64Array, size: number, groups: Groups): boolean {
  return groups.every((group) =>
    groups.every((to) =>
      group.every(
        (from) => Math.abs(flow(matrix, size, from, to) - flow(matrix, size, group[0]!, to)) < 1e-12,
      ),
    ),
  );
}

/** All partitions of so many alleles. */
function partitionsOf(size: number): Groups[] {
  let partitions: number[][][] = [[]];
  for (let allele = 0; allele < size; allele++)
    partitions = partitions.flatMap((groups) => [
      ...groups.map((_, at) => groups.map((group, place) => (place === at ? [...group, allele] : group))),
      [...groups, [allele]],
    ]);
  return partitions;
}

/** Every group of the one lies within a group of the other. */
const isFiner = (one: Groups, other: Groups): boolean =>
  one.every((group) => other.some((coarse) => group.every((allele) => coarse.includes(allele))));

const inOrder = (groups: Groups): string[] =>
  groups.map((group) => [...group].sort((a, b) => a - b).join(' ')).sort();

/** A chain with few different entries, so that alleles are often alike. */
function inventedChain(generator: SeededGenerator): Float64Array {
  const values = Float64Array.from({ length: SIZE * SIZE }, () => generator.integer(0, 1));
  for (let from = 0; from < SIZE; from++) {
    const row = values.subarray(from * SIZE, (from + 1) * SIZE);
    row[from]! += 1;
    const total = row.reduce((sum, value) => sum + value, 0);
    row.forEach((value, to) => (row[to] = value / total));
  }
  return values;
}

const matrixOf = (kind: MutationKind, alleles: readonly string[], rate2 = 0.001): Float64Array => {
  const frequencies = new Float64Array(alleles.length).fill(1 / alleles.length);
  const rule = { kind, rate: 0.01, rate2, range: 0.1, transform: undefined };
  return mutationMatrix(rule, { locus: 'L', alleles, frequencies }).values;
};

describe('merging alleles', () => {
  const partitions = partitionsOf(SIZE);

  it('finds the coarsest groups that every matrix is lumpable under, of all there are', () => {
    let merged = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.nat(partitions.length - 1),
        fc.constantFrom(1, 2),
        (seed, pick, count) => {
          const generator = SeededGenerator.fromSeed(seed);
          const matrices = Array.from({ length: count }, () => inventedChain(generator));
          const coarsest = partitions[pick]!;
          const found = lumpableGroups(matrices, SIZE, coarsest);
          const possible = partitions.filter(
            (groups) =>
              isFiner(groups, coarsest) && matrices.every((matrix) => isLumpable(matrix, SIZE, groups)),
          );
          const least = Math.min(...possible.map(({ length }) => length));
          expect(possible.filter(({ length }) => length === least).map(inOrder)).toEqual([inOrder(found)]);
          if (found.length < SIZE) merged++;
        },
      ),
      { numRuns: 300 },
    );
    expect(merged).toBeGreaterThan(10);
  });

  it.each(['equal', 'proportional'] as const)('keeps any groups under the %s model', (kind) => {
    const coarsest = [[1], [3], [0, 2, 4, 5, 6, 7]];
    expect(lumpableGroups([matrixOf(kind, ALLELES)], ALLELES.length, coarsest)).toEqual(coarsest);
  });

  it('tells apart what lies at another distance in a stepwise model, and merges a class nobody carries', () => {
    // 9 is carried, 8 and 10 are one step from it. The x.3 and the x.1 are more and fewer, so that each has other odds of reaching it.
    const groups = lumpableGroups([matrixOf('stepwise', ALLELES)], ALLELES.length, [
      [1],
      [0, 2, 3, 4, 5, 6, 7],
    ]);
    expect(inOrder(groups)).toEqual(inOrder([[0, 3], [1], [2, 4, 7], [5, 6]]));
    const far = ['8', '9', '11'];
    expect(lumpableGroups([matrixOf('stepwise', far)], far.length, [[0], [1, 2]])).toHaveLength(3);
  });

  it('merges nothing that only one of two sexes takes for alike', () => {
    const matrices = [matrixOf('equal', ['8', '9', '11']), matrixOf('stepwise', ['8', '9', '11'])];
    expect(lumpableGroups(matrices, 3, [[0], [1, 2]])).toHaveLength(3);
  });
});
