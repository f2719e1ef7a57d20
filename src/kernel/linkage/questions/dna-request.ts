import { GeneticsError, type KinshipBasis } from '../../genetics/index.js';
import type { GeneticProfile } from '../../contract/index.js';
import type { Background } from '../background.js';
import type { ComparableRecord } from '../comparable-record.js';
import type { Kind } from '../kinds.js';
import type { LineFrequencies } from './line-frequencies.js';

/** A candidate, and the two records with those samples alone that may be held against each other. */
export interface DnaPair {
  /** Open-set posterior of the pair, 0 to 1. */
  readonly probability: number;
  readonly subject: ComparableRecord;
  readonly record: ComparableRecord;
  /**
   * Ids of the subject's relatives whose samples may be held against the candidate, whether they were taken
   * or not.
   */
  readonly relatives: ReadonlySet<string>;
  /** True where a sample of the person whom the subject is about may be. */
  readonly own: boolean;
}

export interface DnaRequest {
  readonly kind: Kind;
  /** The record with all that was ever typed of it: no test is proposed twice. */
  readonly subject: ComparableRecord;
  /** Pairs, most probable first. */
  readonly pairs: readonly DnaPair[];
  readonly background: Background;
  /** Frequencies of lines; without them no line is proposed. */
  readonly lines?: LineFrequencies | undefined;
}

/** Further typed candidates hardly change which test parts the leading ones. */
export const MOST_TYPED = 4;

/**
 * A pair whose DNA is better explained by a mistaken sample or tie than by kinship is excluded, and no test
 * is proposed for it.
 */
const LEAST_TRUST = 0.5;

export interface Trusted {
  readonly pair: DnaPair;
  readonly trust: number;
}

/**
 * The candidates that a test of the subject can speak of: typed, not excluded by DNA, the most probable ones.
 */
export function trusted<T extends Trusted>(found: readonly T[]): T[] {
  return found.filter(({ trust }) => trust >= LEAST_TRUST).slice(0, MOST_TYPED);
}

/**
 * Returns how probable it is, if the two are of one person, that samples and ties are what the records say:
 * what the floor of the pair's ratio, (1 - e) LR + e, leaves to LR.
 */
export function trustOf(
  { json: { misattribution } }: KinshipBasis,
  row: Float64Array | undefined,
  codes: Uint16Array | undefined,
): number {
  let log10LR = 0;
  if (row && codes) for (const code of codes) log10LR += row[code]!;
  // Undefined where the family's own data are impossible; no test mends that.
  if (Number.isNaN(log10LR) || log10LR === -Infinity) return 0;
  return 1 / (1 + misattribution / ((1 - misattribution) * 10 ** log10LR));
}

/** Loci of the panel at which these samples of one person show nothing. */
export function lociLacking(basis: KinshipBasis, samples: readonly GeneticProfile[]) {
  const known = basis.profileOf(samples);
  return basis.loci.filter(({ locus }) => !known.has(locus));
}

/** Undefined where a pedigree cannot be: nobody can be weighed in it. */
export function ifPossible<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof GeneticsError) return undefined;
    throw error;
  }
}
