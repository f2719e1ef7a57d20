import type { ComparablePlace } from './comparable-record.js';

/** Countries that lie west of Greenwich as a whole, and closer to it than 180 degrees. */
const IN_THE_AMERICAS = new Set(
  (
    'AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR ' +
    'SV SX TC TT US UY VC VE VG VI'
  ).split(' '),
);
/** Those of them, and of the rest of the world, that lie south of the equator as a whole. */
const IN_THE_SOUTH = new Set(['AR', 'BO', 'CL', 'FK', 'PE', 'PY', 'UY']);
/** Closer to the equator than this, a point may be one of the other side that was measured coarsely. */
const LEAST_LATITUDE = 1;
/** The Aleutians alone lie beyond 180 degrees; nothing of the Americas lies nearer to Greenwich than this. */
const LEAST_LONGITUDE = 25;
const MOST_LONGITUDE = 170;

export interface StatedPoint {
  readonly lat: number;
  readonly lon: number;
}

/**
 * The coordinates of a place; a longitude of the Americas, or a latitude of the south, that lost its sign is
 * read with it.
 */
export function statedPoint(place: ComparablePlace | undefined): StatedPoint | undefined {
  const { lat, lon, country = '' } = place ?? {};
  if (lat === undefined || lon === undefined) return undefined;
  const isWest = IN_THE_AMERICAS.has(country) && lon > LEAST_LONGITUDE && lon < MOST_LONGITUDE;
  const isSouth = IN_THE_SOUTH.has(country) && lat > LEAST_LATITUDE;
  return { lat: isSouth ? -lat : lat, lon: isWest ? -lon : lon };
}
