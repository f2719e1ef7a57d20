import type { LocusAnswer, MemberOfPedigree } from '../../../../kernel/genetics/index.js';
import type { FamilyRelation } from './relation.js';

/** A likelihood ratio as it can be written down: a number, or the word for why there is none. */
export interface WrittenRatio {
  readonly answer: LocusAnswer;
  /** Undefined where the answer is no number: excluded, only, undefined. */
  readonly log10LR: number | undefined;
}

export interface LocusFigure extends WrittenRatio {
  readonly locus: string;
}

/** Member of the pedigree of a hypothesis, and what is known of them. */
export interface PlacedMember extends MemberOfPedigree {
  readonly relation: FamilyRelation;
  /** True where a sample of this member entered the figures. */
  readonly isTyped: boolean;
  readonly isMissing: boolean;
}

export interface WeighedHypothesis extends WrittenRatio {
  readonly id: string;
  /** A code of the catalogue. */
  readonly statement: string;
  /** Place in the pedigree at which the unidentified person would stand. */
  readonly place: string | undefined;
  /** Relations of everybody; undefined where no family is concerned. */
  readonly members: readonly PlacedMember[] | undefined;
  readonly prior: number;
  readonly posterior: number | undefined;
}

/** Two linked loci taken together. */
export interface LinkedFigure {
  readonly loci: readonly [string, string];
  readonly recombinationRate: number;
  /** Ratio of the two linked loci together. */
  readonly log10LR: number;
  /** Ratio of all loci, with the linked pair taken together. */
  readonly total: number;
}

/** Autosomal weighing of a pair. */
export interface Weighing {
  readonly hypotheses: readonly WeighedHypothesis[];
  readonly total: WrittenRatio;
  readonly loci: readonly LocusFigure[];
  readonly linked: LinkedFigure | undefined;
}

export function figureOf(log10LR: number, untyped = false): WrittenRatio {
  if (untyped) return { answer: 'untyped', log10LR: 0 };
  if (Number.isNaN(log10LR)) return { answer: 'undefined', log10LR: undefined };
  if (log10LR === -Infinity) return { answer: 'excluded', log10LR: undefined };
  if (log10LR === Infinity) return { answer: 'only', log10LR: undefined };
  return { answer: log10LR === 0 ? 'uninformative' : 'informative', log10LR };
}
