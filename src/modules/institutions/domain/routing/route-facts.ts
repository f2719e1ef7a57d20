import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import type { RoutedPlace } from './district.js';
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

/** Age from which somebody is no child: Convention on the Rights of the Child, article 1. */
const OF_AGE = 18;

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
    nationalities: person?.nationalities ?? [],
    ...(transit.length > 0 && { transit }),
    ...(family.length > 0 && { family }),
    isChild: isChild(record),
    sex: record.recordType === 'remains' ? record.estimates?.sex.value : person?.sex,
  };
}

function routedPlace(place: LoosePlace | undefined): RoutedPlace[] {
  if (place?.country === undefined) return [];
  return [
    {
      country: place.country,
      ...(place.admin1 !== undefined && { area: place.admin1 }),
      ...(place.locality !== undefined && { subarea: place.locality }),
    },
  ];
}

/** The countries of the relatives: of a family no more is known to routing. */
function familyOf(record: ExchangeRecord): RoutedPlace[] {
  if (record.recordType !== 'report') return [];
  const countries = (record.relatives ?? []).flatMap(({ country }) =>
    country === undefined ? [] : [country],
  );
  return [...new Set(countries)].map((country) => ({ country }));
}

/** True only where even the oldest that the record allows is a child. */
function isChild(record: ExchangeRecord): boolean | undefined {
  const [age, born, seen] = agesOf(record);
  if (born !== undefined && seen !== undefined) {
    const years = Number(seen.slice(0, 4)) - Number(born.slice(0, 4));
    const isBefore = born.length >= 7 && seen.slice(5) < born.slice(5, seen.length);
    return years - (isBefore ? 1 : 0) < OF_AGE;
  }
  return age === undefined ? undefined : age < OF_AGE;
}

function agesOf(record: ExchangeRecord): [number | undefined, string | undefined, string | undefined] {
  switch (record.recordType) {
    case 'report':
      return [record.person?.ageYears?.max, record.person?.birthDate, record.lastContact?.date];
    case 'remains':
      return [record.estimates?.ageYears?.max, undefined, undefined];
    case 'living':
      return [record.person?.ageYears?.max, record.person?.birthDate, record.since];
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
