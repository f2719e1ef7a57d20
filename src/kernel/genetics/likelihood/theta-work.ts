import type { PolynomialForm } from './expansion.js';
import { scopeOf } from './elimination-plan.js';
import { multisetsUpTo } from './multiset-lattice.js';
import type { FactorNetwork } from './network.js';

/**
 * Factor or result as the planner sees it: the variables that it speaks of, and how many founders' genes have
 * gone into it.
 */
export interface Operand {
  readonly number: number;
  readonly scope: readonly number[];
  /** Number of founders' genes; 0 for plain numbers. */
  readonly genes: number;
  /** True for the factor of one founder's gene, which is one allele at each of its values. */
  readonly isGene: boolean;
}

/** Costs of operations on one coefficient, in nanoseconds or thereabouts; only the proportions matter. */
const OVERHEAD = 100;
const NUMBER = 2;
const SUM = 1;
const RAISE = 2;
const SHIFT = 4;
const LOW = 4;
const CONVERSION = 3;
const TRIPLE = 150;

/** Cost model that foretells what the steps of a plan cost at a locus. */
export class ThetaWork {
  private readonly coefficients = new Map<number, number>();
  private readonly products = new Map<string, number>();

  constructor(
    readonly sizes: Int32Array,
    readonly alleles: number,
    /** Number of founders' genes in all. */
    readonly genes: number,
  ) {}

  cells(scope: readonly number[]): number {
    return scope.reduce((product, variable) => product * this.sizes[variable]!, 1);
  }

  /** Degree of the largest products of abundances that a form speaks of. */
  get degree(): number {
    return (this.genes + 1) >> 1;
  }

  /**
   * Returns the form of a result with so many genes; with more than half of them only what those outside can
   * ask for is kept.
   */
  form(genes: number): PolynomialForm {
    if (genes <= this.degree && genes < this.genes) return { degree: genes, isOrthogonal: false };
    return { degree: this.genes - genes, isOrthogonal: true };
  }

  /** Returns the number of values that a result holds. */
  storage(scope: readonly number[], genes: number): number {
    return this.cells(scope) * this.size(this.form(genes));
  }

  /**
   * Returns the cost of multiplying at most two expansions and any plain numbers, and summing over a variable
   * (-1 for none).
   */
  effort(variable: number, scope: readonly number[], inputs: readonly Operand[]): number {
    const terms = this.cells(scope) * (variable === -1 ? 1 : this.sizes[variable]!);
    const expansions = inputs.filter(({ genes }) => genes > 0);
    const plain = inputs.length - expansions.length;
    const all = genesOf(expansions);
    const conversions = this.form(all).isOrthogonal ? this.conversions(expansions) : 0;
    const product = all === 0 ? 0 : this.product(expansions, this.form(all));
    return conversions + terms * (OVERHEAD + NUMBER * plain + product) + this.storage(scope, all);
  }

  private conversions(operands: readonly Operand[]): number {
    return operands
      .filter(({ isGene, genes }) => !isGene && !this.form(genes).isOrthogonal)
      .reduce(
        (sum, { scope, genes }) => sum + this.cells(scope) * this.alleles * CONVERSION * this.upTo(genes),
        0,
      );
  }

  private product([one, other]: readonly Operand[], into: PolynomialForm): number {
    const size = this.size(into);
    if (other === undefined) return SUM * (one!.isGene ? 2 : size);
    const [first, second] = [one!, other].map(({ genes }) => this.form(genes).degree);
    const [large, small] = first! >= second! ? [first!, second!] : [second!, first!];
    const isGene = one!.isGene || other.isGene;
    if (!into.isOrthogonal) {
      const least = this.size({ degree: large, isOrthogonal: false });
      return RAISE * least * (isGene ? 1 : this.size({ degree: small, isOrthogonal: false }));
    }
    if (isGene) return SHIFT * size;
    if (into.degree === 0) return SUM * this.upTo(small);
    if (small <= 1) return SHIFT * this.alleles * size;
    if (into.degree <= 2) return this.low(large, small, into.degree);
    return TRIPLE * this.triples(large, small, into.degree);
  }

  /** Returns the cost of the multisets that `LowDegreeProduct` goes over. */
  private low(large: number, small: number, into: number): number {
    const { alleles } = this;
    const ofOne = SUM * this.upTo(small) + LOW * alleles * this.upTo(Math.min(small, large - 1));
    if (into === 1) return ofOne;
    const pairs = (alleles * (alleles + 1)) / 2;
    return ofOne + 2 * LOW * pairs * this.upTo(Math.min(small, Math.max(small - 1, large - 2)));
  }

  private size({ degree, isOrthogonal }: PolynomialForm): number {
    return this.upTo(degree) - (isOrthogonal ? 0 : this.upTo(degree - 1));
  }

  private upTo(degree: number): number {
    const known = this.coefficients.get(degree);
    if (known !== undefined) return known;
    const count = multisetsUpTo(this.alleles, degree);
    this.coefficients.set(degree, count);
    return count;
  }

  /**
   * Counts the triples of multisets of which each is covered by the two others, nearly all of which are made
   * of pairs.
   */
  private triples(one: number, other: number, into: number): number {
    const key = `${one} ${other} ${into}`;
    const known = this.products.get(key);
    if (known !== undefined) return known;
    const ways = (pairs: number): number =>
      pairs === 0 ? 1 : (ways(pairs - 1) * (this.alleles + pairs - 1)) / pairs;
    let sum = 0;
    for (let within = 0; within <= other; within++)
      for (let first = 0; first <= Math.min(one - within, into); first++)
        for (let second = 0; second <= Math.min(other - within, into - first); second++)
          sum += ways(within) * ways(first) * ways(second);
    this.products.set(key, sum);
    return sum;
  }
}

export function genesOf(operands: readonly Operand[]): number {
  return operands.reduce((sum, { genes }) => sum + genes, 0);
}

/** Returns the factors of a network as operands. */
export function operandsOf({ factors }: FactorNetwork, factorGenes: readonly number[]): Operand[] {
  return factors.map((factor, number) => ({
    number,
    scope: scopeOf(factor),
    genes: factorGenes[number]!,
    isGene: factor.kind === 'gene',
  }));
}
