import type { PlaceColumns } from '../place-table.js';

/**
 * Distances and how likely they are; densities a square kilometre. Squares of kilometres throughout: this is
 * the inner loop of every comparison of places.
 *
 * Distances are straight through the earth between unit vectors (1 % short at 3,000 km), which no tail here
 * can tell.
 */
export const KM_A_RADIAN = 6371;
export const KM_A_DEGREE = (KM_A_RADIAN * Math.PI) / 180;

export function squaredKm(places: PlaceColumns, a: number, b: number): number {
  const { x, y, z } = places;
  const dx = x[a]! - x[b]!;
  const dy = y[a]! - y[b]!;
  const dz = z[a]! - z[b]!;
  return KM_A_RADIAN * KM_A_RADIAN * (dx * dx + dy * dy + dz * dz);
}

/**
 * Bivariate t with one degree of freedom: half within 1.7 scales, a quarter beyond 3.9 scales. Integrates to
 * one.
 */
export function heavyTail(km2: number, scaleKm2: number): number {
  const sum = scaleKm2 + km2;
  return Math.sqrt(scaleKm2 / sum) / (2 * Math.PI * sum);
}

/**
 * Scales of the distance between people and the point where they were last known: mostly near, seldom far.
 */
export const NEAR_SCALES = [
  { share: 0.55, km: 14 },
  { share: 0.33, km: 45 },
  { share: 0.12, km: 220 },
] as const;
const [TOWN, ENVIRONS, REGION] = NEAR_SCALES;

/** Density of the place of somebody who was last known at a point. Written out, for it is the inner loop. */
export function nearPoint(km2: number, spreadKm: number): number {
  const spread2 = spreadKm * spreadKm;
  return (
    TOWN.share * heavyTail(km2, TOWN.km * TOWN.km + spread2) +
    ENVIRONS.share * heavyTail(km2, ENVIRONS.km * ENVIRONS.km + spread2) +
    REGION.share * heavyTail(km2, REGION.km * REGION.km + spread2)
  );
}

/** Density of the distance between two statements of one and the same place. */
export function samePlace(km2: number, spreadKm: number): number {
  const spread2 = spreadKm * spreadKm;
  return (
    0.65 * heavyTail(km2, 3 * 3 + spread2) +
    0.2 * heavyTail(km2, 30 * 30 + spread2) +
    0.15 * heavyTail(km2, 300 * 300 + spread2)
  );
}

export const CORRIDOR_KM = 40;

/**
 * Density along the straight way between two stops: even along it, Cauchy across it. Flat around the place
 * asked for.
 */
export function alongWay(places: PlaceColumns, from: number, to: number, at: number): number {
  const { lat, lon, cosLat } = places;
  const kmEast = KM_A_DEGREE * cosLat[at]!;
  const x = (lon[from]! - lon[at]!) * kmEast;
  const y = (lat[from]! - lat[at]!) * KM_A_DEGREE;
  const dx = (lon[to]! - lon[from]!) * kmEast;
  const dy = (lat[to]! - lat[from]!) * KM_A_DEGREE;
  const length2 = Math.max(1, dx * dx + dy * dy);
  const along = Math.min(1, Math.max(0, -(x * dx + y * dy) / length2));
  const offX = x + along * dx;
  const offY = y + along * dy;
  const length = Math.max(Math.sqrt(length2), 2 * CORRIDOR_KM);
  return (
    1 / (length * Math.PI * CORRIDOR_KM * (1 + (offX * offX + offY * offY) / (CORRIDOR_KM * CORRIDOR_KM)))
  );
}
