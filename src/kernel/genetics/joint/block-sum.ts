import type { AlleleSpace } from '../likelihood/allele-space.js';
import type { EliminationPlan, Step } from '../likelihood/elimination-plan.js';
import { gameteDistribution, matrixFrom } from '../likelihood/factor-table.js';
import type { Factor, Gene, Sexed } from '../likelihood/network.js';
import { compiledStep, runStep, type CompiledStep } from './compiled-step.js';

/** Two alleles by their numbers in the space of the block. */
export type ExactGenotype = readonly [number, number];

/**
 * The sum of one elimination plan for a number of alleles, laid out once and run for thousands of genotypes: the loops of
 * each step are lists of places in its tables, and the tables are written over.
 *
 * A genotype that is known exactly has two ordered states whatever it is, the second of weight 0 for a homozygote, so that
 * the layout does not depend on it.
 */
export class BlockSum {
  private readonly tables: Float64Array[];
  private readonly steps: readonly CompiledStep[];
  /** Alleles of the states of each genotype variable, from the father and from the mother. */
  private readonly alleles: readonly (readonly [Int32Array, Int32Array] | undefined)[];
  private readonly genes: Int32Array;

  constructor(
    private readonly plan: EliminationPlan,
    size: number,
  ) {
    const { network, scopes, steps, rest } = plan;
    const sizes = network.variables.map(({ kind, isUnordered }) =>
      kind === 'gene' ? size : kind === 'selector' || !isUnordered ? 2 : 1,
    );
    const cellsOf = (scope: readonly number[]): number =>
      scope.reduce((product, variable) => product * sizes[variable]!, 1);
    const allScopes = [...scopes];
    this.tables = scopes.map((scope) => new Float64Array(cellsOf(scope)));
    const last: Step = { variable: -1, inputs: rest, scope: [] };
    this.steps = [...steps, last].map((step) => {
      const compiled = compiledStep(step, allScopes, sizes, this.tables);
      this.tables.push(compiled.result);
      allScopes.push(step.scope);
      return compiled;
    });
    this.alleles = network.variables.map(({ kind }, variable) =>
      kind === 'genotype' ? [new Int32Array(sizes[variable]!), new Int32Array(sizes[variable]!)] : undefined,
    );
    this.genes = new Int32Array(size);
    for (let allele = 0; allele < size; allele++) this.genes[allele] = allele;
  }

  /** P(genotypes | block). `genotypeOf` is asked for each typed person. */
  run(space: AlleleSpace, genotypeOf: (person: number) => ExactGenotype): number {
    const { network } = this.plan;
    for (const [variable, alleles] of this.alleles.entries()) {
      if (!alleles) continue;
      const [first, second] = genotypeOf(network.variables[variable]!.person);
      const [paternal, maternal] = alleles;
      paternal[0] = first;
      maternal[0] = second;
      if (paternal.length === 2) {
        paternal[1] = second;
        maternal[1] = first;
      }
    }
    for (const [at, factor] of network.factors.entries()) this.fill(factor, this.tables[at]!, space);
    for (const step of this.steps) runStep(step);
    return this.steps.at(-1)!.result[0]!;
  }

  private fill(factor: Factor, table: Float64Array, space: AlleleSpace): void {
    switch (factor.kind) {
      case 'evidence':
        table[0] = 1;
        table[1] = this.isHomozygous(factor.variable) ? 0 : 1;
        return;
      case 'founder':
        table[0] = this.inPopulation(factor.variable, space);
        return;
      case 'gene':
        table.set(space.frequencies);
        return;
      case 'gamete':
        this.fillGamete(table, this.allelesOf(factor.child), factor.from, space);
        return;
      case 'meiosis':
        this.fillMeiosis(table, factor, space);
        return;
      case 'selected': {
        table.fill(1);
        const half = table.length / 2;
        this.fillPassed(
          table.subarray(factor.gene.slot * half),
          factor.gene,
          factor.child,
          space,
          factor.from,
        );
        return;
      }
      case 'toss':
        table.fill(0.5);
        return;
      case 'linkage':
      case 'descent':
        throw new RangeError(
          `A factor of the kind ${factor.kind} does not occur in one family at one locus.`,
        );
    }
  }

  private isHomozygous(variable: number): boolean {
    const [paternal, maternal] = this.alleles[variable]!;
    return paternal[0] === maternal[0];
  }

  private inPopulation(variable: number, { frequencies }: AlleleSpace): number {
    const [paternal, maternal] = this.alleles[variable]!;
    const one = frequencies[paternal[0]!]! * frequencies[maternal[0]!]!;
    return this.isHomozygous(variable) ? one : 2 * one;
  }

  private allelesOf({ variable, slot }: Gene): Int32Array {
    return this.alleles[variable]?.[slot] ?? this.genes;
  }

  private fillGamete(table: Float64Array, child: Int32Array, from: Sexed, space: AlleleSpace): void {
    const distribution = gameteDistribution(from, space);
    for (let at = 0; at < table.length; at++) table[at] = distribution[child[at]!]!;
  }

  private fillPassed(table: Float64Array, gene: Gene, child: Gene, space: AlleleSpace, from: Sexed): void {
    const matrix = matrixFrom(from, space);
    const [parents, children] = [this.allelesOf(gene), this.allelesOf(child)];
    let at = 0;
    for (let parent = 0; parent < parents.length; parent++) {
      const parental = parents[parent]!;
      for (let state = 0; state < children.length; state++)
        table[at++] = chance(matrix, space.size, parental, children[state]!);
    }
  }

  private fillMeiosis(
    table: Float64Array,
    { genes, child, from }: Extract<Factor, { kind: 'meiosis' }>,
    space: AlleleSpace,
  ): void {
    const [first, second] = genes;
    if (second === undefined) {
      this.fillPassed(table, first!, child, space, from);
      return;
    }
    const matrix = matrixFrom(from, space);
    const [one, other, children] = [this.allelesOf(first!), this.allelesOf(second), this.allelesOf(child)];
    const isOneVariable = first!.variable === second.variable;
    const others = isOneVariable ? 1 : other.length;
    let at = 0;
    for (let state = 0; state < one.length; state++) {
      const parental = one[state]!;
      for (let step = 0; step < others; step++) {
        const beside = other[isOneVariable ? state : step]!;
        for (let received = 0; received < children.length; received++) {
          const allele = children[received]!;
          table[at++] =
            (chance(matrix, space.size, parental, allele) + chance(matrix, space.size, beside, allele)) / 2;
        }
      }
    }
  }
}

function chance(matrix: Float64Array | undefined, size: number, from: number, to: number): number {
  if (matrix === undefined) return from === to ? 1 : 0;
  return matrix[from * size + to]!;
}
