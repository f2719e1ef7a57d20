import { NO_LIST } from '../bank-columns.js';
import type { Pairing } from '../comparison.js';
import { type District, districtOf } from '../groups/district.js';
import { RouteModel } from '../groups/route.js';
import { SHARES_OF_FINDS } from '../groups/route-shares.js';
import type { Bound } from './bound.js';
import type { CodeTable } from './code-table.js';
import type { RecordOrder } from './record-order.js';

/**
 * Limit of a district's gain: where it weighs so little more than anywhere else in its country, its places
 * are not asked one by one.
 */
const NEGLIGIBLE = 0.25;

/**
 * Upper bound of the place comparison, where remains were found against the way of a report: places near the
 * way are exact but for stops far from their district, districts off the way have one number each.
 *
 * @see RouteModel
 */
export class PlaceBound implements Bound {
  private readonly route: RouteModel;
  private readonly districts: readonly District[];
  /** Places of which only the country is known. */
  private readonly countries: readonly number[];
  private readonly codeOf: Int32Array;

  /** @param codes by the number of the place */
  constructor(
    private readonly pairing: Pairing,
    readonly codes: CodeTable<number>,
    order: RecordOrder,
  ) {
    const { columns: bank, lexicon } = pairing.bank;
    this.route = new RouteModel(lexicon.places, SHARES_OF_FINDS, 'found');
    const { columns } = lexicon.places;
    this.codeOf = new Int32Array(lexicon.places.size);
    const byDistrict = new Map<string, number[]>();
    const countries: number[] = [];
    for (const [code, number] of codes.representatives.entries()) {
      const place = bank.place[order.slots[number]!]!;
      this.codeOf[place] = code;
      if (place === 0) continue;
      if (columns.spreadKm[place] === 0) {
        countries.push(place);
        continue;
      }
      const key = `${columns.country[place]!} ${Math.floor(columns.lat[place]!)} ${Math.floor(columns.lon[place]!)}`;
      const others = byDistrict.get(key);
      if (others) others.push(place);
      else byDistrict.set(key, [place]);
    }
    this.countries = countries;
    this.districts = Array.from(byDistrict.values(), (places) =>
      districtOf(columns, columns.foundDensity, Int32Array.from(places)),
    );
  }

  add(query: number, power: number, table: Float32Array): void {
    const { queryBank } = this.pairing;
    const at = queryBank.columns.route[query]!;
    if (at === NO_LIST) return;
    const { route, codeOf } = this;
    route.begin(queryBank.list('route'), at);
    for (const place of this.countries) table[codeOf[place]!]! += power * route.log10LR(place, false);
    for (const district of this.districts) {
      const most = route.mostWithin(district);
      const isOff = most - route.elsewhere(district.country) < NEGLIGIBLE;
      for (const place of district.places)
        table[codeOf[place]!]! += power * (isOff ? most : route.mostAt(place));
    }
  }
}
