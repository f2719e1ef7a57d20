export const MUTATION_KINDS = ['equal', 'proportional', 'stepwise', 'onestep', 'dawid'] as const;

export type MutationKind = (typeof MUTATION_KINDS)[number];

/** Rule by which alleles mutate when they pass from a parent of one sex to a child. */
export interface MutationRule {
  readonly kind: MutationKind;
  /** Probability of a mutation a meiosis; in the stepwise model of one that keeps whole repeats. */
  readonly rate: number;
  /** Stepwise: probability of a mutation to an allele with another incomplete repeat. */
  readonly rate2: number;
  /** Factor by which each further step is rarer: stepwise, dawid. */
  readonly range: number;
  /** `PM` makes the frequencies of the table stationary (Simonsson & Mostad 2016). */
  readonly transform: 'PM' | undefined;
}

/**
 * Mutation model: mothers and fathers always have rules of their own, for fathers mutate two to four times as
 * often.
 */
export interface MutationModel {
  readonly female: MutationRule;
  readonly male: MutationRule;
}
