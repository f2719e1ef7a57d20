import type { BankView } from '../comparison.js';
import type { ComparablePlace, ComparableRecord } from '../comparable-record.js';
import { log10 } from '../logarithms.js';
import type { PlaceDensity } from '../place-density.js';
import type { PlaceColumns, PlaceTable } from '../place-table.js';
import { type District, mostAlongWay, mostNearPoint } from './district.js';
import { alongWay, nearPoint, squaredKm } from './place-kernels.js';

/**
 * Where a reported person may be found: a mixture over all that the family knows of the way.
 *
 * A list holds (place, role) pairs. What the family does not know leaves its share to the countries, and part of each
 * share is the bank's own density, so that no find is impossible.
 */
export const ROLE = { stop: 0, lastStop: 1, contact: 2, destination: 3, home: 4 } as const;

/** The last stops of a way count; they are what four bits hold. */
const MOST_STOPS = 12;

export function routeList(record: ComparableRecord, bank: BankView): number[] {
  const list: number[] = [];
  const add = (place: ComparablePlace | undefined, role: number): void => {
    const id = bank.lexicon.places.number(place);
    if (id !== 0) list.push(id, role);
  };
  const { lastContact, departure, destination, person } = record;
  const route = (record.route ?? []).slice(-MOST_STOPS);
  add(departure?.place ?? person?.residence ?? person?.birthPlace, ROLE.home);
  for (const [i, stop] of route.entries())
    add(stop.place, i === route.length - 1 ? ROLE.lastStop : ROLE.stop);
  add(lastContact?.place, ROLE.contact);
  add(destination?.place, ROLE.destination);
  return list;
}

/** Shares of the mixture by role; the rest up to one goes to the countries, `floor` to nobody knows where. */
export interface RouteShares {
  readonly contact: number;
  readonly lastStop: number;
  readonly stops: number;
  readonly destination: number;
  readonly home: number;
  readonly way: number;
  readonly floor: number;
}

export const SHARES_OF_FINDS: RouteShares = {
  contact: 0.21,
  lastStop: 0.22,
  stops: 0.06,
  destination: 0.05,
  home: 0.01,
  way: 0.12,
  floor: 0.16,
};

/** The living are met on the way, in detention along it, or back home. */
export const SHARES_OF_LIVING: RouteShares = {
  contact: 0.1,
  lastStop: 0.05,
  stops: 0.03,
  destination: 0.03,
  home: 0.13,
  way: 0.03,
  floor: 0.5,
};

const COUNTRY_SHARES = {
  found: { home: 0.12, stop: 0.5, destination: 0.38 },
  living: { home: 0.4, stop: 0.38, destination: 0.22 },
} as const;

const STANDS_IN = 0.6;
const countOf = (known: number, role: number): number => (known >> (4 * role)) & 15;

/** A list has at most the last stops, home, contact and destination. */
const MOST_PLACES = MOST_STOPS + 3;

/**
 * LR of being found at a place, given the way; `grid` is the bank's density. Where the country has been compared already
 * (somebody sent home is met at home) only the place within it is weighed.
 *
 * `begin` takes a way apart; `log10LR` then asks of one place after the other.
 */
export class RouteModel {
  private columns: PlaceColumns;
  private densities: Float64Array;
  private readonly density: PlaceDensity;
  private list: Int32Array = new Int32Array(1);
  private first = 0;
  /** The places with coordinates, and the share of each in the mixture. */
  private readonly stops = new Int32Array(MOST_PLACES);
  private readonly stopShares = new Float64Array(MOST_PLACES);
  private stopCount = 0;
  /** The straight ways between them. */
  private readonly wayFrom = new Int32Array(MOST_PLACES);
  private readonly wayTo = new Int32Array(MOST_PLACES);
  private wayCount = 0;
  /** What of the mixture is left to the countries. */
  private rest = 0;
  private countryAsked = -1;
  private ratioOfCountry = 1;

  constructor(
    private readonly places: PlaceTable,
    private readonly shares: RouteShares,
    private readonly grid: 'found' | 'living',
  ) {
    this.density = places.density(grid);
    this.columns = places.columns;
    this.densities = this.columns[`${grid}Density`];
  }

  begin(list: Int32Array, first: number): void {
    this.list = list;
    this.first = first;
    this.columns = this.places.columns;
    this.densities = this.grid === 'found' ? this.columns.foundDensity : this.columns.livingDensity;
    this.stopCount = this.wayCount = 0;
    this.countryAsked = -1;
    const known = this.knownRoles(list, first);
    let used = this.shares.floor;
    let before = 0;
    for (let i = 1, end = 2 * list[first]!; i <= end; i += 2) {
      const place = list[first + i]!;
      const role = list[first + i + 1]!;
      if (this.columns.spreadKm[place] === 0) continue;
      const share = this.shareOf(role, known);
      this.stops[this.stopCount] = place;
      this.stopShares[this.stopCount] = share;
      this.stopCount += 1;
      used += share;
      if (role === ROLE.home) continue;
      if (before !== 0 && before !== place) this.addWay(before, place);
      before = place;
    }
    if (this.wayCount > 0) used += this.shares.way;
    this.rest = Math.max(0, 1 - used);
  }

