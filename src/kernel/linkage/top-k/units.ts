/**
 * Units in log10 LR 1: bounds are whole numbers of a 256th, rounded up, so that sums are fast, and never too
 * low.
 */
export const UNITS = 256;

/** Units of an unknown weight: no sum of bounds with it is below any score. */
export const ANYTHING = 128 * UNITS - 1;
/** Least units in a table, so that the negative weights of all layers cannot outweigh `ANYTHING`. */
const LEAST = -8 * UNITS;

export function unitsOf(log10LR: number): number {
  const units = Math.ceil(log10LR * UNITS);
  return units < LEAST ? LEAST : units < ANYTHING ? units : ANYTHING;
}

/**
 * Units of a step, a 64th, for sorting: from the lowest bounds, which are all alike, to the highest, which
 * are too.
 */
const UNITS_A_STEP = 4;
export const STEPS = 4096;
const MIDDLE = STEPS / 2;

/** Units below all bounds: for what was not bounded to the end. */
export const NEVER = -(2 ** 20);

/** Returns the least units of a step. */
export function unitsOfStep(step: number): number {
  return step === 0 ? NEVER : (step - MIDDLE) * UNITS_A_STEP;
}

/** Units above all bounds. */
export const ALL = 2 ** 20;

export function stepOfUnits(units: number): number {
  const step = (units >> 2) + MIDDLE;
  return step < 0 ? 0 : step < STEPS ? step : STEPS - 1;
}

/** Returns the highest score that a bound of the step allows. */
export function mostOf(step: number): number {
  return step === STEPS - 1 ? Infinity : ((step + 1 - MIDDLE) * UNITS_A_STEP) / UNITS;
}
