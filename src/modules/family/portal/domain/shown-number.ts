/** Fewer than these are said as "fewer than ten": nobody learns that one more has come. */
export const FEW = 10;

/**
 * A number of records as families are told it: rounded down to two figures, so that nobody can tell from one day to the next that a
 * single record has come or gone.
 */
export function shownNumber(count: number): number {
  if (count < FEW) return 0;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.floor(count / unit) * unit;
}
