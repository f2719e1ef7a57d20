/** Level of a pair of values without evidence: they are given in ways that do not compare. */
export const NO_LEVEL = 255;

/**
 * Mark in place of `log10U`: the chance that two rows agree so is measured, and equal for all values of the
 * level.
 */
export const MEASURED = 1;

/**
 * Comparator of two values of one column, by number. The result is left in the fields, so that nothing is
 * allocated per pair.
 *
 * Symmetric: `compare(a, b)` and `compare(b, a)` give the same result.
 */
export interface Comparator {
  /** Level of the last comparison (`LEVELS`), or `NO_LEVEL`. */
  level: number;
  /** log10 of the chance that another person's row agrees so with these values; or `MEASURED`. */
  log10U: number;
  /** True if a comparison takes longer than a look-up of its remembered result. */
  readonly isCostly: boolean;
  compare(a: number, b: number): void;
}
