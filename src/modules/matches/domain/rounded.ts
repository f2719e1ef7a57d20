/**
 * A probability as it is told of a record of another institution: its odds to three figures. What is learnt of all pairs of the bank moves the last
 * figures of each, and so would tell of records that are no business of the asker; no more figures are known of it either.
 */
export function roundedProbability(probability: number): number {
  if (probability <= 0 || probability >= 1) return probability;
  const odds = threeFigures(probability / (1 - probability));
  return odds / (1 + odds);
}

/** The same of what is assumed before any evidence. */
export const threeFigures = (value: number): number => Number(value.toPrecision(3));
