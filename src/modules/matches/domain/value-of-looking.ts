/** What decides how much it is worth to look at a match now. */
export interface Looked {
  /** Open-set posterior. */
  readonly probability: number;
  readonly openedAt: Date;
  readonly evidence: readonly { readonly agreement: string }[];
}

/** Beyond a hundred to one, either way, more odds say nothing about what to look at first. */
const SUREST = 0.99;
/** Of a pair of which hardly anything can be compared, looking decides a tenth at most of what it might. */
const LEAST_SHARE = 0.1;
/** A match that has waited so long is worth twice as much. */
const DOUBLING_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * The value of looking at a match, as a log10: its odds, times how long somebody has waited for an answer, times the share of the
 * evidence that can be compared at all.
 *
 *     log10 odds (−2 … 2)  +  log10 2 · days waited / 30  +  log10 share compared (0.1 … 1)
 *
 * Two matches keep their order as time goes by, for waiting adds the same to both. So the order can be an index: it goes by what a
 * match is worth less the day on which it was opened, and no list is ever sorted anew. The database reckons the same
 * (`hypothesis.value_of_looking`); a test holds the two together.
 */
export function valueOfLooking({ probability, openedAt, evidence }: Looked): number {
  const sure = Math.min(Math.max(probability, 1 - SUREST), SUREST);
  const compared = evidence.filter(({ agreement }) => agreement !== 'no_data').length;
  const share = Math.max(compared / Math.max(evidence.length, 1), LEAST_SHARE);
  const openedDays = openedAt.getTime() / DAY_MS;
  return Math.log10(sure / (1 - sure)) + Math.log10(share) - (Math.log10(2) * openedDays) / DOUBLING_DAYS;
}
