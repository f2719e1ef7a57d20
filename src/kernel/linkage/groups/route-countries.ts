import type { PlaceDensity, WayGrid } from '../place-density.js';
import type { PlaceColumns } from '../place-table.js';
import { MOST_PLACES } from './route-list.js';

/**
 * Shares of the countries in which a person may be, of whose way no point is known: by what the family says
 * of home, way and destination.
 */
const SHARES = {
  found: { home: 0.12, stop: 0.5, destination: 0.38 },
  living: { home: 0.4, stop: 0.38, destination: 0.22 },
} as const;
const PARTS = ['home', 'stop', 'destination'] as const;
/** Part of the way by role. */
const PART_OF_ROLE = ['stop', 'stop', 'stop', 'destination', 'home'] as const;

/**
 * Mixture of the countries of a route; a part of which the family says nothing is the bank's own mixture of
 * countries.
 */
export class RouteCountries {
  private readonly shares: (typeof SHARES)[WayGrid];
  private readonly countries = new Int32Array(MOST_PLACES);
  private readonly countryShares = new Float64Array(MOST_PLACES);
  private count = 0;
  /** The share of parts of which no country is told. */
  private untold = 1;

  constructor(
    private readonly density: PlaceDensity,
    grid: WayGrid,
  ) {
    this.shares = SHARES[grid];
  }

  /** @param list pairs of a place and its role, their number at `first` */
  begin(list: Int32Array, first: number, { country }: PlaceColumns): void {
    const end = 2 * list[first]!;
    const told = { home: 0, stop: 0, destination: 0 };
    for (let i = 1; i <= end; i += 2)
      if (country[list[first + i]!] !== 0) told[PART_OF_ROLE[list[first + i + 1]!]!] += 1;
    this.count = 0;
    for (let i = 1; i <= end; i += 2) {
      const code = country[list[first + i]!]!;
      if (code === 0) continue;
      const part = PART_OF_ROLE[list[first + i + 1]!]!;
      this.countries[this.count] = code;
      this.countryShares[this.count] = this.shares[part] / told[part];
      this.count += 1;
    }
    this.untold = 0;
    for (const part of PARTS) if (told[part] === 0) this.untold += this.shares[part];
  }

  /** P(country | way) / P(country in the bank). */
  ratio(country: number): number {
    let within = 0;
    for (let i = 0; i < this.count; i += 1)
      if (this.countries[i] === country) within += this.countryShares[i]!;
    return this.untold + within / this.density.shareOfCountry(country);
  }

  /** Share of the mixture that the bank covers. */
  get mass(): number {
    let mass = this.untold;
    for (let i = 0; i < this.count; i += 1)
      mass += this.countryShares[i]! * this.density.coverOf(this.countries[i]!);
    return mass;
  }
}
