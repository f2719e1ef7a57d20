/** Of the sheet on which a map is drawn. */
export const WIDTH = 420;
export const HEIGHT = 300;
/** Degrees: no nearer than a part of a country, so that one point is seen in its surroundings. */
const LEAST = 3;
const ROOM = 0.16;

export interface View {
  readonly at: (lon: number, lat: number) => readonly [number, number];
}

/** Mercator, as people know maps from the wall. */
const northing = (lat: number): number =>
  Math.log(Math.tan(Math.PI / 4 + (Math.max(-80, Math.min(80, lat)) * Math.PI) / 360)) * (180 / Math.PI);

/** A sheet on which all these points lie, with room around them. */
export function viewOf(points: readonly { readonly lat: number; readonly lon: number }[]): View {
  const [xs, ys] = [points.map(({ lon }) => lon), points.map(({ lat }) => northing(lat))];
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const [wide, high] = [Math.max(LEAST, span(xs)), Math.max(LEAST, span(ys))];
  const scale = Math.min(WIDTH / (wide * (1 + 2 * ROOM)), HEIGHT / (high * (1 + 2 * ROOM)));
  const [midX, midY] = [(Math.max(...xs) + Math.min(...xs)) / 2, (Math.max(...ys) + Math.min(...ys)) / 2];
  return {
    at: (lon, lat) => [WIDTH / 2 + (lon - midX) * scale, HEIGHT / 2 - (northing(lat) - midY) * scale],
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
