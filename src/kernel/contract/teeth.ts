const PERMANENT = { quadrants: [1, 2, 3, 4], teeth: 8 };
const DECIDUOUS = { quadrants: [5, 6, 7, 8], teeth: 5 };

/** FDI two-digit notation (ISO 3950): quadrant, then tooth counted from the midline. */
export const FDI_TEETH: ReadonlySet<string> = new Set(
  [PERMANENT, DECIDUOUS].flatMap(({ quadrants, teeth }) =>
    quadrants.flatMap((quadrant) => Array.from({ length: teeth }, (_, index) => `${quadrant}${index + 1}`)),
  ),
);
