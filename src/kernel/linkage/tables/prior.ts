const BIN = 0.05;
const LOWEST = -20;
const BINS = 1000;

/**
 * Histogram of the scores of pairs, in steps of 0.05: enough to find the prior, and the same however the work
 * was shared out.
 */
export class ScoreCounts {
  readonly counts = new Float64Array(BINS);

  add(log10LR: number): void {
    const bin = Math.floor((log10LR - LOWEST) / BIN);
    this.counts[Math.min(BINS - 1, Math.max(0, bin))]! += 1;
  }

  merge(other: Float64Array): void {
    for (let bin = 0; bin < BINS; bin += 1) this.counts[bin]! += other[bin]!;
  }
}

/**
 * Estimates log10 of the prior odds that make the expected number of pairs of one person equal to the sum of
 * the posteriors: the fixed point of EM for the share of matches, with the other parameters held (pairs that
 * were no candidates count as none).
 */
export function estimatePrior({ counts }: ScoreCounts, pairs: number): number {
  let expected = Math.max(
    1,
    counts.reduce((sum, count, bin) => (LOWEST + bin * BIN > 4 ? sum + count : sum), 0),
  );
  for (let round = 0; round < 200; round += 1) {
    const odds = expected / Math.max(1, pairs - expected);
    let sum = 0;
    for (let bin = 0; bin < BINS; bin += 1) {
      if (counts[bin] === 0) continue;
      const weight = odds * 10 ** (LOWEST + (bin + 0.5) * BIN);
      sum += (counts[bin]! * weight) / (1 + weight);
    }
    const next = Math.max(0.5, sum);
    if (Math.abs(next / expected - 1) < 1e-6) break;
    expected = next;
  }
  return Math.log10(expected / Math.max(1, pairs - expected));
}

export const probabilityOf = (log10LR: number, log10PriorOdds: number): number =>
  1 / (1 + Math.exp(-Math.LN10 * (log10LR + log10PriorOdds)));
