import { bandOf, type Band } from './match-state.js';

/** Facts of a match that decide how much it is worth to look at it now. */
export interface Looked {
  /** Open-set posterior. */
  readonly probability: number;
  readonly openedAt: Date;
  readonly evidence: readonly { readonly agreement: string }[];
  /** True where its records are of two institutions, which are told its band. */
  readonly isAcross: boolean;
}

/** Probability that stands for a match of which the band is told. */
const OF_BAND: Readonly<Record<Band, number>> = { strong: 0.95, moderate: 0.7, weak: 0.2 };
/** Beyond a hundred to one, either way, more odds say nothing about what to look at first. */
const SUREST = 0.99;
/**
 * Least share of the evidence that counts as compared. Of a pair of which hardly anything can be compared,
 * looking decides a tenth at most of what it might.
 */
const LEAST_SHARE = 0.1;
/** A match that has waited so long is worth twice as much. */
const DOUBLING_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Returns the value of looking at a match, as a log10: its odds, times how long somebody has waited for an
 * answer, times the share of the evidence that can be compared at all.
 *
 * log10 odds (−2 … 2) + log10 2 · days waited / 30 + log10 share compared (0.1 … 1)
 *
 * Of two institutions the odds are those of the band, and what can be compared counts nothing: an order tells
 * what it goes by.
 *
 * Two matches keep their order as time goes by, for waiting adds the same to both. So the order can be an
 * index: it goes by what a match is worth less the day on which it was opened, and no list is ever sorted
 * anew. The database reckons the same (`hypothesis.value_of_looking`); a test holds the two together.
 */
export function valueOfLooking({ probability, openedAt, evidence, isAcross }: Looked): number {
  const waited = -(Math.log10(2) * openedAt.getTime()) / DAY_MS / DOUBLING_DAYS;
  if (isAcross) {
    const odds = OF_BAND[bandOf(probability)];
    return Math.log10(odds / (1 - odds)) + waited;
  }
  const sure = Math.min(Math.max(probability, 1 - SUREST), SUREST);
  const compared = evidence.filter(({ agreement }) => agreement !== 'no_data').length;
  const share = Math.max(compared / Math.max(evidence.length, 1), LEAST_SHARE);
  return Math.log10(sure / (1 - sure)) + Math.log10(share) + waited;
}
