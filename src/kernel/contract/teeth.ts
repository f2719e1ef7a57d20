const PERMANENT = { quadrants: [1, 2, 3, 4], teeth: 8 };
const DECIDUOUS = { quadrants: [5, 6, 7, 8], teeth: 5 };

/** Tooth numbers in FDI two-digit notation (ISO 3950): quadrant, then tooth counted from the midline. */
export const FDI_TEETH: ReadonlySet<string> = new Set(
  [PERMANENT, DECIDUOUS].flatMap(({ quadrants, teeth }) =>
    quadrants.flatMap((quadrant) => Array.from({ length: teeth }, (_, index) => `${quadrant}${index + 1}`)),
  ),
);

const PERMANENT_TOOTH = /^[1-4][1-8]$/;
/**
 * Universal numbers (American Dental Association): from the upper right wisdom tooth, 1, round to the lower
 * right one, 32.
 */
const UNIVERSAL = /^(?:[1-9]|[12]\d|3[0-2])$/;
/** Palmer signs as they are typed: UR1, LL6. */
const PALMER = /^(?:U|L)(?:R|L)[1-8]$/i;
const PALMER_QUADRANTS = ['UR', 'UL', 'LL', 'LR'];
/**
 * Number of keys that are no teeth of FDI from which on a chart is in another notation and has no slip; one
 * is enough where it is a figure alone, or where they are half of a chart of several.
 */
const LEAST_OTHERS = 3;

/**
 * Returns the reading of a chart: from a key to its FDI number. It is in Universal numbers where all keys are
 * and some cannot be FDI's; numbers that both have (11 to 18, 21 to 28, 31, 32) are taken for FDI's
 * otherwise.
 *
 * @param keys keys of the whole chart
 * @returns for each key its number; undefined for a key that is none of the three notations
 */
export function fdiNumbersOf(keys: readonly string[]): (key: string) => string | undefined {
  const others = keys.filter((key) => !FDI_TEETH.has(key));
  const isHalf = keys.length > 1 && 2 * others.length >= keys.length;
  const isNoSlip = isHalf || others.length >= LEAST_OTHERS || others.some((key) => key.length === 1);
  if (isNoSlip && keys.every((key) => UNIVERSAL.test(key))) return fdiOfUniversal;
  return (key) => {
    if (FDI_TEETH.has(key)) return key;
    return PALMER.test(key)
      ? `${PALMER_QUADRANTS.indexOf(key.slice(0, 2).toUpperCase()) + 1}${key[2]!}`
      : undefined;
  };
}

function fdiOfUniversal(key: string): string {
  const [quadrant, place] = [
    Math.floor((Number(key) - 1) / PERMANENT.teeth),
    (Number(key) - 1) % PERMANENT.teeth,
  ];
  // The first and the third quadrant are told from the back to the midline.
  const position = quadrant % 2 === 0 ? PERMANENT.teeth - place : place + 1;
  return `${quadrant + 1}${position}`;
}

/**
 * Returns the quadrant and the position of a permanent tooth by its FDI number, both from 0; undefined for a
 * deciduous one.
 */
export function permanentTooth(
  fdi: string,
): { readonly quadrant: number; readonly position: number } | undefined {
  return PERMANENT_TOOTH.test(fdi)
    ? { quadrant: Number(fdi[0]) - 1, position: Number(fdi[1]) - 1 }
    : undefined;
}
