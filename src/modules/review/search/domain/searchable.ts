import {
  asList,
  partialDateBounds,
  profilesOf,
  type ExchangeRecord,
  type IdentityDocument,
  type NumberRange,
  type PersonName,
  type Place,
  type RemainsRecord,
} from '../../../../kernel/contract/index.js';

/** Searchable part of a record, whatever its kind: what can be asked for. */
export interface Searchable {
  readonly names: readonly PersonName[];
  readonly documents: readonly IdentityDocument[];
  readonly sex: string | undefined;
  readonly ageYears: NumberRange | undefined;
  readonly birthDate: string | undefined;
  /** Last sign of life, finding, or coming in. */
  readonly date: string | undefined;
  readonly places: readonly Place[];
  /** Texts that people wrote of marks, findings and belongings. */
  readonly texts: readonly string[];
  readonly hasTeeth: boolean;
  readonly hasDna: boolean;
}

/** Reads a record of any kind as something to be searched in. */
export function searchableOf(record: ExchangeRecord): Searchable {
  return {
    ...personOf(record),
    ...whereAndWhen(record),
    texts: textsOf([...(record.marks ?? []), ...(record.medical ?? []), ...(record.effects ?? [])]),
    hasTeeth: 'dental' in record && record.dental?.teeth !== undefined,
    hasDna: profilesOf(record).length > 0,
  };
}

type WhoIsSought = Pick<Searchable, 'names' | 'documents' | 'sex' | 'ageYears' | 'birthDate'>;

function personOf(record: ExchangeRecord): WhoIsSought {
  return record.recordType === 'remains' ? personOfRemains(record) : personAsTold(record);
}

function personOfRemains({ presumedIdentity, identity, estimates }: RemainsRecord): WhoIsSought {
  return {
    names: [...(presumedIdentity?.names ?? []), ...(identity?.names ?? [])],
    documents: presumedIdentity?.documents ?? [],
    sex: estimates?.sex.value,
    ageYears: estimates?.ageYears,
    birthDate: undefined,
  };
}

function personAsTold({ person }: Exclude<ExchangeRecord, RemainsRecord>): WhoIsSought {
  const { names = [], documents = [] } = person ?? {};
  return { names, documents, sex: person?.sex, ageYears: person?.ageYears, birthDate: person?.birthDate };
}

function whereAndWhen(record: ExchangeRecord): Pick<Searchable, 'date' | 'places'> {
  if (record.recordType === 'remains')
    return { date: record.found?.date, places: asList(record.found?.place) };
  if (record.recordType === 'living') return { date: record.since, places: asList(record.place) };
  const points = [...asList(record.departure), ...(record.route ?? []), ...asList(record.destination)];
  const places = [...asList(record.lastContact?.place), ...points.map(({ place }) => place)];
  return { date: record.lastContact?.date, places };
}

/** Lists every text of the things, what was looked for and not found left out. */
export function textsOf(things: readonly object[]): string[] {
  return things
    .filter((thing) => !('state' in thing) || thing.state !== 'absent')
    .flatMap((thing): unknown[] => Object.values(thing).flat() as unknown[])
    .filter((value): value is string => typeof value === 'string');
}

const DAYS_OF_YEAR = 365.25;

/** Returns how old somebody was when the record's time begins: as it says, or from the date of birth. */
export function ageOf({ ageYears, birthDate, date }: Searchable): NumberRange | undefined {
  if (ageYears) return ageYears;
  const born = birthDate ? partialDateBounds(birthDate) : undefined;
  const then = date ? partialDateBounds(date) : undefined;
  if (!born || !then) return undefined;
  return {
    min: Math.floor((then.firstDay - born.lastDay) / DAYS_OF_YEAR),
    max: Math.floor((then.lastDay - born.firstDay) / DAYS_OF_YEAR),
  };
}
