import { GeneticsError } from '../genetics-error.js';

/** How many multisets of alleles may arise before a computation is given up rather than run for hours. */
const MOST_NODES = 4_000_000;

/** A multiset of founder alleles, by number in its lattice. */
export type Counts = number;

export const NO_ALLELES: Counts = 0;

/**
 * The multisets of alleles that founders can hold, with their probability under theta (Balding & Nichols 1994): after n
 * alleles of which n_a are a, the next is a with probability (n_a theta + (1 - theta) p_a) / (1 + (n - 1) theta).
 *
 * The order of drawing does not matter, so a multiset is a node reached by adding its alleles in ascending order.
 */
export class CountLattice {
  private readonly before: number[] = [-1];
  private readonly last: number[] = [-1];
  /** How often the last allele stands in the multiset. */
  private readonly run: number[] = [0];
  private readonly drawn: number[] = [0];
  private readonly probabilities: number[] = [1];
  private readonly next = new Map<number, Counts>();

  constructor(
    private readonly frequencies: Float64Array,
    private readonly theta: number,
    /** Alleles drawn beforehand, which the others are conditioned on. */
    private readonly drawnBefore: Int32Array,
  ) {
    this.drawn[0] = drawnBefore.reduce((sum, count) => sum + count, 0);
  }

  /** Probability of drawing these alleles in one given order. */
  probability(counts: Counts): number {
    return this.probabilities[counts]!;
  }

  /** The multiset with one allele more. */
  add(counts: Counts, allele: number): Counts {
    const key = counts * this.frequencies.length + allele;
    const known = this.next.get(key);
    if (known !== undefined) return known;
    const last = this.last[counts]!;
    const result =
      allele >= last ? this.append(counts, allele) : this.add(this.add(this.before[counts]!, allele), last);
    this.next.set(key, result);
    return result;
  }

  /** Both multisets together. */
  join(counts: Counts, others: Counts): Counts {
    let result = counts;
    for (let rest = others; rest !== NO_ALLELES; rest = this.before[rest]!)
      result = this.add(result, this.last[rest]!);
    return result;
  }

  private append(counts: Counts, allele: number): Counts {
    const node = this.before.length;
    if (node > MOST_NODES) throw new GeneticsError('GENETICS.THETA_TOO_LARGE');
    const run = this.last[counts] === allele ? this.run[counts]! + 1 : 1;
    const drawn = this.drawn[counts]!;
    const sameBefore = run - 1 + this.drawnBefore[allele]!;
    const { theta } = this;
    const next = (sameBefore * theta + (1 - theta) * this.frequencies[allele]!) / (1 + (drawn - 1) * theta);
    this.before.push(counts);
    this.last.push(allele);
    this.run.push(run);
    this.drawn.push(drawn + 1);
    this.probabilities.push(this.probabilities[counts]! * next);
    return node;
  }
}

/** A weighted sum of multisets of founder alleles: the likelihood as a function of what the founders hold. */
export type Polynomial = ReadonlyMap<Counts, number>;

export function addProduct(
  sum: Map<Counts, number>,
  weight: number,
  factors: readonly Polynomial[],
  lattice: CountLattice,
): void {
  const [first, ...others] = factors;
  if (first === undefined) {
    sum.set(NO_ALLELES, (sum.get(NO_ALLELES) ?? 0) + weight);
    return;
  }
  const product = others.reduce<Polynomial>((left, right) => multiplied(left, right, lattice), first);
  for (const [counts, coefficient] of product) sum.set(counts, (sum.get(counts) ?? 0) + weight * coefficient);
}

function multiplied(left: Polynomial, right: Polynomial, lattice: CountLattice): Polynomial {
  const product = new Map<Counts, number>();
  for (const [counts, coefficient] of left) {
    for (const [others, weight] of right) {
      const together = lattice.join(counts, others);
      product.set(together, (product.get(together) ?? 0) + coefficient * weight);
    }
  }
  return product;
}

export function expectation(polynomial: Polynomial, lattice: CountLattice): number {
  let sum = 0;
  for (const [counts, coefficient] of polynomial) sum += coefficient * lattice.probability(counts);
  return sum;
}
