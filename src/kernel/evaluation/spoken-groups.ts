import type { ExchangeRecord } from '../contract/index.js';

/** Completeness of a pair: how much the two records have in common to be compared by, in three bands. */
export const COMPLETENESS = ['low', 'middle', 'high'] as const;
export type CompletenessGroup = (typeof COMPLETENESS)[number];

const MOST_OF_LOW = 5;
const MOST_OF_MIDDLE = 7;

/**
 * Returns the band of completeness of a pair.
 * @param groups number of groups of evidence that both records speak of
 */
export function completenessBand(groups: number): CompletenessGroup {
  if (groups <= MOST_OF_LOW) return 'low';
  return groups <= MOST_OF_MIDDLE ? 'middle' : 'high';
}

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
  (record) =>
    record.recordType === 'remains'
      ? record.estimates?.ageYears !== undefined
      : record.person?.birthDate !== undefined || record.person?.ageYears !== undefined,
  (record) => (record.recordType === 'remains' ? record.estimates?.sex : record.person?.sex) !== undefined,
  (record) =>
    record.physical?.heightCm !== undefined ||
    (record.recordType === 'remains' && record.estimates?.heightCm !== undefined),
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
