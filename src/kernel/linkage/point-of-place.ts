import type { ComparablePlace } from './comparable-record.js';
import { readPlace } from './gazetteer/place-by-name.js';
import { statedPoint, type StatedPoint } from './stated-point.js';

interface PointOfPlace extends StatedPoint {
  /**
   * Distance that the place may be from the point, where the point is one of the gazetteer: nobody stated it.
   */
  readonly byNameKm?: number;
}

/**
 * Returns the point of a place: its coordinates as they are stated, or where there are none those that the
 * gazetteer has for its name.
 *
 * This alone decides where the comparison has a point from. It is worked out whenever a record is counted or
 * encoded and never stored, so that a record stays what its owner typed and another gazetteer needs no
 * migration, only a model of its own version.
 */
export function pointOfPlace(place: ComparablePlace | undefined): PointOfPlace | undefined {
  const stated = statedPoint(place);
  if (stated !== undefined) return stated;
  const point = readPlace(place)?.point;
  return point && { lat: point.lat, lon: point.lon, byNameKm: point.spreadKm };
}
