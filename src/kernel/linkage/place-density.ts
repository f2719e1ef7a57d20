import type { Background, AddCount } from './background.js';
import type { ComparablePlace } from './comparable-record.js';
import { divisionName } from './gazetteer/place-by-name.js';
import { pointOfPlace } from './point-of-place.js';
import { COUNTRY_CODES, countryOfCode } from './country-code.js';

/**
 * The density of a bank around a place is the denominator of every comparison of places. It is a mixture over
 * scales (half-degree cell, its neighbourhood, country, the earth's land), so that one town on a busy border
 * weighs little, an empty desert much, and nothing infinitely. The unit is records per square kilometre, and
 * the densities sum to one.
 */
export type GridName = 'found' | 'living' | 'contact' | 'birth';
/** Grids of which the way of a report is asked. */
export const WAY_GRIDS = ['found', 'living'] as const;
export type WayGrid = (typeof WAY_GRIDS)[number];

/**
 * Places of which two statements are held against each other, or a home against where somebody was sent back
 * to.
 */
export const SPOTS = ['found', 'living', 'contact', 'birth'] as const;
export type SpotName = (typeof SPOTS)[number];

const DEGREES_A_CELL = 0.5;
const KM_A_DEGREE = 111.2;
const COUNTRY_KM2 = 500_000;
const LAND_KM2 = 149e6;
const SHARE = { cell: 0.55, around: 0.27, country: 0.13, land: 0.05 } as const;
/** Records that the default (anywhere on land) weighs like. */
const DEFAULT_RECORDS = 20;

const cellIndex = (degrees: number): number => Math.floor(degrees / DEGREES_A_CELL);

/** Names a point to about a kilometre, as the table of places tells points apart. */
const spotKey = (grid: GridName, lat: number, lon: number): string =>
  `spot:${grid}:${Math.round(lat * 100)}:${Math.round(lon * 100)}`;
/** Hundredths of a degree: some five kilometres to each side. */
const STEPS_OF_A_TOWN = 5;
/** Records of a pair, which are both in the counts, and say nothing of how many others are there. */
const RECORDS_OF_A_PAIR = 2;

export function countPlace(count: AddCount, grid: GridName, place: ComparablePlace | undefined): void {
  if (place?.country !== undefined) count(`land:${grid}:${place.country}`);
  if (place?.country !== undefined) count(`lands:${grid}`);
  const point = pointOfPlace(place);
  if (place === undefined || point === undefined) return;
  count(`cell:${grid}:${cellIndex(point.lat)}:${cellIndex(point.lon)}`);
  count(`cells:${grid}`);
  if (SPOTS.some((spot) => spot === grid)) count(spotKey(grid, point.lat, point.lon));
  if (place.country === undefined || place.admin1 === undefined || point.byNameKm !== undefined) return;
  const division = `${place.country}|${divisionName(place.country, place.admin1).toLowerCase()}`;
  count(`division:n:${division}`);
  count(`division:lat:${division}`, Math.round(point.lat * 100));
  count(`division:lon:${division}`, Math.round(point.lon * 100));
}

export class PlaceDensity {
  private readonly shares = new Float64Array(COUNTRY_CODES);
  private readonly covers = new Float64Array(COUNTRY_CODES);

  constructor(
    private readonly background: Background,
    private readonly grid: GridName,
  ) {}

  at(lat: number, lon: number, country: number): number {
    const total = this.background.count(`cells:${this.grid}`);
    const cellKm2 = (DEGREES_A_CELL * KM_A_DEGREE) ** 2 * Math.max(0.1, Math.cos((lat * Math.PI) / 180));
    const own =
      (SHARE.cell * this.cell(cellIndex(lat), cellIndex(lon))) / cellKm2 +
      (SHARE.around * this.around(lat, lon)) / (9 * cellKm2) +
      (SHARE.country * this.shareOfCountry(country) * total) / COUNTRY_KM2 +
      (SHARE.land * total) / LAND_KM2;
    return (own + DEFAULT_RECORDS / (LAND_KM2 / 10)) / (total + DEFAULT_RECORDS);
  }

  /** As `coverOf`, of a point: records may lie around it, beyond a border. */
  coverAt(lat: number, lon: number, country: number): number {
    return this.around(lat, lon) > 0 ? 1 : this.coverOf(country);
  }

  /**
   * Share of the bank at this very point: towns are written as one point each, and a cell does not show it.
   */
  shareOfSpot(lat: number, lon: number): number {
    const others = this.background.count(spotKey(this.grid, lat, lon)) - RECORDS_OF_A_PAIR;
    return Math.max(0, others) / (this.background.count(`cells:${this.grid}`) + DEFAULT_RECORDS);
  }

  /**
   * Share of the bank around a point that the gazetteer has for a name: others write the same town as a point
   * somewhere in it.
   */
  shareOfTown(lat: number, lon: number): number {
    let share = 0;
    for (let north = -STEPS_OF_A_TOWN; north <= STEPS_OF_A_TOWN; north += 1)
      for (let east = -STEPS_OF_A_TOWN; east <= STEPS_OF_A_TOWN; east += 1)
        share += this.shareOfSpot(lat + north / 100, lon + east / 100);
    return share;
  }

  /** Share of a country in the bank, smoothed; one in twenty where nothing is known. */
  shareOfCountry(country: number): number {
    const known = this.shares[country]!;
    if (known > 0) return known;
    const share = this.countShare(country);
    this.shares[country] = share;
    return share;
  }

  /**
   * Returns how probable it is that the bank holds records of a country: surely, where it has one; where it
   * has none, the less likely the larger it is.
   */
  coverOf(country: number): number {
    const known = this.covers[country]!;
    if (known > 0) return known;
    const isThere = country === 0 || this.background.count(`land:${this.grid}:${countryOfCode(country)}`) > 0;
    const cover = isThere
      ? 1
      : DEFAULT_RECORDS / (this.background.count(`lands:${this.grid}`) + DEFAULT_RECORDS);
    this.covers[country] = cover;
    return cover;
  }

  private countShare(country: number): number {
    const total = this.background.count(`lands:${this.grid}`);
    const own = country === 0 ? 0 : this.background.count(`land:${this.grid}:${countryOfCode(country)}`);
    return (own + DEFAULT_RECORDS / 20) / (total + DEFAULT_RECORDS);
  }

  /** Records in the cell of a point and the eight around it. */
  private around(lat: number, lon: number): number {
    const [row, column] = [cellIndex(lat), cellIndex(lon)];
    let around = 0;
    for (let i = -1; i <= 1; i += 1)
      for (let j = -1; j <= 1; j += 1) around += this.cell(row + i, column + j);
    return around;
  }

  private cell(row: number, column: number): number {
    return this.background.count(`cell:${this.grid}:${row}:${column}`);
  }
}