  log10LR(at: number, isCountryCompared: boolean): number {
    const { columns, shares, wayCount } = this;
    const code = columns.country[at]!;
    const share = isCountryCompared ? this.density.shareOfCountry(code) : 1;
    const country = share * this.countryRatio(code);
    const spreadKm = columns.spreadKm[at]!;
    if (spreadKm === 0) return log10(shares.floor + (1 - shares.floor) * country);
    let here = 0;
    for (let i = 0; i < this.stopCount; i += 1) {
      const place = this.stops[i]!;
      const spread = columns.spreadKm[place]! + spreadKm;
      here += this.stopShares[i]! * nearPoint(squaredKm(columns, place, at), spread);
    }
    if (wayCount > 0) {
      let way = 0;
      for (let i = 0; i < wayCount; i += 1) way += alongWay(columns, this.wayFrom[i]!, this.wayTo[i]!, at);
      here += (shares.way * way) / wayCount;
    }
    return log10((here * share) / this.densities[at]! + this.rest * country + shares.floor);
  }

  /** No less than `log10LR` of any place of the district. */
  mostWithin(district: District): number {
    const { columns, shares, wayCount } = this;
    let here = 0;
    for (let i = 0; i < this.stopCount; i += 1)
      here += this.stopShares[i]! * mostNearPoint(columns, this.stops[i]!, district);
    for (let i = 0; i < wayCount; i += 1)
      here += (shares.way * mostAlongWay(columns, this.wayFrom[i]!, this.wayTo[i]!, district)) / wayCount;
    const country = this.rest * this.countryRatio(district.country);
    return log10(here / district.leastDensity + country + shares.floor);
  }

  /** log10 LR of a place of this country that is on no way and near no stop. */
  elsewhere(country: number): number {
    return log10(this.rest * this.countryRatio(country) + this.shares.floor);
  }

  /** How many places with coordinates there are of each role, four bits each. */
  private knownRoles(list: Int32Array, first: number): number {
    const { spreadKm } = this.columns;
    let known = 0;
    for (let i = 1, end = 2 * list[first]!; i <= end; i += 2) {
      if (spreadKm[list[first + i]!]! > 0) known += 1 << (4 * list[first + i + 1]!);
    }
    return known;
  }

  private addWay(from: number, to: number): void {
    this.wayFrom[this.wayCount] = from;
    this.wayTo[this.wayCount] = to;
    this.wayCount += 1;
  }
  /** Of last contact and last stop, the one that is known stands in for the other. */
  private shareOf(role: number, known: number): number {
    const { contact, lastStop, stops, destination, home } = this.shares;
    if (role === ROLE.contact)
      return contact + (countOf(known, ROLE.lastStop) === 0 ? STANDS_IN * lastStop : 0);
    if (role === ROLE.lastStop)
      return lastStop + (countOf(known, ROLE.contact) === 0 ? STANDS_IN * contact : 0);
    if (role === ROLE.destination) return destination;
    return role === ROLE.home ? home : stops / countOf(known, ROLE.stop);
  }

  /** P(country | way) / P(country in the bank); what the family does not know may be any country of the bank. */
  private countryRatio(country: number): number {
    if (country === 0) return 1;
    // Places come country by country, or all lie in one.
    if (country === this.countryAsked) return this.ratioOfCountry;
    this.countryAsked = country;
    this.ratioOfCountry = this.countCountries(country);
    return this.ratioOfCountry;
  }

  private countCountries(country: number): number {
    const { columns, list, first: begin } = this;
    let homes = 0;
    let stops = 0;
    let destinations = 0;
    let homesHere = 0;
    let stopsHere = 0;
    let destinationsHere = 0;
    for (let i = 1, end = 2 * list[begin]!; i <= end; i += 2) {
      const role = list[begin + i + 1]!;
      const other = columns.country[list[begin + i]!]!;
      if (other === 0) continue;
      const isHere = other === country ? 1 : 0;
      if (role === ROLE.home) {
        homes += 1;
        homesHere += isHere;
      } else if (role === ROLE.destination) {
        destinations += 1;
        destinationsHere += isHere;
      } else {
        stops += 1;
        stopsHere += isHere;
      }
    }
    const share = this.density.shareOfCountry(country);
    const { home, stop, destination } = COUNTRY_SHARES[this.grid];
    return (
      home * countryShare(homesHere, homes, share) +
      stop * countryShare(stopsHere, stops, share) +
      destination * countryShare(destinationsHere, destinations, share)
    );
  }
}

function countryShare(here: number, all: number, shareOfBank: number): number {
  return all === 0 ? 1 : here / all / shareOfBank;
}
