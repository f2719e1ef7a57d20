import type { Background } from './background.js';
import { ColumnSet } from './columns.js';
import type { ComparablePlace } from './comparable-record.js';
import { countryCode } from './country-code.js';
import { type GridName, PlaceDensity, SPOTS, WAY_GRIDS } from './place-density.js';
import { divisionName } from './gazetteer/place-by-name.js';
import { pointOfPlace } from './point-of-place.js';

/**
 * The distinct places of all banks, rounded to about a kilometre, with how densely each bank is filled there.
 *
 * A query weighs each distinct place once, however many records lie there.
 */
const PLACE_COLUMNS = {
  lat: 'f32',
  lon: 'f32',
  cosLat: 'f64',
  /** The point on the unit sphere. */
  x: 'f64',
  y: 'f64',
  z: 'f64',
  /** 0 where only the country is known. */
  spreadKm: 'f32',
  country: 'u16',
  /** 1 where the point is the gazetteer's, by the name of the place. */
  byName: 'u8',
  foundDensity: 'f64',
  livingDensity: 'f64',
  contactDensity: 'f64',
  birthDensity: 'f64',
  /** Share of the place that the bank covers, from 0 to 1. */
  foundCover: 'f32',
  livingCover: 'f32',
  foundSpot: 'f64',
  livingSpot: 'f64',
  contactSpot: 'f64',
  birthSpot: 'f64',
} as const;
export type PlaceColumns = ColumnSet<typeof PLACE_COLUMNS>['columns'];

export interface SharedPlaces {
  readonly size: number;
  readonly columns: Readonly<Record<string, SharedArrayBuffer>>;
}

/**
 * Distance in kilometres that a place may be from its point when it is a town, or the middle of a first-level
 * division.
 */
const TOWN_SPREAD_KM = 5;
const POINT_SPREAD_KM = 2;
const DIVISION_SPREAD_KM = 120;

const GRIDS: readonly GridName[] = ['found', 'living', 'contact', 'birth'];

export class PlaceTable {
  private readonly ids = new Map<string, number>();
  private readonly table: ColumnSet<typeof PLACE_COLUMNS>;
  private readonly densities: ReadonlyMap<GridName, PlaceDensity>;
  private readonly background: Background;
  private count: number;

  constructor(background: Background, shared?: SharedPlaces) {
    this.background = background;
    this.table = new ColumnSet(PLACE_COLUMNS, shared?.columns);
    this.count = shared?.size ?? 1;
    this.densities = new Map(GRIDS.map((grid) => [grid, new PlaceDensity(background, grid)]));
  }

  get size(): number {
    return this.count;
  }

  get columns(): PlaceColumns {
    return this.table.columns;
  }

  density(grid: GridName): PlaceDensity {
    return this.densities.get(grid)!;
  }

  share(): SharedPlaces {
    return { size: this.count, columns: this.table.share() };
  }

  /** The number of a place; 0 for one that says neither where nor in which country. */
  number(place: ComparablePlace | undefined): number {
    const country = countryCode(place?.country);
    const point = place === undefined ? undefined : this.locate(place);
    if (country === 0 && point === undefined) return 0;
    const key = point
      ? `${country}:${point.lat.toFixed(2)}:${point.lon.toFixed(2)}:${Math.ceil(point.spreadKm)}${point.isByName === true ? ' by name' : ''}`
      : `${country}`;
    const known = this.ids.get(key);
    return known ?? this.store(key, country, point);
  }

  private store(key: string, country: number, point: Point | undefined): number {
    const id = this.count;
    this.count += 1;
    this.table.reserve(this.count);
    this.ids.set(key, id);
    const { columns } = this;
    columns.country[id] = country;
    columns.lat[id] = point === undefined ? 0 : Number(point.lat.toFixed(2));
    columns.lon[id] = point === undefined ? 0 : Number(point.lon.toFixed(2));
    columns.spreadKm[id] = point === undefined ? 0 : Math.ceil(point.spreadKm);
    columns.byName[id] = point?.isByName === true ? 1 : 0;
    if (point === undefined) return id;
    const [lat, lon] = [(columns.lat[id] * Math.PI) / 180, (columns.lon[id] * Math.PI) / 180];
    columns.cosLat[id] = Math.cos(lat);
    columns.x[id] = Math.cos(lat) * Math.cos(lon);
    columns.y[id] = Math.cos(lat) * Math.sin(lon);
    columns.z[id] = Math.sin(lat);
    for (const grid of GRIDS) {
      columns[`${grid}Density`][id] = this.density(grid).at(columns.lat[id], columns.lon[id], country);
    }
    for (const grid of WAY_GRIDS)
      columns[`${grid}Cover`][id] = this.density(grid).coverAt(columns.lat[id], columns.lon[id], country);
    for (const spot of SPOTS) {
      const density = this.density(spot);
      columns[`${spot}Spot`][id] =
        point.isByName === true
          ? density.shareOfTown(columns.lat[id], columns.lon[id])
          : density.shareOfSpot(columns.lat[id], columns.lon[id]);
    }
    return id;
  }

  private locate(place: ComparablePlace): Point | undefined {
    const { country, admin1 } = place;
    const point = pointOfPlace(place);
    if (point?.byNameKm !== undefined) return { ...point, spreadKm: point.byNameKm, isByName: true };
    if (point !== undefined) {
      const usual = place.locality === undefined ? POINT_SPREAD_KM : TOWN_SPREAD_KM;
      return { ...point, spreadKm: Math.max(0.5, place.precisionKm ?? usual) };
    }
    return country === undefined || admin1 === undefined
      ? undefined
      : middleOfDivision(this.background, country, admin1);
  }
}

interface Point {
  readonly lat: number;
  readonly lon: number;
  readonly spreadKm: number;
  readonly isByName?: boolean;
}

/** Returns where the records with coordinates of a first-level division lie on average. */
function middleOfDivision(background: Background, country: string, admin1: string): Point | undefined {
  const division = `${country}|${divisionName(country, admin1).toLowerCase()}`;
  const count = background.count(`division:n:${division}`);
  if (count < 3) return undefined;
  const lat = background.count(`division:lat:${division}`) / count / 100;
  const lon = background.count(`division:lon:${division}`) / count / 100;
  return { lat, lon, spreadKm: DIVISION_SPREAD_KM };
}
