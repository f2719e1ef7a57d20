import { multisetsUpTo, type MultisetLattice } from './multiset-lattice.js';
import { LowDegreeProduct } from './low-degree-product.js';
import { MultisetSums } from './multiset-sums.js';
import { ProductWalk } from './product-walk.js';
import type { Expansion, PolynomialForm } from './expansion.js';

/**
 * Polynomials in the abundances of alleles in a subpopulation.
 *
 * The frequencies of a subpopulation follow a Dirichlet distribution, that of independent gamma variables
 * g_a, the abundances, divided by their sum (Ferguson 1973), so genes drawn from it have the probability
 * E[product of g_a] / (s (s + 1) ...) with s the sum of the shapes. The polynomials that are orthogonal under
 * a gamma variable of shape s are those of Laguerre; with leading coefficient 1 they obey (Szegő 1939,
 * 5.1.10)
 *
 *   g L_j = L_(j+1) + (2j + s) L_j + j (j - 1 + s) L_(j-1)
 *
 * in which nothing is negative, so that no digit is lost. A polynomial that is still to be multiplied by one
 * of degree d and averaged needs no coefficients beyond degree d: the others are orthogonal to all that can
 * come.
 */
export class AbundanceAlgebra {
  private norms = new Float64Array(0);
  private readonly walk: ProductWalk;
  private readonly low: LowDegreeProduct;
  private readonly sums: MultisetSums;

  constructor(
    private readonly lattice: MultisetLattice,
    /** Number of balls of the urn that stand for each allele. */
    private readonly shapes: Float64Array,
  ) {
    this.walk = new ProductWalk(lattice, shapes);
    this.low = new LowDegreeProduct(lattice, shapes);
    this.sums = new MultisetSums(lattice);
  }

  /** Returns the number of coefficients of a form. */
  size({ degree, isOrthogonal }: PolynomialForm): number {
    return this.upTo(degree) - (isOrthogonal ? 0 : this.upTo(degree - 1));
  }

  /** Returns the number 1 as an expansion. */
  one(isOrthogonal: boolean): Expansion {
    return { degree: 0, isOrthogonal, values: Float64Array.of(1) };
  }

  /** Returns the abundance of an allele as an expansion. */
  gene(allele: number, isOrthogonal: boolean): Expansion {
    const values = new Float64Array(this.size({ degree: 1, isOrthogonal }));
    values[allele + (isOrthogonal ? 1 : 0)] = 1;
    if (isOrthogonal) values[0] = this.shapes[allele]!;
    return { degree: 1, isOrthogonal, values };
  }

  // The operands of all that follows are of the same kind, orthogonal or not.

  /** Adds a multiple of an expansion. */
  add(into: Expansion, weight: number, of: Expansion): void {
    const [target, source] = [into.values, of.values];
    const end = Math.min(target.length, source.length);
    for (let node = 0; node < end; node++) target[node]! += weight * source[node]!;
  }

  /** Adds a multiple of an expansion times the abundance of an allele. */
  addWithGene(into: Expansion, weight: number, allele: number, of: Expansion): void {
    if (into.isOrthogonal) this.addShifted(into, weight, { allele, constant: this.shapes[allele]! }, of);
    else this.addRaised(into, weight, allele, of);
  }

  /** Adds a multiple of the product of two expansions. */
  addProduct(into: Expansion, weight: number, one: Expansion, other: Expansion): void {
    const [large, small] = one.degree >= other.degree ? [one, other] : [other, one];
    if (!into.isOrthogonal) this.addProductOfPowers(into, weight, large, small);
    else if (into.degree === 0) into.values[0]! += weight * this.mean(large, small);
    else if (small.degree <= 1) this.addWithLinear(into, weight, small, large);
    else if (into.degree <= 2) this.addLow(into, weight, large, small);
    else this.walk.add(into, weight, large, small);
  }

  /**
   * Returns the coefficients on orthogonal polynomials, allele by allele: g^c is the sum over j of
   * c! / (j! (c - j)!) (s + j) (s + j + 1) ... (s + c - 1) L_j.
   */
  orthogonal({ degree, values }: Expansion): Float64Array {
    const result = new Float64Array(this.upTo(degree));
    const top = this.upTo(degree - 1);
    result.set(values, top);
    for (let allele = 0; allele < this.shapes.length; allele++) {
      const [up, count, shape] = [
        this.lattice.up[allele]!,
        this.lattice.count[allele]!,
        this.shapes[allele]!,
      ];
      // Upwards, so that a multiset receives what those above held before this allele.
      for (let node = 0; node < top; node++) {
        const copies = count[node]!;
        let factor = 1;
        let above = node;
        for (let more = 1; above < top; more++) {
          above = up[above]!;
          factor *= ((copies + more) * (shape + copies + more - 1)) / more;
          result[node]! += factor * result[above]!;
        }
      }
    }
    return result;
  }

