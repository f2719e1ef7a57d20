import type { AlleleSpace } from '../likelihood/allele-space.js';
import { gameteDistribution, matrixFrom } from '../likelihood/factor-table.js';
import type { Factor, Gene } from '../likelihood/network.js';
import type { GeneStates } from './gene-states.js';
import type { Workspace } from './workspace.js';

type Meiosis = Extract<Factor, { kind: 'meiosis' }>;
type Passing = Pick<Meiosis, 'child' | 'from'>;

/** Writer of the values of a block's factors at one locus into a workspace. */
export class FactorCells {
  constructor(
    private readonly states: GeneStates,
    private readonly space: AlleleSpace,
    private readonly work: Workspace,
  ) {}

  /** Writes the values of a factor over its scope, the last variable the fastest, from `at` on. */
  fill(factor: Factor, at: number): void {
    const { cells } = this.work;
    switch (factor.kind) {
      case 'evidence':
        cells.fill(1, at, at + this.states.sizes[factor.variable]!);
        return;
      case 'founder':
        cells[at] = this.inPopulation(factor.variable);
        return;
      case 'gene':
        this.fillGathered({ variable: factor.variable, slot: 0 }, this.space.frequencies, at);
        return;
      case 'gamete':
        this.fillGathered(factor.child, gameteDistribution(factor.from, this.space), at);
        return;
      case 'meiosis':
        this.fillMeiosis(factor, at);
        return;
      case 'selected':
        this.fillSelected(factor, at);
        return;
      case 'toss':
        cells.fill(0.5, at, at + 2);
        return;
      case 'linkage':
      case 'descent':
        throw new RangeError(`A factor of the kind ${factor.kind} does not occur in a block.`);
    }
  }

  /** Returns the Hardy-Weinberg proportion of the one state of a founder whose genotype is known. */
  private inPopulation(variable: number): number {
    const first = this.states.alleleAt({ variable, slot: 0 }, 0);
    const second = this.states.alleleAt({ variable, slot: 1 }, 0);
    const one = this.space.frequencies[first]! * this.space.frequencies[second]!;
    return first === second ? one : 2 * one;
  }

  private fillGathered(gene: Gene, values: Float64Array, begin: number): void {
    const { states, work } = this;
    for (let state = 0; state < states.sizes[gene.variable]!; state++)
      work.cells[begin + state] = states.gathered(gene, state, values);
  }

  private fillMeiosis(factor: Meiosis, begin: number): void {
    const { states, work } = this;
    const [first, second] = factor.genes;
    if (second === undefined) {
      this.fillPassed(first!, factor, begin);
      return;
    }
    const children = states.sizes[factor.child.variable]!;
    const ones = states.sizes[first!.variable]! * children;
    const others = states.sizes[second.variable]! * children;
    const one = work.reserve(ones + others);
    const two = one + ones;
    this.fillPassed(first!, factor, one);
    this.fillPassed(second, factor, two);
    const { cells } = work;
    if (first!.variable === second.variable) {
      for (let cell = 0; cell < ones; cell++)
        cells[begin + cell] = (cells[one + cell]! + cells[two + cell]!) / 2;
      return;
    }
    let at = begin;
    for (let row = one; row < two; row += children)
      for (let beside = two; beside < two + others; beside += children)
        for (let received = 0; received < children; received++)
          cells[at++] = (cells[row + received]! + cells[beside + received]!) / 2;
  }

  /**
   * Writes a factor with a selector; where the selector says otherwise, the gene leaves the child's alone.
   */
  private fillSelected(factor: Passing & { readonly gene: Gene }, begin: number): void {
    const { states, work } = this;
    const { gene, child } = factor;
    const half = states.sizes[gene.variable]! * states.sizes[child.variable]!;
    work.cells.fill(1, begin, begin + 2 * half);
    this.fillPassed(gene, factor, begin + gene.slot * half);
  }

  /** Writes the probability that each state of the parent's gene becomes each state of the child's. */
  private fillPassed(gene: Gene, { child, from }: Passing, begin: number): void {
    const { states, space } = this;
    const { cells } = this.work;
    const matrix = matrixFrom(from, space);
    const parents = states.sizes[gene.variable]!;
    const children = states.sizes[child.variable]!;
    let at = begin;
    for (let parent = 0; parent < parents; parent++) {
      const allele = states.alleleAt(gene, parent);
      const row = matrix?.subarray(allele * space.size, (allele + 1) * space.size);
      for (let received = 0; received < children; received++)
        cells[at++] = row ? states.gathered(child, received, row) : states.isAllele(child, received, allele);
    }
  }
}
