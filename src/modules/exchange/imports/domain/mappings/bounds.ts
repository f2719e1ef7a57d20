import type { Bounds, BoundingBox } from '../mapping.js';

/** Bounds of what the exchange format holds possible. */
export const HEIGHT_CM: Bounds = { min: 10, max: 280 };
export const WEIGHT_KG: Bounds = { min: 0.2, max: 650 };
export const AGE_YEARS: Bounds = { min: 0, max: 125 };

/** California to Texas along the border, with the counties behind it. */
export const SOUTHWEST: BoundingBox = { south: 25, west: -125, north: 43, east: -93 };
/** The states and the territories, from Guam to Alaska. */
export const STATES_AND_TERRITORIES: BoundingBox = { south: -15, west: -180, north: 72, east: 180 };