  private empty(form: PolynomialForm): Expansion {
    return { ...form, values: new Float64Array(this.size(form)) };
  }

  private upTo(degree: number): number {
    return multisetsUpTo(this.shapes.length, degree);
  }

  /** Adds a multiple of a homogeneous polynomial times the abundance of an allele. */
  private addRaised(into: Expansion, weight: number, allele: number, of: Expansion): void {
    const up = this.lattice.up[allele]!;
    const [target, source] = [into.values, of.values];
    const [from, to] = [this.upTo(of.degree - 1), this.upTo(of.degree)];
    for (let at = 0; at < source.length; at++) target[up[from + at]! - to]! += weight * source[at]!;
  }

  /** Adds a multiple of a product of homogeneous polynomials, term by term of the one of fewer degrees. */
  private addProductOfPowers(into: Expansion, weight: number, large: Expansion, small: Expansion): void {
    if (small.degree === 0) {
      this.add(into, weight * small.values[0]!, large);
      return;
    }
    const [target, source] = [into.values, large.values];
    this.sums.forEach(large.degree, small.degree, (term, places) => {
      const coefficient = weight * small.values[term]!;
      if (coefficient === 0) return;
      for (let at = 0; at < source.length; at++) target[places[at]!]! += coefficient * source[at]!;
    });
  }

  private mean(large: Expansion, small: Expansion): number {
    const end = Math.min(large.values.length, small.values.length);
    const norms = this.normsFor(end);
    let sum = 0;
    for (let node = 0; node < end; node++) sum += large.values[node]! * small.values[node]! * norms[node]!;
    return sum;
  }

  private addLow(into: Expansion, weight: number, large: Expansion, small: Expansion): void {
    into.values[0]! += weight * this.mean(large, small);
    this.low.add(into, weight, large, small, this.normsFor(small.values.length));
  }

  private addWithLinear(into: Expansion, weight: number, linear: Expansion, of: Expansion): void {
    this.add(into, weight * linear.values[0]!, of);
    for (let allele = 0; allele + 1 < linear.values.length; allele++) {
      const coefficient = linear.values[allele + 1]!;
      if (coefficient !== 0) this.addShifted(into, weight * coefficient, { allele, constant: 0 }, of);
    }
  }

  /**
   * Applies the recurrence above for one allele, with another constant in the place of the shape: s for g
   * itself, 0 for L_1.
   */
  private addShifted(
    into: Expansion,
    weight: number,
    { allele, constant }: { readonly allele: number; readonly constant: number },
    of: Expansion,
  ): void {
    const up = this.lattice.up[allele]!;
    const count = this.lattice.count[allele]!;
    const shape = this.shapes[allele]!;
    const [target, source] = [into.values, of.values];
    const kept = Math.min(target.length, source.length);
    for (let node = 0; node < kept; node++)
      target[node]! += weight * (2 * count[node]! + constant) * source[node]!;
    const raised = this.upTo(Math.min(of.degree, into.degree - 1));
    for (let node = 0; node < raised; node++) target[up[node]!]! += weight * source[node]!;
    const lowered = this.upTo(Math.min(of.degree - 1, into.degree));
    for (let node = 0; node < lowered; node++) {
      const copies = count[node]!;
      target[node]! += weight * (copies + 1) * (copies + shape) * source[up[node]!]!;
    }
  }

  /** Returns the norms E[L_j L_j] = j! s (s + 1) ... (s + j - 1), allele by allele. */
  private normsFor(size: number): Float64Array {
    if (this.norms.length >= size) return this.norms;
    const norms = new Float64Array(size).fill(1);
    const { last, before, count } = this.lattice;
    for (let node = 1; node < size; node++) {
      const allele = last[node]!;
      const copies = count[allele]![node]!;
      norms[node] = norms[before[node]!]! * copies * (this.shapes[allele]! + copies - 1);
    }
    this.norms = norms;
    return norms;
  }
}
