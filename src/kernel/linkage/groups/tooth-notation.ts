/**
 * How charts are read that were not written in the numbers of FDI (ISO 3950): quadrants 1 to 4 from the upper right clockwise as one looks at the patient, teeth 1 to 8
 * from the midline.
 */

/** A tooth of the permanent set, from 0. */
export interface Tooth {
  readonly quadrant: number;
  readonly position: number;
}

const FDI = /^[1-4][1-8]$/;
/** Universal numbers (American Dental Association) go from the upper right wisdom tooth, 1, round to the lower right one, 32. */
const UNIVERSAL = /^(?:[1-9]|[12]\d|3[0-2])$/;
/** Palmer, as it is typed: UR1, LL6. */
const PALMER = /^(?:u|l)(?:r|l)[1-8]$/i;
const PALMER_QUADRANTS = ['ur', 'ul', 'll', 'lr'];
const TEETH = 8;

/**
 * Which tooth each key of a chart means. A chart is in Universal numbers where one of them is no tooth of FDI and none is beyond 32: then all are, for nobody mixes
 * them. Numbers that both have (11 to 18, 21 to 28, 31, 32) alone are taken for FDI.
 *
 * @returns undefined for a key that is none of these; deciduous teeth are none
 */
export function toothReader(keys: readonly string[]): (key: string) => Tooth | undefined {
  const isUniversal = keys.every((key) => UNIVERSAL.test(key)) && keys.some((key) => !FDI.test(key));
  if (isUniversal) return ofUniversal;
  return (key) => {
    if (FDI.test(key)) return { quadrant: Number(key[0]) - 1, position: Number(key[1]) - 1 };
    if (!PALMER.test(key)) return undefined;
    return {
      quadrant: PALMER_QUADRANTS.indexOf(key.slice(0, 2).toLowerCase()),
      position: Number(key[2]) - 1,
    };
  };
}

function ofUniversal(key: string): Tooth {
  const [quadrant, place] = [Math.floor((Number(key) - 1) / TEETH), (Number(key) - 1) % TEETH];
  // The first and the third quadrant are told from the back to the midline.
  return { quadrant, position: quadrant % 2 === 0 ? TEETH - 1 - place : place };
}

/**
 * How often a chart was drawn as it is, with left and right exchanged (as one looks at the patient, or as the patient is), upside down, or both; and which quadrant
 * of the chart stands in the place of which. Working values: forms of both kinds are in use and no source counts the mistakes.
 */
export const READINGS = [
  { share: 0.98, quadrants: [0, 1, 2, 3] },
  { share: 0.01, quadrants: [1, 0, 3, 2] },
  { share: 0.008, quadrants: [3, 2, 1, 0] },
  { share: 0.002, quadrants: [2, 3, 0, 1] },
] as const;
