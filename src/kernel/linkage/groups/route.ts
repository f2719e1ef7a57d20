import type { BankView } from '../comparison.js';
import type { ComparablePlace, ComparableRecord } from '../comparable-record.js';
import type { PlaceTable } from '../place-table.js';
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
  contact: 0.17,
  lastStop: 0.13,
  stops: 0.1,
  destination: 0.04,
  home: 0.2,
  way: 0.06,
  floor: 0.13,
};

const COUNTRY_SHARES = {
  found: { home: 0.12, stop: 0.5, destination: 0.38 },
  living: { home: 0.4, stop: 0.38, destination: 0.22 },
} as const;

const STANDS_IN = 0.6;
const countOf = (known: number, role: number): number => (known >> (4 * role)) & 15;

/**
 * LR of being found at a place, given the way; `grid` is the bank's density. Where the country has been compared already
 * (somebody sent home is met at home) only the place within it is weighed.
 */
export class RouteModel {
  constructor(
    private readonly places: PlaceTable,
    private readonly shares: RouteShares,
    private readonly grid: 'found' | 'living',
  ) {}

  log10LR(list: Int32Array, begin: number, at: number, isCountryCompared: boolean): number {
    const { columns } = this.places;
    const share = isCountryCompared ? this.places.density(this.grid).shareOfCountry(columns.country[at]!) : 1;
    const country = share * this.countryRatio(list, begin, columns.country[at]!);
    if (columns.spreadKm[at] === 0) {
      return Math.log10(this.shares.floor + (1 - this.shares.floor) * country);
    }
    const density = columns[`${this.grid}Density`][at]! / share;
    let used = this.shares.floor;
    let here = 0;
    const known = this.knownRoles(list, begin);
    let before = 0;
    let ways = 0;
    let way = 0;
    for (let i = 1, end = 2 * list[begin]!; i <= end; i += 2) {
      const place = list[begin + i]!;
      const role = list[begin + i + 1]!;
      if (columns.spreadKm[place] === 0) continue;
      const share = this.shareOf(role, known);
      const spread = columns.spreadKm[place]! + columns.spreadKm[at]!;
      here += share * nearPoint(squaredKm(columns, place, at), spread);
      used += share;
      if (role === ROLE.home) continue;
      if (before !== 0 && before !== place) {
        way += alongWay(columns, before, place, at);
        ways += 1;
      }
      before = place;
    }
    if (ways > 0) {
      here += (this.shares.way * way) / ways;
      used += this.shares.way;
    }
    const rest = Math.max(0, 1 - used);
    return Math.log10(here / density + rest * country + this.shares.floor);
  }

  /** How many places with coordinates there are of each role, four bits each. */
  private knownRoles(list: Int32Array, begin: number): number {
    const { spreadKm } = this.places.columns;
    let known = 0;
    for (let i = 1, end = 2 * list[begin]!; i <= end; i += 2) {
      if (spreadKm[list[begin + i]!]! > 0) known += 1 << (4 * list[begin + i + 1]!);
    }
    return known;
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
  private countryRatio(list: Int32Array, begin: number, country: number): number {
    if (country === 0) return 1;
    const { columns } = this.places;
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
    const share = this.places.density(this.grid).shareOfCountry(country);
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
