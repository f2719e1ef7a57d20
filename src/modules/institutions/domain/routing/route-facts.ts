import { statedFacts, type ExchangeRecord } from '../../../../kernel/contract/index.js';
import { secondDivisionsOf } from '../../../../kernel/linkage/gazetteer/second-divisions.js';
import { mayBeChild, mayBeUnderAge, OF_AGE } from '../../../access/consent/index.js';
import { subareaKey, type RoutedPlace } from './district.js';
import type { RecordKind } from './routing-rules.js';

/** Facts of a record that decide whose work it is; what is left out is not known. */
export interface RouteFacts {
  readonly kind: RecordKind;
  /** Id of the institution that holds it. */
  readonly holderId: string;
  /** Place where somebody disappeared, was found dead, or is. */
  readonly place: RoutedPlace | undefined;
  readonly nationalities: readonly string[];
  /** The first place of the journey in each other country. */
  readonly transit?: readonly RoutedPlace[] | undefined;
  /** Where the family lives. */
  readonly family?: readonly RoutedPlace[] | undefined;
  readonly isChild?: boolean | undefined;
  readonly sex?: string | undefined;
}

interface LoosePlace {
  readonly country?: string | undefined;
  readonly admin1?: string | undefined;
  readonly locality?: string | undefined;
}

/** Documents that a country issues to its nationals. */
const NATIONAL_DOCUMENTS: ReadonlySet<string> = new Set([
  'national_id',
  'passport',
  'consular_id',
  'voter_id',
]);
const ASYLUM_DOCUMENTS: ReadonlySet<string> = new Set(['refugee_certificate', 'border_id']);

export function routeFactsOf(record: ExchangeRecord, holderId: string): RouteFacts {
  const [place] = placesOf(record).flatMap(routedPlace);
  const route = record.recordType === 'report' ? (record.route ?? []) : [];
  const person = 'person' in record ? record.person : undefined;
  // Where the journey was to end is no country of transit: nobody says that the person came there.
  const transit = route
    .flatMap((point) => routedPlace(point.place))
    .filter(
      ({ country }, at, all) =>
        country !== place?.country && all.findIndex((one) => one.country === country) === at,
    );
  const family = familyOf(record);
  return {
    kind: record.recordType,
    holderId,
    place,
    nationalities: nationalitiesOf(record),
    ...(transit.length > 0 && { transit }),
    ...(family.length > 0 && { family }),
    isChild: isChild(record),
    sex: record.recordType === 'remains' ? record.estimates?.sex.value : person?.sex,
  };
}

/**
 * Nationalities that somebody has stated; of remains, the countries of the presumed identity's documents. Where
 * one of these is of the asylum system there are none: the State that somebody fled is not told by a document.
 */
function nationalitiesOf(record: ExchangeRecord): readonly string[] {
  if ('person' in record) return record.person?.nationalities ?? [];
  const documents = record.recordType === 'remains' ? (record.presumedIdentity?.documents ?? []) : [];
  if (documents.some(({ type }) => ASYLUM_DOCUMENTS.has(type))) return [];
  const countries = documents.flatMap(({ type, country }) =>
    country !== undefined && NATIONAL_DOCUMENTS.has(type) ? [country] : [],
  );
  return [...new Set(countries)];
}

function routedPlace(place: LoosePlace | undefined): RoutedPlace[] {
  if (place?.country === undefined) return [];
  const { country, admin1: area, locality } = place;
  return [{ country, ...(area !== undefined && { area }), ...divisionOf(country, area, locality) }];
}

/**
 * The second division, for which the contract has no field: that in which the gazetteer has the town. What it
 * does not know is read as the name of the division itself; of a name that may lie in several nobody is taken.
 */
function divisionOf(
  country: string,
  area: string | undefined,
  locality: string | undefined,
): Pick<RoutedPlace, 'subarea' | 'locality'> {
  if (locality === undefined) return {};
  const [subarea, ...others] = area === undefined ? [] : secondDivisionsOf(country, area, locality);
  if (others.length > 0) return { locality };
  return subarea === undefined || subareaKey(subarea) === subareaKey(locality)
    ? { subarea: locality }
    : { subarea, locality };
}

/** The countries of the relatives: of a family no more is known to routing. */
function familyOf(record: ExchangeRecord): RoutedPlace[] {
  if (record.recordType !== 'report') return [];
  const countries = (record.relatives ?? []).flatMap(({ country }) =>
    country === undefined ? [] : [country],
  );
  return [...new Set(countries)].map((country) => ({ country }));
}

/**
 * Whether somebody may have been a child when last seen, or found. An estimate from a body is wide: of remains
 * the oldest age of it counts.
 */
function isChild(record: ExchangeRecord): boolean | undefined {
  const { birth, age, ageAtDeath } = statedFacts(record);
  switch (record.recordType) {
    case 'report': {
      const seen = record.lastContact?.date ?? record.recordedAt;
      return seen === undefined ? undefined : mayBeUnderAge({ birth, age }, seen);
    }
    case 'remains':
      return ageAtDeath?.max === undefined ? undefined : ageAtDeath.max < OF_AGE;
    case 'living': {
      const since = record.since ?? record.recordedAt;
      return since === undefined ? undefined : mayBeChild(record, since);
    }
  }
}

/** The most telling first: of a report the last sign of life, then where the journey was last, then where it was to end. */
function placesOf(record: ExchangeRecord): readonly (LoosePlace | undefined)[] {
  switch (record.recordType) {
    case 'report': {
      const route = [...(record.route ?? [])].reverse().map(({ place }) => place);
      return [record.lastContact?.place, record.event?.place, ...route, record.destination?.place];
    }
    case 'remains':
      return [record.found?.place, record.event?.place];
    case 'living':
      return [record.place];
  }
}
