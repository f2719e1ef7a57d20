import type { Expansion } from './expansion.js';
import { multisetsUpTo, type MultisetLattice } from './multiset-lattice.js';

interface Factors {
  readonly large: Float64Array;
  readonly small: Float64Array;
  /** E[L_q L_q] by multiset q. */
  readonly norms: Float64Array;
  /** Greatest degrees of the two factors; beyond these they know nothing, which is as good as 0. */
  readonly degrees: readonly [ofLarge: number, ofSmall: number];
}

/**
 * Coefficients of a product on polynomials of one or two degrees, without the product: that on L_c is the
 * mean of the product times L_c over E[L_c L_c], and in such a mean only pairs of multisets count that differ
 * by c or less. They are met by going over what the two have in common, q.
 *
 * With m copies of an allele in the larger of the two, s its shape and h_m = E[L_m L_m] (from the recurrence
 * of `AbundanceAlgebra`)
 *
 *   E[L_m L_(m-1) L_1] = h_m           E[L_m L_m L_1] = 2 m h_m
 *   E[L_m L_(m-2) L_2] = h_m           E[L_m L_(m-1) L_2] = 4 (m - 1) h_m
 *   E[L_m L_m L_2] = 2 m (3 m - 2 + s) h_m
 *
 * and all others are 0; for several alleles they are multiplied. Nothing is negative, so that no digit is
 * lost.
 */
export class LowDegreeProduct {
  constructor(
    private readonly lattice: MultisetLattice,
    private readonly shapes: Float64Array,
  ) {}

  /**
   * Adds a multiple of the product, up to the degree of `into`, which is 1 or 2, but for the constant.
   *
   * @param norms E[L_q L_q] for all multisets of the smaller factor
   */
  add(into: Expansion, weight: number, large: Expansion, small: Expansion, norms: Float64Array): void {
    const degrees = [large.degree, small.degree] as const;
    const factors = { large: large.values, small: small.values, norms, degrees };
    const target = into.values;
    const { shapes } = this;
    for (let allele = 0; allele < shapes.length; allele++) {
      const shape = shapes[allele]!;
      target[1 + allele]! += (weight * this.once(allele, factors)) / shape;
      if (into.degree === 1) continue;
      const up = this.lattice.up[allele]!;
      target[up[1 + allele]!]! += (weight * this.twice(allele, factors)) / (2 * shape * (shape + 1));
      for (let other = 0; other < allele; other++)
        target[up[1 + other]!]! += (weight * this.both(allele, other, factors)) / (shape * shapes[other]!);
    }
  }

  /** E[product times L_1 of an allele]. */
  private once(allele: number, { large, small, norms, degrees: [most, least] }: Factors): number {
    const up = this.lattice.up[allele]!;
    const count = this.lattice.count[allele]!;
    const shape = this.shapes[allele]!;
    const whole = this.upTo(least - 1);
    let sum = 0;
    for (let q = 0; q < whole; q++) {
      const above = up[q]!;
      const copies = count[q]! + 1;
      const norm = norms[q]! * copies * (shape + copies - 1);
      sum += norm * (large[above]! * (small[q]! + 2 * copies * small[above]!) + large[q]! * small[above]!);
    }
    if (most === least) return sum;
    const end = this.upTo(least);
    for (let q = whole; q < end; q++) {
      const copies = count[q]! + 1;
      sum += norms[q]! * copies * (shape + copies - 1) * large[up[q]!]! * small[q]!;
    }
    return sum;
  }

  /** E[product times L_2 of an allele]. */
  private twice(allele: number, { large, small, norms, degrees: [most, least] }: Factors): number {
    const up = this.lattice.up[allele]!;
    const count = this.lattice.count[allele]!;
    const shape = this.shapes[allele]!;
    const whole = this.upTo(least - 1);
    const end = most === least ? whole : this.upTo(least);
    const [wholeOfTwo, endOfTwo] = [this.upTo(least - 2), this.upTo(Math.min(least, most - 2))];
    let sum = 0;
    for (let q = 0; q < end; q++) {
      const above = up[q]!;
      const copies = count[q]! + 1;
      const norm = norms[q]! * copies * (shape + copies - 1);
      let term = 4 * (copies - 1) * large[above]! * small[q]!;
      if (q < whole) {
        const inBoth = 2 * copies * (3 * copies - 2 + shape) * large[above]!;
        term += (inBoth + 4 * (copies - 1) * large[q]!) * small[above]!;
      }
      if (q < endOfTwo) {
        const top = up[above]!;
        let ends = large[top]! * small[q]!;
        if (q < wholeOfTwo) ends += large[q]! * small[top]!;
        term += (copies + 1) * (shape + copies) * ends;
      }
      sum += norm * term;
    }
    return sum;
  }

  /** E[product times L_1 of each of two alleles]. */
  private both(
    allele: number,
    other: number,
    { large, small, norms, degrees: [most, least] }: Factors,
  ): number {
    const [up, upOther] = [this.lattice.up[allele]!, this.lattice.up[other]!];
    const [count, countOther] = [this.lattice.count[allele]!, this.lattice.count[other]!];
    const [shape, shapeOther] = [this.shapes[allele]!, this.shapes[other]!];
    let sum = 0;
    const normOf = (q: number): number => {
      const [copies, copiesOther] = [count[q]! + 1, countOther[q]! + 1];
      return norms[q]! * copies * (shape + copies - 1) * copiesOther * (shapeOther + copiesOther - 1);
    };
    const whole = this.upTo(least - 2);
    for (let q = 0; q < whole; q++) {
      const [one, two] = [up[q]!, upOther[q]!];
      const top = up[two]!;
      const [copies, copiesOther] = [2 * (count[q]! + 1), 2 * (countOther[q]! + 1)];
      const ofTop =
        small[q]! + copies * small[one]! + copiesOther * small[two]! + copies * copiesOther * small[top]!;
      const ofOne = small[two]! + copies * small[top]!;
      const ofTwo = small[one]! + copiesOther * small[top]!;
      sum +=
        normOf(q) *
        (large[top]! * ofTop + large[one]! * ofOne + large[two]! * ofTwo + large[q]! * small[top]!);
    }
    const middle = this.upTo(least - 1);
    for (let q = whole; q < middle; q++) {
      const [one, two] = [up[q]!, upOther[q]!];
      let term = large[one]! * small[two]! + large[two]! * small[one]!;
      if (most > least) {
        const [copies, copiesOther] = [2 * (count[q]! + 1), 2 * (countOther[q]! + 1)];
        term += large[up[two]!]! * (small[q]! + copies * small[one]! + copiesOther * small[two]!);
      }
      sum += normOf(q) * term;
    }
    const end = most >= least + 2 ? this.upTo(least) : middle;
    for (let q = middle; q < end; q++) sum += normOf(q) * large[up[upOther[q]!]!]! * small[q]!;
    return sum;
  }

  private upTo(degree: number): number {
    return multisetsUpTo(this.shapes.length, degree);
  }
}
