import type { DviAnswer } from '../../../kernel/genetics/index.js';

/** Prior of the pairs, before the DNA: all the same, or what matching says of everything but the DNA. */
export type JointPrior = 'flat' | 'evidence';

/** Reason for which a record of the event is no part of the result. */
export type NotIncludedReason = 'no_sample' | 'not_comparable' | 'samples_differ';

export interface NotIncluded {
  /** Id of the record; undefined of another institution's, which is counted alone. */
  readonly recordId: string | undefined;
  readonly reason: NotIncludedReason;
}

/** Person of the result under a code, with the record behind it. */
export interface JointPerson {
  readonly key: string;
  readonly recordIds: readonly string[];
  /** Code in the pedigree, of a missing person. */
  readonly member: string | undefined;
}

/** Outcome of a joint identification as it is kept. */
export interface JointOutcome {
  readonly answer: DviAnswer;
  readonly priorUsed: JointPrior;
  readonly victims: readonly JointPerson[];
  readonly missing: readonly JointPerson[];
  readonly notIncluded: readonly NotIncluded[];
  /** True where the setting has a theta or silent alleles, which a joint identification leaves out. */
  readonly isModelReduced: boolean;
  /** Samples of missing persons' own, which are compared directly and not here. */
  readonly ownSamplesLeftOut: number;
}

/** log10 of a figure of the answer; undefined where it is no positive number. */
export function log10Of(figure: unknown): number | undefined {
  return typeof figure === 'number' && figure > 0 ? Math.log10(figure) : undefined;
}
