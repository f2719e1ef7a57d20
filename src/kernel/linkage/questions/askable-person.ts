import { DAYS_A_YEAR, readPartialDate } from '../calendar.js';
import type { ComparableDocument, ComparableName, ComparableRecord } from '../comparable-record.js';
import type { Askable } from './askable.js';

const OF_PEOPLE = ['report', 'living'] as const;

function withPerson(
  record: ComparableRecord,
  more: NonNullable<ComparableRecord['person']>,
): ComparableRecord {
  return { ...record, person: { ...record.person, ...more } };
}

function namesOf({ person, presumedIdentity, identity }: ComparableRecord): readonly ComparableName[] {
  return person?.names ?? identity?.names ?? presumedIdentity?.names ?? [];
}

function documentsOf({
  person,
  presumedIdentity,
  identity,
}: ComparableRecord): readonly ComparableDocument[] {
  const documents = person?.documents ?? identity?.documents ?? presumedIdentity?.documents ?? [];
  return documents.filter(({ number }) => number !== undefined);
}

const names: Askable = {
  question: 'names',
  group: 'name',
  types: OF_PEOPLE,
  lacks: (record) => namesOf(record).length === 0,
  answered(record, source) {
    const said = namesOf(source);
    return said.length === 0 ? undefined : withPerson(record, { names: said });
  },
};

const secondOf = (name: ComparableName): string | undefined => name.surnames?.[1];

const secondSurname: Askable = {
  question: 'second_surname',
  group: 'name',
  types: OF_PEOPLE,
  lacks: (record) =>
    namesOf(record).some(({ surnames }) => surnames?.length === 1) &&
    !namesOf(record).some((name) => secondOf(name) !== undefined),
  answered(record, source) {
    const second = namesOf(source).map(secondOf).find(Boolean);
    if (second === undefined) return undefined;
    const completed = namesOf(record).map((name) =>
      name.surnames?.length === 1 ? { ...name, surnames: [...name.surnames, second] } : name,
    );
    return withPerson(record, { names: completed });
  },
};

const sex: Askable = {
  question: 'sex',
  group: 'sex',
  types: OF_PEOPLE,
  lacks: ({ person }) => person?.sex === undefined || person.sex === 'unknown',
  answered(record, { person, estimates }) {
    const said = person?.sex ?? estimates?.sex?.value;
    return said === undefined || said === 'unknown' ? undefined : withPerson(record, { sex: said });
  },
};

/** The year in which somebody was born who was of an age when he or she was found. */
function yearOfBirth({ estimates, found }: ComparableRecord): string | undefined {
  const { min, max } = estimates?.ageYears ?? {};
  const event = readPartialDate(found?.date);
  if (min === undefined || max === undefined || event === undefined) return undefined;
  return String(1800 + Math.floor(event.first / DAYS_A_YEAR) - Math.round((min + max) / 2));
}

const birthDate: Askable = {
  question: 'birth_date',
  group: 'age',
  types: OF_PEOPLE,
  lacks: ({ person }) => person?.birthDate === undefined,
  answered(record, source) {
    const said = source.person?.birthDate ?? yearOfBirth(source);
    return said === undefined ? undefined : withPerson(record, { birthDate: said });
  },
};

const documents: Askable = {
  question: 'documents',
  group: 'document',
  types: OF_PEOPLE,
  lacks: (record) => documentsOf(record).length === 0,
  answered(record, source) {
    const said = documentsOf(source);
    return said.length === 0 ? undefined : withPerson(record, { documents: said });
  },
};

const nationality: Askable = {
  question: 'nationality',
  group: 'place',
  types: OF_PEOPLE,
  lacks: ({ person }) => (person?.nationalities ?? []).length === 0,
  answered(record, { person }) {
    const said = person?.nationalities ?? [];
    return said.length === 0 ? undefined : withPerson(record, { nationalities: said });
  },
};

const birthPlace: Askable = {
  question: 'birth_place',
  group: 'place',
  types: OF_PEOPLE,
  lacks: ({ person }) => person?.birthPlace === undefined,
  answered(record, { person }) {
    return person?.birthPlace && withPerson(record, { birthPlace: person.birthPlace });
  },
};

const languages: Askable = {
  question: 'languages',
  group: 'life',
  types: OF_PEOPLE,
  lacks: ({ person }) => (person?.languages ?? []).length === 0,
  answered(record, { person }) {
    const said = person?.languages ?? [];
    return said.length === 0 ? undefined : withPerson(record, { languages: said });
  },
};

const occupationOf = ({ person, reintegration }: ComparableRecord): string | undefined =>
  person?.occupation ?? reintegration?.occupation;

const occupation: Askable = {
  question: 'occupation',
  group: 'life',
  types: OF_PEOPLE,
  lacks: (record) => occupationOf(record) === undefined,
  answered(record, source) {
    const said = occupationOf(source);
    return said === undefined ? undefined : withPerson(record, { occupation: said });
  },
};

/** Questions to a person, or to the family. */
export const ofPerson: readonly Askable[] = [
  ...[names, secondSurname, sex, birthDate, documents, nationality, birthPlace, languages, occupation],
];
