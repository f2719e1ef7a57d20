import type { FieldKind } from './field-kinds.js';

/** Number of observations that the usual rates count for beside those of the tables. */
export const USUAL_COUNTS = 30;

/**
 * Usual m-probabilities by kind, in the order of `LEVELS`: working values, where EM begins and to which small
 * tables are drawn.
 */
export const USUAL_M: Readonly<Record<FieldKind, readonly number[]>> = {
  given: [0.08, 0.04, 0.02, 0.1, 0.06, 0.7],
  surname: [0.08, 0.03, 0.02, 0.1, 0.07, 0.7],
  full_name: [0.03, 0.02, 0.15, 0.15, 0.15, 0.5],
  place: [0.15, 0.03, 0.04, 0.05, 0.08, 0.65],
  address: [0.15, 0.03, 0.1, 0.07, 0.1, 0.55],
  free_text: [0.2, 0.03, 0.05, 0.04, 0.08, 0.6],
  date: [0.03, 0.03, 0.06, 0.025, 0.01, 0.01, 0.015, 0.09, 0.02, 0.71],
  code: [0.1, 0.02, 0.05, 0.08, 0.75],
  phone: [0.25, 0.02, 0.03, 0.05, 0.65],
  exact: [0.1, 0.9],
};
