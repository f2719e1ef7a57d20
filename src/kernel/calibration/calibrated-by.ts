/** Traits by which the pairs of one row are alike. */
export const CALIBRATED_BY = ['all', 'countries', 'completeness'] as const;
export type CalibratedBy = (typeof CALIBRATED_BY)[number];
