import type { Gene, FactorNetwork } from '../likelihood/network.js';
import { typedBelow } from './typed-below.js';

/** Genotype known exactly: two alleles by their numbers in the space of the block. */
export type ExactGenotype = readonly [number, number];

/**
 * States of each variable of a block, for one set of known genotypes.
 *
 * A genotype has its two orders, or one where order says nothing or the alleles are the same. A gene of
 * somebody untyped has a state for each allele that a typed person below it shows, and one for all others
 * together: for this gene they differ in nothing but their frequency. That is exact where the mutation model
 * lets alleles be merged (Kemeny & Snell 1960), and what is named below is named above, so that the state of
 * a parent's gene tells which state the child's becomes.
 */
export class GeneStates {
  /** Number of states of each variable. */
  readonly sizes: Int32Array;
  /** Alleles of the states, a row for what a person has from the father and one for what from the mother. */
  private alleles = new Int32Array(0);
  private width = 0;
  /**
   * 1 where the last state of a gene stands for all alleles that the gene does not name; the row holds one of
   * them, which stands for all.
   */
  private readonly hasOthers: Uint8Array;
  private readonly typedBelow: readonly (readonly number[])[];
  private readonly genotypes: readonly GenotypeVariable[];
  /** Variables of genes. */
  private readonly genes: readonly number[];
  /**
   * Row of each gene by variable and slot: the gene of an untyped person has a variable, and a row, of its
   * own.
   */
  private readonly rows: Int32Array;

  /** @param isLumpable whether the mutation model lets alleles be merged */
  constructor(
    network: FactorNetwork,
    private readonly isLumpable: boolean,
  ) {
    const { variables } = network;
    this.genotypes = variables.flatMap(({ kind, person, isUnordered }, variable) =>
      kind === 'genotype' ? [{ variable, person, isUnordered }] : [],
    );
    this.genes = variables.flatMap(({ kind }, variable) => (kind === 'gene' ? [variable] : []));
    this.rows = Int32Array.from({ length: 2 * variables.length }, (_, row) =>
      variables[row >> 1]!.kind === 'genotype' ? row : row & ~1,
    );
    this.sizes = Int32Array.from(variables, ({ kind }) => (kind === 'selector' ? 2 : 1));
    this.hasOthers = new Uint8Array(variables.length);
    this.typedBelow = typedBelow(network);
  }

  /** Sets the known genotypes. `genotypeOf` is asked for each typed person. */
  set(alleles: number, genotypeOf: (person: number) => ExactGenotype): void {
    this.width = Math.max(2, alleles);
    const cells = this.rows.length * this.width;
    if (this.alleles.length < cells) this.alleles = new Int32Array(cells);
    for (const one of this.genotypes) this.setGenotype(one, genotypeOf(one.person));
    for (const gene of this.genes) this.setGene(gene, alleles);
  }

  /** Returns the allele of a gene in a state; of the state for all others one of them. */
  alleleAt(gene: Gene, state: number): number {
    return this.alleles[this.rowOf(gene) + state]!;
  }

  private isOthers({ variable }: Gene, state: number): boolean {
    return this.hasOthers[variable] === 1 && state === this.sizes[variable]! - 1;
  }

  /** Returns 1 where an allele is of a state, and 0 where it is not. */
  isAllele(gene: Gene, state: number, allele: number): 0 | 1 {
    if (this.isOthers(gene, state)) return this.isNamed(gene, allele) ? 0 : 1;
    return this.alleleAt(gene, state) === allele ? 1 : 0;
  }

  /**
   * Returns the value of a state from values by allele: its allele's, or the sum of those that the gene does
   * not name.
   */
  gathered(gene: Gene, state: number, values: Float64Array): number {
    if (!this.isOthers(gene, state)) return values[this.alleleAt(gene, state)]!;
    let sum = 0;
    for (let allele = 0; allele < values.length; allele++)
      if (!this.isNamed(gene, allele)) sum += values[allele]!;
    return sum;
  }

  /** Tells whether a gene has a state for this allele alone. */
  private isNamed(gene: Gene, allele: number): boolean {
    const row = this.rowOf(gene);
    const named = this.sizes[gene.variable]! - this.hasOthers[gene.variable]!;
    return this.holds(row, named, allele);
  }

  private rowOf({ variable, slot }: Gene): number {
    return this.rows[2 * variable + slot]! * this.width;
  }

  private holds(row: number, count: number, allele: number): boolean {
    for (let at = row; at < row + count; at++) if (this.alleles[at] === allele) return true;
    return false;
  }

  private setGenotype({ variable, isUnordered }: GenotypeVariable, [first, second]: ExactGenotype): void {
    const paternal = 2 * variable * this.width;
    const maternal = paternal + this.width;
    this.sizes[variable] = isUnordered || first === second ? 1 : 2;
    this.alleles[paternal] = this.alleles[maternal + 1] = first;
    this.alleles[maternal] = this.alleles[paternal + 1] = second;
  }

  private setGene(variable: number, alleles: number): void {
    const { alleles: states, width } = this;
    const row = 2 * variable * width;
    let size = 0;
    if (!this.isLumpable) for (; size < alleles; size++) states[row + size] = size;
    for (const typed of this.typedBelow[variable]!) {
      const paternal = states[2 * typed * width]!;
      const maternal = states[(2 * typed + 1) * width]!;
      if (!this.holds(row, size, paternal)) states[row + size++] = paternal;
      if (!this.holds(row, size, maternal)) states[row + size++] = maternal;
    }
    this.hasOthers[variable] = size < alleles ? 1 : 0;
    if (size < alleles) {
      let other = 0;
      while (this.holds(row, size, other)) other++;
      states[row + size++] = other;
    }
    this.sizes[variable] = size;
  }
}

interface GenotypeVariable {
  readonly variable: number;
  readonly person: number;
  readonly isUnordered: boolean;
}
