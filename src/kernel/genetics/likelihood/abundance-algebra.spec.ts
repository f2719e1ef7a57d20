import fc from 'fast-check';
import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { AbundanceAlgebra } from './abundance-algebra.js';
import type { Expansion } from './expansion.js';
import { MultisetLattice, multisetsUpTo } from './multiset-lattice.js';

const DEGREE = 8;
const SHAPES = Float64Array.of(0.3, 2.5, 1, 0.05);
const lattice = new MultisetLattice(SHAPES.length, DEGREE);
const algebra = new AbundanceAlgebra(lattice, SHAPES);

function invented(generator: SeededGenerator, degree: number, zeros: number): Expansion {
  const values = Float64Array.from({ length: algebra.size({ degree, isOrthogonal: false }) }, () =>
    generator.chance(zeros) ? 0 : generator.uniform(),
  );
  return { degree, isOrthogonal: false, values };
}

function product(one: Expansion, other: Expansion, degree: number, isOrthogonal: boolean): Expansion {
  const values = new Float64Array(algebra.size({ degree, isOrthogonal }));
  const into = { degree, isOrthogonal, values };
  algebra.addProduct(into, 1, one, other);
  return into;
}

const orthogonal = (of: Expansion): Expansion => ({
  ...of,
  isOrthogonal: true,
  values: algebra.orthogonal(of),
});

/** E[g^c] = s (s + 1) ... (s + c - 1), allele by allele. */
function momentOf(node: number): number {
  return SHAPES.reduce((all, shape, allele) => {
    for (let copy = 0; copy < lattice.count[allele]![node]!; copy++) all *= shape + copy;
    return all;
  }, 1);
}

function expectSame(found: Float64Array, expected: Float64Array): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, at) => {
    expect(Math.abs(value - expected[at]!)).toBeLessThanOrEqual(1e-12 * Math.abs(expected[at]!));
  });
}

describe('multisets of alleles', () => {
  it('are each met once, and the same whatever allele was added first', () => {
    const seen = new Set<string>();
    for (let node = 0; node < multisetsUpTo(SHAPES.length, DEGREE); node++) {
      const counts = lattice.count.map((count) => count[node]!);
      seen.add(counts.join());
      if (node >= multisetsUpTo(SHAPES.length, DEGREE - 1)) continue;
      for (const [allele, up] of lattice.up.entries())
        expect(lattice.count.map((count) => count[up[node]!]!)).toEqual(
          counts.map((count, at) => count + (at === allele ? 1 : 0)),
        );
    }
    expect(seen.size).toBe(multisetsUpTo(SHAPES.length, DEGREE));
  });
});

describe('polynomials in the abundances of alleles', () => {
  const seeds = fc.integer({ min: 1, max: 1_000_000 });
  const degrees = fc.integer({ min: 0, max: 4 });

  it('have the mean that the moments of gamma variables give', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 6 }), (seed, degree) => {
        const one = invented(SeededGenerator.fromSeed(seed), degree, 0.3);
        const start = multisetsUpTo(SHAPES.length, degree - 1);
        const expected = one.values.reduce((sum, value, at) => sum + value * momentOf(start + at), 0);
        expectSame(algebra.orthogonal(one).subarray(0, 1), Float64Array.of(expected));
      }),
    );
  });

  it('have the same product written either way, whole or with few degrees', () => {
    fc.assert(
      fc.property(seeds, degrees, degrees, (seed, first, second) => {
        const generator = SeededGenerator.fromSeed(seed);
        const [one, other] = [invented(generator, first, 0.3), invented(generator, second, 0.3)];
        const whole = algebra.orthogonal(product(one, other, first + second, false));
        for (let degree = 0; degree <= first + second; degree++) {
          const { values } = product(orthogonal(one), orthogonal(other), degree, true);
          expectSame(values, whole.subarray(0, values.length));
        }
      }),
    );
  });

  it('are multiplied by a gene as by the polynomial of one allele', () => {
    fc.assert(
      fc.property(seeds, degrees, fc.nat(SHAPES.length - 1), (seed, degree, allele) => {
        const one = invented(SeededGenerator.fromSeed(seed), degree, 0.3);
        for (const isOrthogonal of [false, true]) {
          const of = isOrthogonal ? orthogonal(one) : one;
          const form = { degree: degree + 1, isOrthogonal };
          const into = { ...form, values: new Float64Array(algebra.size(form)) };
          algebra.addWithGene(into, 1, allele, of);
          expectSame(
            into.values,
            product(of, algebra.gene(allele, isOrthogonal), degree + 1, isOrthogonal).values,
          );
        }
      }),
    );
  });
});
