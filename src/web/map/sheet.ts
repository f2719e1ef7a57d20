/** The sheet on which maps are drawn. */
export const WIDTH = 420;
export const HEIGHT = 300;
/** Degrees: no nearer than a part of a country, so that one point is seen in its surroundings. */
const LEAST = 3;
const ROOM = 0.16;
const KM_A_DEGREE = 111.32;

export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

export interface View {
  readonly at: (lon: number, lat: number) => readonly [number, number];
  /** The place under a point of the sheet. */
  readonly under: (x: number, y: number) => GeoPoint;
  /** Returns how long so many kilometres are on the sheet, at a latitude. */
  readonly lengthOf: (km: number, lat: number) => number;
}

const DEGREES = 180 / Math.PI;

/** Mercator, as people know maps from the wall. */
const northing = (lat: number): number =>
  Math.log(Math.tan(Math.PI / 4 + Math.max(-80, Math.min(80, lat)) / DEGREES / 2)) * DEGREES;
const latitude = (north: number): number =>
  (2 * Math.atan(Math.exp(north / DEGREES)) - Math.PI / 2) * DEGREES;

/** Returns the view around a place: so many degrees from the left to the right. */
export function viewAround({ lat, lon }: GeoPoint, wide: number): View {
  const [scale, north] = [WIDTH / wide, northing(lat)];
  return viewBy(lon, north, scale);
}

/** Returns the view of all points, with some room around them. */
export function viewOf(points: readonly GeoPoint[]): View {
  const [xs, ys] = [points.map(({ lon }) => lon), points.map(({ lat }) => northing(lat))];
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const [wide, high] = [Math.max(LEAST, span(xs)), Math.max(LEAST, span(ys))];
  const scale = Math.min(WIDTH / (wide * (1 + 2 * ROOM)), HEIGHT / (high * (1 + 2 * ROOM)));
  return viewBy((Math.max(...xs) + Math.min(...xs)) / 2, (Math.max(...ys) + Math.min(...ys)) / 2, scale);
}

function viewBy(midX: number, midY: number, scale: number): View {
  return {
    at: (lon, lat) => [WIDTH / 2 + (lon - midX) * scale, HEIGHT / 2 - (northing(lat) - midY) * scale],
    under: (x, y) => ({
      lon: midX + (x - WIDTH / 2) / scale,
      lat: latitude(midY - (y - HEIGHT / 2) / scale),
    }),
    lengthOf: (km, lat) => (km / KM_A_DEGREE / Math.cos(lat / DEGREES)) * scale,
  };
}

/** The parts of a shape that come into view. */
export function pathOf(shape: string, { at }: View): string {
  return shape
    .split(';')
    .map((ring) => {
      const numbers = ring.split(' ').map(Number);
      const points = numbers.flatMap((lon, place) =>
        place % 2 === 0 ? [at(lon, numbers[place + 1] ?? 0)] : [],
      );
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      const isOut =
        Math.max(...xs) < 0 || Math.min(...xs) > WIDTH || Math.max(...ys) < 0 || Math.min(...ys) > HEIGHT;
      return isOut ? '' : `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
    })
    .join('');
}
