import type { GridName } from '../place-density.js';
import type { PlaceTable } from '../place-table.js';
import { samePlace, squaredKm } from './place-kernels.js';

const SLIP = 0.15;
const SAME_COUNTRY = 0.95;

/** One place stated twice; symmetric. Where only countries are known, countries are compared. */
export function placeAgreement(places: PlaceTable, grid: GridName, a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const { columns } = places;
  const densities = columns[`${grid}Density`];
  if (columns.spreadKm[a]! > 0 && columns.spreadKm[b]! > 0) {
    const spread = Math.hypot(columns.spreadKm[a]!, columns.spreadKm[b]!) / 2;
    const same = samePlace(squaredKm(columns, a, b), spread);
    return Math.log10(SLIP + ((1 - SLIP) * same) / Math.sqrt(densities[a]! * densities[b]!));
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
