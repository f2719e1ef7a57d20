/** A pair of values of which nothing can be said: they are given in ways that do not compare. */
export const NO_LEVEL = 255;

/** Where `log10U` is this, how often two rows agree so by chance is measured, the same for all values of the level. */
export const MEASURED = 1;

/**
 * Compares two values of one column, by number. The answer stands in the fields, so that nothing is allocated a pair.
 *
 * Symmetric: `compare(a, b)` and `compare(b, a)` answer alike.
 */
export interface Comparator {
  /** The level of the last comparison (`LEVELS`), or `NO_LEVEL`. */
  level: number;
  /** log10 of the chance that another person's row agrees so with these values; or `MEASURED`. */
  log10U: number;
  /** Whether comparing takes longer than remembering what was found. */
  readonly isCostly: boolean;
  compare(a: number, b: number): void;
}
