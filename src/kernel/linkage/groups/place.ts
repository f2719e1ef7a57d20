import type { ComparableRecord } from '../comparable-record.js';
import type { GroupComparison, Pairing, Scorer } from '../comparison.js';
import { includesCountry } from '../country-code.js';
import { type EvidenceItem, noData } from '../evidence.js';
import { type Kind, SIDES_OF_KIND } from '../kinds.js';
import { countPlace, type SpotName } from '../place-density.js';
import type { PlaceTable } from '../place-table.js';
import { squaredKm } from './place-kernels.js';
import { routeList } from './route-list.js';
import { RouteModel } from './route.js';
import { SHARES_OF_FINDS, SHARES_OF_LIVING } from './route-shares.js';
import { NO_LIST } from '../bank-columns.js';
import { placeAgreement } from './place-agreement.js';
import { countVerbatim, verbatimNumber, verbatimCopyWeight } from './verbatim-copies.js';

/** Scorer of where the records lie: the way of a report against a find, or one place stated twice. */
class PlaceScorer implements Scorer {
  private readonly route: RouteModel | undefined;
  /** Place that both records speak of, where there is no way. */
  private readonly spot: SpotName;
  /** Weights by place, and behind them by place for records at home. */
  private weights = new Float64Array(0);
  private places = 0;
  private query = 0;
  private nationality = 0;
  private hasBirthPlace = false;
  /**
   * The coordinates of the query as they stand, where they are compared: between two registries of remains.
   */
  private point = 0;

  constructor(private readonly pairing: Pairing) {
    const { kind } = pairing;
    const { places } = pairing.bank.lexicon;
    this.spot = kind === 'duplicate_report' ? 'contact' : 'found';
    if (kind === 'identification') this.route = new RouteModel(places, SHARES_OF_FINDS, 'found');
    if (kind === 'living') this.route = new RouteModel(places, SHARES_OF_LIVING, 'living');
  }

  begin(query: number): boolean {
    const { queryBank, bank, isQueryA } = this.pairing;
    this.query = query;
    const { size } = bank.lexicon.places;
    if (this.weights.length < 2 * size) this.weights = new Float64Array(size * 3);
    this.weights.fill(NaN);
    this.places = size;
    this.weights[0] = this.weights[size] = 0;
    this.nationality = queryBank.columns.nationality[query]!;
    this.hasBirthPlace = queryBank.columns.birthPlace[query] !== 0;
    this.point = this.pairing.kind === 'same_remains' ? queryBank.columns.point[query]! : 0;
    const { route, place } = queryBank.columns;
    if (this.route === undefined || !isQueryA) return place[query] !== 0;
    if (route[query] === NO_LIST) return false;
    this.route.begin(queryBank.list('route'), route[query]!);
    return true;
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    if (this.route !== undefined && !this.pairing.isQueryA) {
      for (let i = from; i < to; i += 1) out[i - from]! += this.byReport(slots[i]!);
      return;
    }
    const { weights, point } = this;
    const { place, home } = this.pairing.bank.columns;
    for (let i = from; i < to; i += 1) {
      const slot = slots[i]!;
      const cell = home[slot] === HOME.away ? place[slot]! : this.cellOf(slot);
      const known = weights[cell]!;
      const weight = known === known ? known : this.weigh(cell);
      out[i - from]! += point === 0 ? weight : this.withPoint(slot, weight);
    }
  }

  private withPoint(slot: number, weight: number): number {
    const { columns, lexicon } = this.pairing.bank;
    return verbatimCopyWeight(this.point, columns.point[slot]!, weight, lexicon.words.weight);
  }

  /** The query is a find, the bank's records are reports: each has a way of its own. */
  private byReport(slot: number): number {
    const { queryBank, bank } = this.pairing;
    const begin = bank.columns.route[slot]!;
    if (begin === NO_LIST) return 0;
    const at = queryBank.columns.place[this.query]!;
    const country = queryBank.lexicon.places.columns.country[at]!;
    const home = queryBank.columns.home[this.query]!;
    const isCompared = home !== HOME.away && includesCountry(bank.columns.nationality[slot]!, country);
    if (isCompared && home === HOME.birthPlace && bank.columns.birthPlace[slot] !== 0) return 0;
    this.route!.begin(bank.list('route'), begin);
    return this.route!.log10LR(at, isCompared);
  }

  /**
   * Returns the cell of somebody at home whose nationality agrees: that it is this country has been counted
   * with the nationality, and that it is the town of birth with the place of birth.
   */
  private cellOf(slot: number): number {
    const { columns, lexicon } = this.pairing.bank;
    const at = columns.place[slot]!;
    const home = columns.home[slot]!;
    if (home === HOME.away || !includesCountry(this.nationality, lexicon.places.columns.country[at]!))
      return at;
    return home === HOME.birthPlace && this.hasBirthPlace ? 0 : at + this.places;
  }

