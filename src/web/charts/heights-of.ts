/** A point of a series; null: hidden, which is not zero. */
export interface SeriesPoint {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
}

/**
 * A hidden column is as high as half of the chart, whatever the others are: its height must not hint at its
 * number.
 */
const HIDDEN_PERCENT = 50;

/**
 * Returns how high each column stands, in percent of the highest; a zero stands on the line and is seen to be
 * told.
 */
export function heightsOf(
  series: readonly SeriesPoint[],
): readonly (SeriesPoint & { readonly height: number })[] {
  const most = Math.max(1, ...series.map(({ value }) => value ?? 0));
  return series.map((one) => ({
    ...one,
    height: one.value === null ? HIDDEN_PERCENT : (one.value / most) * 100,
  }));
}
