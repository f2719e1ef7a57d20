import { log10 } from '../logarithms.js';
import type { PlaceDensity, WayGrid } from '../place-density.js';
import type { PlaceColumns, PlaceTable } from '../place-table.js';
import { type District, mostAlongWay, mostNearPoint } from './district.js';
import { alongWay, nearPoint, samePlace, squaredKm } from './place-kernels.js';
import { RouteCountries } from './route-countries.js';
import { MOST_PLACES, ROLE } from './route-list.js';
import type { RouteShares } from './route-shares.js';

/**
 * Share of those who are met in their own country that are where they left from: a working value, no figures
 * were found.
 */
const HOME_OF_HOMES = 0.6;

/** A register may name the municipality's seat for the village. */
const NEAR_HOME_KM = 30;

const STANDS_IN = 0.6;
/** A stop that everywhere in a district says less than this part of what any place has. */
const NEXT_TO_NOTHING = 0.02;
const countOf = (known: number, role: number): number => (known >> (4 * role)) & 15;

/**
 * Route model: a mixture over all that the family knows of the way, for where a reported person may be found.
 *
 * A list holds (place, role) pairs. What the family does not know leaves its share to the countries, and part
 * of each share is the bank's own density, so that no find is impossible. A bank holds only what lies in its
 * countries: shares of others are taken out and the rest made one again, so that all places of the bank
 * together weigh nothing.
 *
 * LR of being found at a place, given the way; `grid` is the bank's density. Where the country has been
 * compared already (somebody sent home is met at home) only the place within it is weighed.
 *
 * `begin` takes a way apart; `log10LR` then asks of one place after the other.
 */
export class RouteModel {
  private columns: PlaceColumns;
  private densities: Float64Array;
  private covers: Float32Array;
  private readonly density: PlaceDensity;
  /** The places with coordinates, and the share of each in the mixture. */
  private readonly stops = new Int32Array(MOST_PLACES);
  private readonly stopShares = new Float64Array(MOST_PLACES);
  private stopCount = 0;
  /** The straight ways between them. */
  private readonly wayFrom = new Int32Array(MOST_PLACES);
  private readonly wayTo = new Int32Array(MOST_PLACES);
  private wayCount = 0;
  /**
   * Stops and ways that say something in the district that was last asked for its most, and all that the
   * others may say there.
   */
  private readonly nearStops = new Uint8Array(MOST_PLACES);
  private nearStopCount = 0;
  private readonly nearWays = new Uint8Array(MOST_PLACES);
  private nearWayCount = 0;
  private far = 0;
  /** Share of the mixture that is left to the countries. */
  private rest = 0;
  /** Share of the mixture that lies in countries of the bank. */
  private mass = 1;
  /** The stop that is the home; -1 where it is not known. */
  private homeAt = -1;
  private readonly countries: RouteCountries;
  private countryAsked = -1;
  private ratioOfCountry = 1;

  constructor(
    private readonly places: PlaceTable,
    private readonly shares: RouteShares,
    private readonly grid: WayGrid,
  ) {
    this.density = places.density(grid);
    this.columns = places.columns;
    this.densities = this.columns[`${grid}Density`];
    this.covers = this.columns[`${grid}Cover`];
    this.countries = new RouteCountries(this.density, grid);
  }

  begin(list: Int32Array, first: number): void {
    this.columns = this.places.columns;
    this.densities = this.columns[`${this.grid}Density`];
    this.covers = this.columns[`${this.grid}Cover`];
    this.stopCount = this.wayCount = 0;
    this.countryAsked = -1;
    this.homeAt = -1;
    this.countries.begin(list, first, this.columns);
    const known = this.knownRoles(list, first);
    let used = this.shares.floor;
    let mass = used;
    let before = 0;
    for (let i = 1, end = 2 * list[first]!; i <= end; i += 2) {
      const place = list[first + i]!;
      const role = list[first + i + 1]!;
      if (this.columns.spreadKm[place] === 0) continue;
      const share = this.shareOf(role, known);
      if (role === ROLE.home) this.homeAt = this.stopCount;
      this.stops[this.stopCount] = place;
      this.stopShares[this.stopCount] = share;
      this.stopCount += 1;
      used += share;
      mass += share * this.covers[place]!;
      if (role === ROLE.home) continue;
      if (before !== 0 && before !== place) this.addWay(before, place);
      before = place;
    }
    if (this.wayCount > 0) {
      used += this.shares.way;
      mass += this.shares.way;
    }
    this.rest = Math.max(0, 1 - used);
    this.mass = mass + this.rest * this.countries.mass;
  }

  log10LR(at: number, isCountryCompared: boolean): number {
    const { columns, shares, wayCount, mass } = this;
    const code = columns.country[at]!;
    if (isCountryCompared) return this.withinCountry(at, code);
    const country = this.countryRatio(code);
    const spreadKm = columns.spreadKm[at]!;
    if (spreadKm === 0) return this.byCountry(code);
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
    return log10((here / this.densities[at]! + this.rest * country + shares.floor) / mass);
  }

  /**
   * LR of a place within a country in which the person is known to be: of all shares in it, most is the
   * home's, and a register of returns writes the town of the home itself.
   */
  private withinCountry(at: number, country: number): number {
    const { columns, stops, stopShares } = this;
    const spreadKm = columns.spreadKm[at]!;
    if (spreadKm === 0) return 0;
    const share = this.density.shareOfCountry(country);
    const anywhere = (this.rest * this.countryRatio(country) + this.shares.floor) * share;
    let near = 0;
    let known = anywhere;
    let home = 0;
    for (let i = 0; i < this.stopCount; i += 1) {
      const place = stops[i]!;
      if (columns.country[place]! !== country) continue;
      if (i === this.homeAt) {
        home = place;
        continue;
      }
      const spread = columns.spreadKm[place]! + spreadKm;
      near += (stopShares[i]! * nearPoint(squaredKm(columns, place, at), spread)) / this.densities[at]!;
      known += stopShares[i]!;
    }
    const byWay = (near * share + anywhere) / known;
    return log10(
      home === 0 ? byWay : HOME_OF_HOMES * this.atHome(home, at, share) + (1 - HOME_OF_HOMES) * byWay,
    );
  }

