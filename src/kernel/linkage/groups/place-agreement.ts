import type { SpotName } from '../place-density.js';
import type { PlaceTable } from '../place-table.js';
import { samePlace, squaredKm } from './place-kernels.js';

const SLIP = 0.15;
const SAME_COUNTRY = 0.95;

/**
 * One place stated twice; symmetric. Where only countries are known, countries are compared.
 *
 * Chance is the bank's density and, for towns that are written as one point, the share of the bank at that
 * point: two people of one town agree in it as often as the town is large, however finely its point is told.
 */
export function placeAgreement(places: PlaceTable, grid: SpotName, a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const { columns } = places;
  const densities = columns[`${grid}Density`];
  const spots = columns[`${grid}Spot`];
  if (columns.spreadKm[a]! > 0 && columns.spreadKm[b]! > 0) {
    const spread = Math.hypot(columns.spreadKm[a]!, columns.spreadKm[b]!) / 2;
    const same = samePlace(squaredKm(columns, a, b), spread);
    const atSpot = samePlace(0, spread);
    const byChance = Math.sqrt((densities[a]! + spots[a]! * atSpot) * (densities[b]! + spots[b]! * atSpot));
    return Math.log10(SLIP + ((1 - SLIP) * same) / byChance);
  }
  return countryAgreement(
    places.density(grid).shareOfCountry(columns.country[a]!),
    columns.country[a]!,
    columns.country[b]!,
  );
}

export function countryAgreement(shareOfA: number, a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return a === b ? Math.log10(SAME_COUNTRY / shareOfA + 1 - SAME_COUNTRY) : Math.log10(1 - SAME_COUNTRY);
}
