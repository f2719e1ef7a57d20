/**
 * Writes the shapes of countries that the published indicators and the maps of the console are drawn with, from files of Natural Earth
 * (public domain) in TopoJSON:
 *
 *     node scripts/country-shapes.mjs countries-110m.json countries-50m.json
 *
 * The files are those of the npm package `world-atlas` 2; what is drawn are the Americas, as rings of degrees: the first to one place, the
 * second, for maps that show a part of a country, to 4 km.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** ISO 3166-1: number to code, of the countries that are drawn. */
const DRAWN = {
  32: 'AR', 44: 'BS', 68: 'BO', 76: 'BR', 84: 'BZ', 124: 'CA', 152: 'CL', 170: 'CO', 188: 'CR', 192: 'CU', 214: 'DO',
  218: 'EC', 222: 'SV', 254: 'GF', 320: 'GT', 328: 'GY', 332: 'HT', 340: 'HN', 388: 'JM', 484: 'MX', 558: 'NI', 591: 'PA',
  600: 'PY', 604: 'PE', 630: 'PR', 740: 'SR', 780: 'TT', 840: 'US', 858: 'UY', 862: 'VE',
}; // prettier-ignore

const [coarse, fine] = process.argv.slice(2);
if (!coarse || !fine)
  throw new Error('Name both files: node scripts/country-shapes.mjs countries-110m.json countries-50m.json');
write(coarse, 'src/modules/oversight/indicators/publishing/country-shapes.ts', {
  thinned: (points) => points,
  places: 1,
  isKept: (code, points) => points.length >= (code === 'CA' ? 60 : 8) && westOf(points) > -141,
});
write(fine, 'src/web/map/country-shapes.ts', {
  thinned,
  places: 2,
  isKept: (_, points) => areaOf(points) > 0.05 && southOf(points) < 60 && westOf(points) > -141,
});

/** Alaska and beyond 180° are left out, and what is too small to be seen. */
function write(file, target, { thinned: thin, places, isKept }) {
  const { arcs, transform, objects } = JSON.parse(readFileSync(file, 'utf8'));
  const lines = arcs.map((arc) => thin(pointsOf(arc, transform)));
  const line = (at) => (at < 0 ? [...lines[~at]].reverse() : lines[at]);
  const ring = (parts) => parts.flatMap((at, place) => (place === 0 ? line(at) : line(at).slice(1)));
  const shapes = {};
  for (const { id, type, arcs: parts } of objects.countries.geometries) {
    const code = DRAWN[Number(id)];
    if (!code) continue;
    const polygons = type === 'Polygon' ? [parts] : parts;
    shapes[code] = polygons
      .map(([outer]) => rounded(ring(outer), places))
      .filter((points) => isKept(code, points));
  }
  const rows = Object.entries(shapes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, rings]) => `  ${code}: '${rings.map((points) => points.join(' ')).join(';')}',`);
  writeFileSync(
    target,
    `/* Written by scripts/country-shapes.mjs from Natural Earth (public domain): degrees east and north in turn, a ring of a country behind each semicolon. */
// prettier-ignore
export const COUNTRY_SHAPES: Readonly<Record<string, string>> = {\n${rows.join('\n')}\n};\n`,
  );
}

/** Arcs hold differences to the point before, as whole numbers. */
function pointsOf(arc, { scale: [scaleX, scaleY], translate: [shiftX, shiftY] }) {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    return [x * scaleX + shiftX, y * scaleY + shiftY];
  });
}

function rounded(points, places) {
  const kept = points.map(([x, y]) => [Number(x.toFixed(places)), Number(y.toFixed(places))]);
  return kept.filter(([x, y], at) => at === 0 || x !== kept[at - 1][0] || y !== kept[at - 1][1]).flat();
}

/** Without the points that lie within 0.04° of the line between their neighbours (Douglas and Peucker). */
function thinned(points) {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points.at(-1)];
  const away = points.map((point) => distance(point, first, last));
  const most = Math.max(...away);
  if (most <= 0.04) return [first, last];
  const at = away.indexOf(most);
  return [...thinned(points.slice(0, at + 1)).slice(0, -1), ...thinned(points.slice(at))];
}

function distance([x, y], [fromX, fromY], [toX, toY]) {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = Math.hypot(dx, dy);
  return length === 0
    ? Math.hypot(x - fromX, y - fromY)
    : Math.abs(dx * (fromY - y) - (fromX - x) * dy) / length;
}

function eastings(points) {
  return points.filter((_, at) => at % 2 === 0);
}
function northings(points) {
  return points.filter((_, at) => at % 2 === 1);
}
function westOf(points) {
  return Math.min(...eastings(points));
}
function southOf(points) {
  return Math.min(...northings(points));
}
function areaOf(points) {
  const [x, y] = [eastings(points), northings(points)];
  return (Math.max(...x) - Math.min(...x)) * (Math.max(...y) - Math.min(...y));
}
