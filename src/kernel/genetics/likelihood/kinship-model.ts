import type { MutationModel } from '../mutation/mutation-model.js';

/** Two linked loci on one chromosome, with the rate at which a meiosis separates them. */
export interface LinkedLoci {
  readonly first: string;
  readonly second: string;
  readonly recombinationRate: number;
}

/** Kinship model: everything beside pedigree, profiles and frequencies that a likelihood depends on. */
export interface KinshipModel {
  readonly chromosome: 'autosomal' | 'X';
  /** Coancestry of the subpopulation that all founders of a hypothesis come from (Balding & Nichols 1994). */
  readonly theta: number;
  readonly mutation: MutationModel | null;
  /** Mutation models by locus, where a laboratory has such; a locus that is not in it follows `mutation`. */
  readonly mutationByLocus?: ReadonlyMap<string, MutationModel | null>;
  /**
   * Frequency of the silent allele at each locus; the other alleles are scaled by one minus it. It does not
   * mutate.
   */
  readonly silent: number;
  /** Probability that an allele of a person's sample was not seen, by person. */
  readonly dropout: ReadonlyMap<string, number>;
  readonly linkedPair?: LinkedLoci;
}

/** Model of Mendel's rules alone: no theta, mutation, silent alleles or dropout. */
export const PLAIN_MODEL: KinshipModel = {
  chromosome: 'autosomal',
  theta: 0,
  mutation: null,
  silent: 0,
  dropout: new Map(),
};
