/**
 * Writes the shapes of countries that the published indicators are drawn with, from a file of Natural Earth (public domain) in TopoJSON:
 *
 *     node scripts/country-shapes.mjs countries-110m.json
 *
 * The file is that of the npm package `world-atlas` 2; what is drawn are the Americas, as rings of degrees to one place.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** ISO 3166-1: number to code, of the countries that are drawn. */
const DRAWN = {
  32: 'AR', 44: 'BS', 68: 'BO', 76: 'BR', 84: 'BZ', 124: 'CA', 152: 'CL', 170: 'CO', 188: 'CR', 192: 'CU', 214: 'DO',
  218: 'EC', 222: 'SV', 254: 'GF', 320: 'GT', 328: 'GY', 332: 'HT', 340: 'HN', 388: 'JM', 484: 'MX', 558: 'NI', 591: 'PA',
  600: 'PY', 604: 'PE', 630: 'PR', 740: 'SR', 780: 'TT', 840: 'US', 858: 'UY', 862: 'VE',
}; // prettier-ignore

const [file] = process.argv.slice(2);
if (!file) throw new Error('Name the file: node scripts/country-shapes.mjs countries-110m.json');
const { arcs, transform, objects } = JSON.parse(readFileSync(file, 'utf8'));
const [scaleX, scaleY] = transform.scale;
const [shiftX, shiftY] = transform.translate;

/** Arcs hold differences to the point before, as whole numbers. */
const lines = arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    return [x * scaleX + shiftX, y * scaleY + shiftY];
  });
});

const line = (at) => (at < 0 ? [...lines[~at]].reverse() : lines[at]);
const ring = (parts) => parts.flatMap((at, place) => (place === 0 ? line(at) : line(at).slice(1)));
const rounded = (points) => {
  const kept = points.map(([x, y]) => [Number(x.toFixed(1)), Number(y.toFixed(1))]);
  return kept.filter(([x, y], at) => at === 0 || x !== kept[at - 1][0] || y !== kept[at - 1][1]).flat();
};

const shapes = {};
for (const { id, type, arcs: parts } of objects.countries.geometries) {
  const code = DRAWN[Number(id)];
  if (!code) continue;
  const polygons = type === 'Polygon' ? [parts] : parts;
  // Alaska and beyond 180° are left out, and rings of a few points.
  shapes[code] = polygons
    .map(([outer]) => rounded(ring(outer)))
    .filter(
      (points) =>
        points.length >= (code === 'CA' ? 60 : 8) &&
        Math.min(...points.filter((_, at) => at % 2 === 0)) > -141,
    );
}
const rows = Object.entries(shapes)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, rings]) => `  ${code}: '${rings.map((points) => points.join(' ')).join(';')}',`);
writeFileSync(
  'src/modules/statistics/publishing/country-shapes.ts',
  `/* Written by scripts/country-shapes.mjs from Natural Earth (public domain): degrees east and north in turn, a ring of a country behind each semicolon. */
// prettier-ignore
export const COUNTRY_SHAPES: Readonly<Record<string, string>> = {\n${rows.join('\n')}\n};\n`,
);
