import type { PlaceColumns } from '../place-table.js';
import { CORRIDOR_KM, KM_A_DEGREE, KM_A_RADIAN, NEAR_SCALES } from './place-kernels.js';

/** District: neighbouring places of one country, for which a route has one upper bound. */
export interface District {
  readonly country: number;
  /** The middle, and as a point on the unit sphere. */
  readonly lat: number;
  readonly lon: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Radius in kilometres: no place is farther from the middle. */
  readonly radiusKm: number;
  readonly leastSpreadKm: number;
  readonly mostSpreadKm: number;
  /** Least density of the bank at the places. */
  readonly leastDensity: number;
  readonly places: Int32Array;
}

/**
 * Makes the district of some places.
 *
 * @param densities the bank's density at every place
 */
export function districtOf(columns: PlaceColumns, densities: Float64Array, places: Int32Array): District {
  const least = (values: ArrayLike<number>): number =>
    places.reduce((low, at) => Math.min(low, values[at]!), Infinity);
  const most = (values: ArrayLike<number>): number =>
    places.reduce((high, at) => Math.max(high, values[at]!), -Infinity);
  const lat = (least(columns.lat) + most(columns.lat)) / 2;
  const lon = (least(columns.lon) + most(columns.lon)) / 2;
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  const middle = {
    x: Math.cos(phi) * Math.cos(lambda),
    y: Math.cos(phi) * Math.sin(lambda),
    z: Math.sin(phi),
  };
  return {
    country: columns.country[places[0]!]!,
    lat,
    lon,
    ...middle,
    radiusKm: places.reduce((radius, at) => Math.max(radius, kmTo(columns, at, middle)), 0),
    leastSpreadKm: least(columns.spreadKm),
    mostSpreadKm: most(columns.spreadKm),
    leastDensity: least(densities),
    places,
  };
}

/** Straight through the earth, as all distances here: so the sides of a triangle add up. */
function kmTo({ x, y, z }: PlaceColumns, at: number, middle: Pick<District, 'x' | 'y' | 'z'>): number {
  return KM_A_RADIAN * Math.hypot(x[at]! - middle.x, y[at]! - middle.y, z[at]! - middle.z);
}

/** Upper bound of `nearPoint` of the stop and any place of the district. */
export function mostNearPoint(columns: PlaceColumns, stop: number, district: District): number {
  const km = Math.max(0, kmTo(columns, stop, district) - district.radiusKm);
  const own = columns.spreadKm[stop]!;
  const [least, most] = [own + district.leastSpreadKm, own + district.mostSpreadKm];
  let density = 0;
  for (const { share, km: scale } of NEAR_SCALES)
    density += share * mostHeavyTail(km * km, scale * scale + least * least, scale * scale + most * most);
  return density;
}

/** The tail is fattest where the squared scale is half the squared distance. */
function mostHeavyTail(km2: number, leastScale2: number, mostScale2: number): number {
  const scale2 = Math.min(mostScale2, Math.max(leastScale2, km2 / 2));
  const sum = scale2 + km2;
  return Math.sqrt(scale2 / sum) / (2 * Math.PI * sum);
}

/** Latitude from which on degrees of longitude shrink too fast within a district. */
const MOST_LATITUDE = 75;
/** Factor by which a way may be shorter on the flat map around another place of the district. */
const MAPS_DIFFER = 1.2;

/**
 * Upper bound of `alongWay` of the way and any place of the district.
 *
 * Another place of the district is off the way by so much less as it lies from the middle, and as its own
 * flat map moves the ends of the way: east and west in proportion to how far they are.
 */
export function mostAlongWay(columns: PlaceColumns, from: number, to: number, district: District): number {
  if (Math.abs(district.lat) > MOST_LATITUDE) return Infinity;
  const kmEast = KM_A_DEGREE * Math.cos((district.lat * Math.PI) / 180);
  const [east, eastTo] = [columns.lon[from]! - district.lon, columns.lon[to]! - district.lon];
  const [x, y] = [east * kmEast, (columns.lat[from]! - district.lat) * KM_A_DEGREE];
  const dx = (columns.lon[to]! - columns.lon[from]!) * kmEast;
  const dy = (columns.lat[to]! - columns.lat[from]!) * KM_A_DEGREE;
  const length2 = Math.max(1, dx * dx + dy * dy);
  const along = Math.min(1, Math.max(0, -(x * dx + y * dy) / length2));
  const farthest = (Math.max(Math.abs(east), Math.abs(eastTo)) * Math.PI) / 180;
  // The radius is measured through the earth, and a little longer on the map.
  const nearer = MAPS_DIFFER * district.radiusKm * (1 + farthest);
  const off = Math.max(0, Math.hypot(x + along * dx, y + along * dy) - nearer);
  const length = Math.max(Math.sqrt(length2) / MAPS_DIFFER, 2 * CORRIDOR_KM);
  return 1 / (length * Math.PI * CORRIDOR_KM * (1 + (off * off) / (CORRIDOR_KM * CORRIDOR_KM)));
}
