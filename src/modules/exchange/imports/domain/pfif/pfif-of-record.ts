import type { Place, ReportRecord } from '../../../../../kernel/contract/index.js';
import { permissionFor } from '../../../../access/consent/index.js';
import { afterDays, homeOf, USUAL_LIFE_DAYS, type PfifFields } from './person.js';

/** Under which domain and by whom records are published, and when. */
export interface PfifPublisher {
  readonly home: string;
  readonly institutionName: string;
  /** The present, as an instant. */
  readonly now: string;
}

export interface PublishedPerson {
  readonly person: PfifFields;
  readonly note: PfifFields;
}

/**
 * Returns what a report publishes, or undefined where its family does not permit publication now. Names, sex,
 * age, where the person lived and was last known of, by town; nothing of relatives, of the body, of
 * documents, of who reported. It expires with the consent, and otherwise after forty days, unless it is
 * published again.
 */
export function pfifOfRecord(record: ReportRecord, of: PfifPublisher): PublishedPerson | undefined {
  const { consents = [], recordedAt, person } = record;
  const isNamed = person?.names?.some(({ full, given, surnames }) => full ?? given ?? surnames) === true;
  if (!isNamed || permissionFor('publication', consents, recordedAt, of.now) === undefined) return undefined;
  const id = idOf(record, of.home);
  const origin = {
    entry_date: seconds(of.now),
    author_name: of.institutionName,
    source_date: seconds(record.updatedAt ?? recordedAt ?? of.now),
  };
  return {
    person: filled({
      person_record_id: id,
      ...origin,
      expiry_date: expiryOf(record, id, of),
      source_name: of.institutionName,
      ...personFields(person),
    }),
    note: filled({
      note_record_id: `${of.home}/${record.institution}.${record.id}.note`,
      person_record_id: id,
      ...origin,
      status: 'information_sought',
      last_known_location: inWords(record.lastContact?.place),
      text: 'information_sought',
    }),
  };
}

type Person = NonNullable<ReportRecord['person']>;
type Names = NonNullable<Person['names']>;

function personFields({ names = [], sex, birthDate, ageYears, residence }: Person): Fields {
  const parts = names.find(({ kind, given, surnames }) => kind === 'legal' && (given ?? surnames));
  return {
    full_name: wholeNames(names, ['legal', 'birth', 'document']),
    given_name: parts?.given,
    family_name: parts?.surnames?.join(' '),
    alternate_names: wholeNames(names, ['alias', 'nickname']),
    sex: sex === 'female' || sex === 'male' ? sex : undefined,
    date_of_birth: typeof birthDate === 'string' ? birthDate : undefined,
    age: ageOf(ageYears),
    ...placeFields(residence),
  };
}

const placeFields = ({ locality, admin1, country }: Place = {}): Fields => ({
  home_city: locality,
  home_state: admin1,
  home_country: country,
});

/** Whoever published first keeps the id: a record from another domain goes out under its own. */
function idOf({ externalIds = [], institution, id }: ReportRecord, home: string): string {
  return externalIds.find(({ system }) => system === 'pfif')?.id ?? `${home}/${institution}.${id}`;
}

function expiryOf({ consents = [], extra }: ReportRecord, id: string, { home, now }: PfifPublisher): string {
  const untils = consents.flatMap(({ purpose, until }) =>
    purpose === 'publication' && until ? [until] : [],
  );
  const theirs = homeOf(id) !== home ? extra?.['expiry_date'] : undefined;
  const ends = [...untils, ...(typeof theirs === 'string' ? [theirs] : []), afterDays(now, USUAL_LIFE_DAYS)];
  return seconds(
    new Date(Math.min(...ends.map((end) => Date.parse(end)).filter(Number.isFinite))).toISOString(),
  );
}

function wholeNames(names: Names, kinds: readonly string[]): string {
  return names
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ full, given, surnames = [] }) => full ?? [given, ...surnames].filter(Boolean).join(' '))
    .filter((name) => name !== '')
    .join('\n');
}

function ageOf(age: Person['ageYears']): string | undefined {
  if (age === undefined || typeof age === 'number') return age === undefined ? undefined : String(age);
  return age.min === undefined || age.max === undefined ? undefined : `${age.min}-${age.max}`;
}

/** By town and no closer: whoever reads it may be anybody. */
function inWords(place: Place | undefined): string | undefined {
  return place && [place.locality, place.admin1, place.country].filter(Boolean).join(', ');
}

/** PFIF writes instants in whole seconds of UTC. */
function seconds(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

type Fields = Readonly<Record<string, string | undefined>>;

function filled(fields: Fields): PfifFields {
  return new Map(Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
