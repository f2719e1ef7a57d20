import { statedFacts, type ExchangeRecord } from '../../kernel/contract/index.js';

type Speaks = (record: ExchangeRecord) => boolean;

const has = (list: readonly unknown[] | undefined): boolean => (list?.length ?? 0) > 0;

/** Tests, one a group of evidence, of whether a record says anything of it, in the order of their bits. */
const SPEAKS: readonly Speaks[] = [
  (record) =>
    record.recordType === 'remains'
      ? has(record.presumedIdentity?.names) || has(record.identity?.names)
      : has(record.person?.names),
  (record) =>
    has(record.recordType === 'remains' ? record.presumedIdentity?.documents : record.person?.documents),
  (record) => {
    const { birth, age, ageAtDeath } = statedFacts(record);
    return (birth ?? age ?? ageAtDeath) !== undefined;
  },
  (record) => (record.recordType === 'remains' ? record.estimates?.sex : record.person?.sex) !== undefined,
  (record) => {
    const { height, estimatedHeight } = statedFacts(record);
    return (height ?? estimatedHeight) !== undefined;
  },
  (record) => dateOf(record) !== undefined,
  (record) => placeOf(record) !== undefined || (record.recordType === 'report' && has(record.route)),
  (record) => has(record.marks),
  (record) => has(record.medical),
  (record) => record.recordType !== 'living' && Object.keys(record.dental?.teeth ?? {}).length > 0,
  (record) => record.recordType !== 'living' && has(record.effects),
  hasDna,
];

function dateOf(record: ExchangeRecord): unknown {
  if (record.recordType === 'report') return record.lastContact?.date;
  return record.recordType === 'remains' ? record.found?.date : record.since;
}

function placeOf(record: ExchangeRecord): unknown {
  if (record.recordType === 'report') return record.lastContact?.place;
  return record.recordType === 'remains' ? record.found?.place : record.place;
}

function hasDna(record: ExchangeRecord): boolean {
  if (record.recordType === 'report')
    return record.directProfile !== undefined || (record.relatives ?? []).some(({ profile }) => profile);
  return record.recordType === 'remains' ? has(record.profiles) : record.profile !== undefined;
}

/** Returns the groups of evidence that a record speaks of, a bit each. */
export function spokenGroups(record: ExchangeRecord): number {
  return SPEAKS.reduce((mask, speaks, bit) => (speaks(record) ? mask | (1 << bit) : mask), 0);
}

/** Returns the number of groups that are in both masks. */
export function sharedGroups(mask: number, other: number): number {
  let count = 0;
  for (let both = mask & other; both !== 0; both &= both - 1) count += 1;
  return count;
}
