interface Step {
  readonly group: string;
  readonly label: string;
  readonly log10LR: number;
  readonly cumulative: number;
}

export interface WaterfallBar extends Step {
  /** Left end and width, in percent of the chart. */
  readonly from: number;
  readonly width: number;
}

/**
 * Places each bar of a waterfall on a scale that holds all of them and zero. The smallest is still to be
 * seen.
 */
export function barsOf(steps: readonly Step[]): {
  readonly zero: number;
  readonly bars: readonly WaterfallBar[];
} {
  const ends = steps.flatMap(({ cumulative, log10LR }) => [cumulative, cumulative - log10LR]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const at = (value: number): number => ((value - low) / (high - low || 1)) * 100;
  const bars = steps.map((step) => {
    const [one, other] = [at(step.cumulative - step.log10LR), at(step.cumulative)];
    return { ...step, from: Math.min(one, other), width: Math.max(0.6, Math.abs(one - other)) };
  });
  return { zero: at(0), bars };
}
