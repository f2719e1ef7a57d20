import { fdiNumbersOf, permanentTooth } from '../../contract/index.js';

/**
 * Makes a reader of the permanent tooth that each key of a chart means, whatever its notation; undefined for
 * others, deciduous ones among them.
 */
export function toothReader(keys: readonly string[]): (key: string) => ReturnType<typeof permanentTooth> {
  const fdiOf = fdiNumbersOf(keys);
  return (key) => {
    const fdi = fdiOf(key);
    return fdi === undefined ? undefined : permanentTooth(fdi);
  };
}

/**
 * The ways in which a chart may be drawn, with the share of each: as it is, with left and right exchanged (as
 * one looks at the patient, or as the patient is), upside down, or both; and the quadrant of the chart that
 * then stands in the place of each. Working values: forms of both kinds are in use, families tell a smile as
 * they see it, and no source counts the mistakes. That a tenth is not as it is costs a chart that is 0.05,
 * log10; that a fiftieth is not would cost a turned one 1.7.
 */
export const READINGS = [
  { share: 0.9, quadrants: [0, 1, 2, 3] },
  { share: 0.05, quadrants: [1, 0, 3, 2] },
  { share: 0.04, quadrants: [3, 2, 1, 0] },
  { share: 0.01, quadrants: [2, 3, 0, 1] },
] as const;
