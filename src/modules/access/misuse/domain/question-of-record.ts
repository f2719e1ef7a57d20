import {
  profilesOf,
  sortedJson,
  STATED_NAME,
  statedFacts,
  type ExchangeRecord,
} from '../../../../kernel/contract/index.js';
import type { AskedFields } from './asked.js';

/**
 * An own record as a question to all others: the parts of it that are compared, each as one field. Codes, dates of recording and consents
 * are no part of it: whoever changes those asks the same.
 */
export function questionOfRecord(record: ExchangeRecord): AskedFields {
  const parts: Readonly<Record<string, unknown>> = {
    ...(record.recordType === 'remains' ? partsOfRemains(record) : partsOfPerson(record)),
    physical: record.physical,
    marks: record.marks,
    medical: record.medical,
    effects: record.effects,
    dental: 'dental' in record ? record.dental : undefined,
    profile: profiles(record),
  };
  const given = Object.entries(parts).filter(([, part]) => part !== undefined);
  return {
    fields: Object.fromEntries(given.map(([name, part]) => [name, sortedJson(part).normalize('NFC')])),
    loci: lociOf(record),
    ...(record.recordType !== 'remains' && { apart: TELLING_APART }),
  };
}

/** Sixty who went in one boat have all else in common. */
const TELLING_APART = ['name', 'age', 'document'] as const;

type Remains = Extract<ExchangeRecord, { recordType: 'remains' }>;

function partsOfRemains(record: Remains) {
  const { presumedIdentity, identity, estimates, found } = record;
  const { ageAtDeath, estimatedHeight } = statedFacts(record);
  return {
    name: presumedIdentity?.names ?? identity?.names,
    document: presumedIdentity?.documents,
    sex: estimates?.sex.value,
    age: ageAtDeath,
    height: estimatedHeight,
    date: found?.date,
    place: found?.place,
  };
}

function partsOfPerson(record: Exclude<ExchangeRecord, Remains>) {
  const { names, documents, sex, ...more } = record.person ?? {};
  const { birth, age } = statedFacts(record);
  const rest = Object.entries(more).filter(
    ([name]) => name !== STATED_NAME.birth && name !== STATED_NAME.age,
  );
  const seen = record.recordType === 'report' ? record.lastContact : record.place;
  return {
    name: names,
    document: documents,
    sex,
    age: birth ?? age,
    person: rest.length > 0 ? Object.fromEntries(rest) : undefined,
    seen,
  };
}

/** Of several samples of a record the newest content counts as one: what is typed more is one field that changes. */
function profiles(record: ExchangeRecord) {
  const typed = profilesOf(record).map(({ profile: { autosomal, xStr, yStr, mt } }) => ({
    autosomal,
    xStr,
    yStr,
    mt,
  }));
  return typed.length > 0 ? typed : undefined;
}

function lociOf(record: ExchangeRecord): string[] {
  const loci = profilesOf(record).flatMap(({ profile, relativeId }) =>
    Object.entries(profile.autosomal ?? {}).map(
      ([locus, alleles]) => `${relativeId ?? ''} ${locus} ${sortedJson(alleles)}`,
    ),
  );
  return [...new Set(loci)];
}