  private weigh(cell: number): number {
    const isAtHome = cell >= this.places;
    const at = isAtHome ? cell - this.places : cell;
    if (at === 0) return 0;
    const { queryBank } = this.pairing;
    const { places } = queryBank.lexicon;
    const { place } = queryBank.columns;
    const weight =
      this.route === undefined
        ? placeAgreement(places, this.spot, place[this.query]!, at)
        : this.route.log10LR(at, isAtHome);
    this.weights[cell] = weight;
    return weight;
  }

  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const { bank, kind, queryBank } = this.pairing;
    const at = bank.columns.place[slot]!;
    const values = { a: placeValue(a, SIDES_OF_KIND[kind].b), b: placeValue(b, SIDES_OF_KIND[kind].a) };
    const { route, place } = queryBank.columns;
    const hasOwn = this.route === undefined ? place[this.query] !== 0 : route[this.query] !== NO_LIST;
    if (!hasOwn || at === 0) return [noData(FIELD[kind], 'PLACE.NO_DATA', values.a, values.b)];
    const cell = this.cellOf(slot);
    const own = this.weigh(cell);
    const weight = this.point === 0 ? own : this.withPoint(slot, own);
    const agreement = weight > CLEARLY ? 'agrees' : weight > -0.4 ? 'close' : 'differs';
    const isSamePoint = this.point !== 0 && this.point === bank.columns.point[slot];
    const reason = isSamePoint ? 'PLACE.SAME_POINT' : this.reason(at, weight, cell);
    return [{ field: FIELD[kind], log10LR: weight, agreement, reason, ...values }];
  }

  private reason(at: number, weight: number, cell: number): EvidenceItem['reason'] {
    const { queryBank } = this.pairing;
    if (cell === 0) return 'PLACE.BIRTHPLACE_COUNTED';
    if (cell >= this.places && this.route?.isHome(at) === true) return 'PLACE.AT_HOME';
    const { columns } = queryBank.lexicon.places;
    const own = queryBank.columns.place[this.query]!;
    const isKnown = own !== 0 && columns.spreadKm[own]! > 0 && columns.spreadKm[at]! > 0;
    const isByName = (columns.byName[own]! | columns.byName[at]!) === 1;
    if (isKnown && squaredKm(columns, own, at) < 60 * 60) return NEAR[Number(isByName)]!;
    if (cell >= this.places && weight <= CLEARLY) return 'PLACE.OWN_COUNTRY';
    if (weight > 0) return this.route === undefined ? 'PLACE.SAME_COUNTRY' : 'PLACE.ALONG_ROUTE';
    return FAR[Number(isByName)]!;
  }
}

/** Reasons of nearness by stated points, and by points of the gazetteer. */
const NEAR = ['PLACE.NEAR', 'PLACE.NEAR_BY_NAME'] as const;
const FAR = ['PLACE.FAR', 'PLACE.FAR_BY_NAME'] as const;

/** Weight from which on a place speaks for a pair. */
const CLEARLY = 0.3;

const FIELD: Readonly<Record<Kind, string>> = {
  identification: 'found.place',
  living: 'place',
  duplicate_report: 'lastContact.place',
  same_remains: 'found.place',
};

function placeValue(record: ComparableRecord, other: string): unknown {
  if (record.recordType === 'remains') return record.found?.place;
  if (record.recordType === 'living') return record.place;
  if (other === 'report') return record.lastContact?.place;
  const stops = [
    { leg: 'departure', place: record.departure?.place },
    ...(record.route ?? []).map(({ place }) => ({ leg: 'route', place })),
    { leg: 'last', place: record.lastContact?.place },
    { leg: 'destination', place: record.destination?.place },
  ];
  const known = stops.flatMap(({ leg, place }) => (place === undefined ? [] : [{ ...place, leg }]));
  return known.length === 0 ? undefined : known;
}

const POINT = 'point';
/**
 * Decimal figures of a point, some ten metres: finer ones are noise of the conversion between systems of
 * coordinates.
 */
const FIGURES_OF_A_POINT = 4;

/** The coordinates of a find as text. */
function pointOf({ found }: ComparableRecord): string | undefined {
  const { lat, lon } = found?.place ?? {};
  if (lat === undefined || lon === undefined) return undefined;
  return `${lat.toFixed(FIGURES_OF_A_POINT)} ${lon.toFixed(FIGURES_OF_A_POINT)}`;
}

/**
 * Relation of a living person's place to home: abroad or unknown, in a country of the own nationality, or
 * there in the very place of birth.
 */
const HOME = { away: 0, country: 1, birthPlace: 2 } as const;

function homeOf({ recordType, place, person }: ComparableRecord, places: PlaceTable): number {
  const isHome = place?.country !== undefined && (person?.nationalities ?? []).includes(place.country);
  if (recordType !== 'living' || !isHome) return HOME.away;
  return places.number(place) === places.number(person?.birthPlace) ? HOME.birthPlace : HOME.country;
}

export const placeComparison: GroupComparison = {
  group: 'place',
  count(record, count) {
    countPlace(count, 'found', record.found?.place);
    countPlace(count, 'living', record.place);
    countPlace(count, 'contact', record.lastContact?.place);
    countVerbatim(count, POINT, pointOf(record));
  },
  encode(record, slot, bank) {
    const { places } = bank.lexicon;
    const { recordType } = record;
    const place =
      recordType === 'remains'
        ? record.found?.place
        : recordType === 'living'
          ? record.place
          : record.lastContact?.place;
    bank.columns.place[slot] = places.number(place);
    bank.columns.point[slot] = verbatimNumber(bank.lexicon, POINT, pointOf(record));
    bank.columns.home[slot] = homeOf(record, places);
    if (recordType !== 'report') return;
    const list = routeList(record, bank);
    if (list.length > 0) bank.appendList('route', slot, [list.length / 2, ...list]);
  },
  scorer: (pairing) => new PlaceScorer(pairing),
};
