import type { Expansion } from './expansion.js';
import type { MultisetLattice } from './multiset-lattice.js';

/**
 * The product of two expansions of any degree: a walk over all triples of multisets, one of each factor and
 * one of the product, whose coefficient is not 0. For one allele it follows from the generating function of
 * the averages
 *
 *   sum of E[L_i L_j L_l] x^i y^j z^l / (i! j! l!) = (1 - xy - yz - zx - 2xyz)^-s
 *
 * (for the sum of L_j t^j / j! is (1 + t)^-s e^(g t / (1 + t)); compare Foata & Zeilberger 1988), in which
 * nothing is negative; for several alleles it is the product of theirs.
 */
export class ProductWalk {
  private readonly side: number;
  private readonly coefficients: (Float64Array | undefined)[] = [];
  /**
   * Multisets reached so far and what may still be added to them, by depth of the walk: first factor, second,
   * product.
   */
  private readonly nodes: readonly [Int32Array, Int32Array, Int32Array];
  private readonly left: readonly [Int32Array, Int32Array, Int32Array];
  private target: Float64Array = new Float64Array(0);
  private first: Float64Array = new Float64Array(0);
  private second: Float64Array = new Float64Array(0);

  constructor(
    private readonly lattice: MultisetLattice,
    private readonly shapes: Float64Array,
  ) {
    this.side = lattice.degree + 1;
    const empty = (): Int32Array => new Int32Array(3 * this.side + 2);
    this.nodes = [empty(), empty(), empty()];
    this.left = [empty(), empty(), empty()];
  }

  /** Adds a multiple of the product. */
  add(into: Expansion, weight: number, one: Expansion, other: Expansion): void {
    this.target = into.values;
    this.first = one.values;
    this.second = other.values;
    for (const [at, { degree }] of [one, other, into].entries()) this.left[at]![0] = degree;
    this.visit(0, 0, weight);
  }

  private visit(from: number, depth: number, weight: number): void {
    const [first, second, product] = this.nodes;
    const source = this.first[first[depth]!]! * this.second[second[depth]!]!;
    this.target[product[depth]!]! += weight * source;
    const [ofFirst, ofSecond, ofProduct] = this.left;
    // A copy for one of the three needs a partner in another.
    const open = +(ofFirst[depth]! > 0) + +(ofSecond[depth]! > 0) + +(ofProduct[depth]! > 0);
    if (open < 2) return;
    for (let allele = from; allele < this.shapes.length; allele++) this.extend(allele, depth, weight);
  }

  /**
   * Walks all ways to give copies of one allele to the three: none may have more than the two others
   * together.
   */
  private extend(allele: number, depth: number, weight: number): void {
    const [first, second] = this.nodes;
    const [ofFirst, ofSecond] = this.left;
    const up = this.lattice.up[allele]!;
    let one = first[depth]!;
    for (let i = 0; i <= ofFirst[depth]!; i++) {
      if (i > 0) one = up[one]!;
      ofFirst[depth + 1] = ofFirst[depth]! - i;
      let other = second[depth]!;
      for (let j = 0; j <= ofSecond[depth]!; j++) {
        if (j > 0) other = up[other]!;
        if (i + j === 0) continue;
        first[depth + 1] = one;
        second[depth + 1] = other;
        ofSecond[depth + 1] = ofSecond[depth]! - j;
        this.extendProduct(allele, depth, weight, i, j);
      }
    }
  }

  private extendProduct(allele: number, depth: number, weight: number, i: number, j: number): void {
    const { side } = this;
    const product = this.nodes[2];
    const ofProduct = this.left[2];
    const up = this.lattice.up[allele]!;
    const coefficients = (this.coefficients[allele] ??= tripleCoefficients(this.shapes[allele]!, side));
    const most = Math.min(i + j, ofProduct[depth]!);
    const least = Math.abs(i - j);
    let both = product[depth]!;
    for (let l = 0; l <= most; l++) {
      if (l > 0) both = up[both]!;
      if (l < least) continue;
      product[depth + 1] = both;
      ofProduct[depth + 1] = ofProduct[depth]! - l;
      this.visit(allele + 1, depth + 1, weight * coefficients[(i * side + j) * side + l]!);
    }
  }
}

/** Returns E[L_i L_j L_l] / E[L_l L_l] by copies in the first factor, the second and the product. */
function tripleCoefficients(shape: number, side: number): Float64Array {
  const factorial = [1];
  const rising = [1];
  for (let at = 1; at < 2 * side; at++) {
    factorial.push(factorial[at - 1]! * at);
    rising.push(rising[at - 1]! * (shape + at - 1));
  }
  /**
   * Mean of the product, summed over how many terms 2xyz are taken; the pairs xy, yz and zx make up for the
   * rest.
   */
  const mean = (i: number, j: number, l: number): number => {
    let sum = 0;
    for (let all = (i + j + l) % 2; all <= Math.min(i, j, l, i + j - l, j + l - i, i + l - j); all += 2) {
      const pairs = [(i + j - l - all) / 2, (j + l - i - all) / 2, (i + l - j - all) / 2];
      const ways = pairs.reduce((product, count) => product * factorial[count]!, factorial[all]!);
      sum += (rising[(i + j + l - all) / 2]! * 2 ** all) / ways;
    }
    return sum * factorial[i]! * factorial[j]!;
  };
  const table = new Float64Array(side ** 3);
  for (let i = 0; i < side; i++)
    for (let j = 0; j < side; j++)
      for (let l = Math.abs(i - j); l <= Math.min(i + j, side - 1); l++)
        table[(i * side + j) * side + l] = mean(i, j, l) / rising[l]!;
  return table;
}
