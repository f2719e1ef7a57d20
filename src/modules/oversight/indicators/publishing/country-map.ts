import { COUNTRY_SHAPES } from './country-shapes.js';
import { escaped } from './markup.js';

/** Part of the world that is drawn: degrees west and east, north and south. */
const VIEW = { west: -125, east: -34, north: 50, south: -56 };
const SCALE = 5;
const STEPS = 5;

/** Mercator: shapes as people know them from the wall. */
function placed(lon: number, lat: number): string {
  const height = (degrees: number): number =>
    (Math.log(Math.tan(Math.PI / 4 + (Math.min(degrees, 80) * Math.PI) / 360)) * 180) / Math.PI;
  const x = (lon - VIEW.west) * SCALE;
  const y = (height(VIEW.north) - height(lat)) * SCALE;
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

function pathOf(shape: string): string {
  const rings = shape.split(';').map((ring) => ring.split(' ').map(Number));
  return rings
    .map((numbers) => {
      const points: string[] = [];
      for (let at = 0; at + 1 < numbers.length; at += 2)
        points.push(placed(numbers[at] ?? 0, numbers[at + 1] ?? 0));
      return `M${points.join('L')}Z`;
    })
    .join('');
}

/**
 * Countries of the Americas, darker where there are more; without a number (none, or too few to be told) they stay pale. A name appears over
 * each; the table beside says the same.
 *
 * @param counts by ISO 3166-1 alpha-2
 */
export function countryMap(
  title: string,
  counts: ReadonlyMap<string, number>,
  nameOf: (code: string) => string,
): string {
  const most = Math.max(...counts.values(), 1);
  const drawn = Object.entries(COUNTRY_SHAPES).map(([code, shape]) => {
    const count = counts.get(code);
    const step = count === undefined ? 0 : Math.max(1, Math.ceil((count / most) * STEPS));
    const label = count === undefined ? nameOf(code) : `${nameOf(code)}: ${count}`;
    return `<path class="s${step}" d="${pathOf(shape)}"><title>${escaped(label)}</title></path>`;
  });
  const [width, height] = placed(VIEW.east, VIEW.south).split(' ');
  return `<svg class="map" role="img" aria-label="${escaped(title)}" viewBox="0 0 ${width} ${height}">${drawn.join('')}</svg>`;
}