  private atHome(home: number, at: number, share: number): number {
    const { columns } = this;
    const spread = Math.hypot(columns.spreadKm[home]!, columns.spreadKm[at]!) / 2;
    const byChance = this.densities[at]! + columns.livingSpot[at]! * samePlace(0, spread);
    return (samePlace(squaredKm(columns, home, at), spread) * share) / byChance;
  }

  /** Tests whether a place is the home of the way that has begun, or so near that it may be meant. */
  isHome(at: number): boolean {
    const home = this.homeAt < 0 ? 0 : this.stops[this.homeAt]!;
    return home !== 0 && squaredKm(this.columns, home, at) < NEAR_HOME_KM * NEAR_HOME_KM;
  }

  /**
   * Upper bound of `log10LR` of any place of the district, whose places may then be asked for their most
   * (`mostAt`).
   */
  mostWithin(district: District): number {
    const { columns, shares, stops, stopShares, wayCount } = this;
    const anywhere = this.rest * this.countryRatio(district.country) + shares.floor;
    const next = NEXT_TO_NOTHING * anywhere * district.leastDensity;
    let [near, far] = [0, 0];
    this.nearStopCount = this.nearWayCount = 0;
    for (let i = 0; i < this.stopCount; i += 1) {
      const most = stopShares[i]! * mostNearPoint(columns, stops[i]!, district);
      if (most < next) far += most;
      else {
        near += most;
        this.nearStops[this.nearStopCount] = i;
        this.nearStopCount += 1;
      }
    }
    for (let i = 0; i < wayCount; i += 1) {
      const most =
        (shares.way * mostAlongWay(columns, this.wayFrom[i]!, this.wayTo[i]!, district)) / wayCount;
      if (most < next) far += most;
      else {
        near += most;
        this.nearWays[this.nearWayCount] = i;
        this.nearWayCount += 1;
      }
    }
    this.far = far;
    return log10(((near + far) / district.leastDensity + anywhere) / this.mass);
  }

  /**
   * Bounds the weight in a district: no less than `log10LR` of a place of the district that was last asked
   * for its most, and hardly more, since stops and ways that say next to nothing anywhere in it are taken at
   * the most that they say there.
   */
  mostAt(at: number): number {
    const { columns, shares, stops, stopShares, nearStops, nearWays } = this;
    const spreadKm = columns.spreadKm[at]!;
    let here = this.far;
    for (let i = 0; i < this.nearStopCount; i += 1) {
      const stop = nearStops[i]!;
      const place = stops[stop]!;
      const spread = columns.spreadKm[place]! + spreadKm;
      here += stopShares[stop]! * nearPoint(squaredKm(columns, place, at), spread);
    }
    if (this.nearWayCount > 0) {
      let way = 0;
      for (let i = 0; i < this.nearWayCount; i += 1)
        way += alongWay(columns, this.wayFrom[nearWays[i]!]!, this.wayTo[nearWays[i]!]!, at);
      here += (shares.way * way) / this.wayCount;
    }
    const country = this.rest * this.countryRatio(columns.country[at]!);
    return log10((here / this.densities[at]! + country + shares.floor) / this.mass);
  }

  /** log10 LR of a place of this country that is on no way and near no stop. */
  elsewhere(country: number): number {
    return log10((this.rest * this.countryRatio(country) + this.shares.floor) / this.mass);
  }

  /** log10 LR of a country of which no more is known. */
  private byCountry(country: number): number {
    const { columns, wayCount } = this;
    let within = 0;
    for (let i = 0; i < this.stopCount; i += 1)
      if (columns.country[this.stops[i]!]! === country) within += this.stopShares[i]!;
    for (let i = 0; i < wayCount; i += 1)
      if (columns.country[this.wayTo[i]!]! === country) within += this.shares.way / wayCount;
    const ratio = within / this.density.shareOfCountry(country) + this.rest * this.countryRatio(country);
    return log10((ratio + this.shares.floor) / this.mass);
  }

  /** Counts the places with coordinates of each role, four bits each. */
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
  /**
   * Returns the share of a role. Of last contact and last stop, the one that is known stands in for the
   * other.
   */
  private shareOf(role: number, known: number): number {
    const { contact, lastStop, stops, destination, home } = this.shares;
    if (role === ROLE.contact)
      return contact + (countOf(known, ROLE.lastStop) === 0 ? STANDS_IN * lastStop : 0);
    if (role === ROLE.lastStop)
      return lastStop + (countOf(known, ROLE.contact) === 0 ? STANDS_IN * contact : 0);
    if (role === ROLE.destination) return destination;
    return role === ROLE.home ? home : stops / countOf(known, ROLE.stop);
  }

  /**
   * P(country | way) / P(country in the bank); what the family does not know may be any country of the bank.
   */
  private countryRatio(country: number): number {
    if (country === 0) return 1;
    // Places come country by country, or all lie in one.
    if (country === this.countryAsked) return this.ratioOfCountry;
    this.countryAsked = country;
    this.ratioOfCountry = this.countries.ratio(country);
    return this.ratioOfCountry;
  }
}
