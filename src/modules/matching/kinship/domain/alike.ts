import type { ExchangeRecord, GeneticProfile } from '../../../../kernel/contract/index.js';
import {
  ANY_ALLELE,
  autosomalOf,
  compareProfiles,
  familyOfReport,
  GeneticsError,
  readProfile,
  type Profile,
} from '../../../../kernel/genetics/index.js';
import { isWithinOneBank, type Kind } from '../../../../kernel/linkage/index.js';
import type { SampleChange } from './dna-word.js';
import { ownSamples } from './own-samples.js';

/**
 * Thresholds of the comparison of two samples: from how many common loci on, and at which share of them, they
 * show the same.
 */
export interface Likeness {
  readonly fewestCommon: number;
  readonly share: number;
}

/**
 * Likeness from which two samples are taken for one body. Two strangers share about a tenth of their loci,
 * brothers two fifths.
 */
export const ONE_BODY: Likeness = { fewestCommon: 8, share: 0.8 };

/** Somebody who was typed, with the profile of each sample. */
export interface TypedPerson {
  /** True where the person is the one whom the record is about. */
  readonly isSelf: boolean;
  readonly profiles: readonly Profile[];
}

/** Reads the profiles of samples. A sample that cannot be read is like no other. */
export function profilesOfSamples(samples: readonly GeneticProfile[]): readonly Profile[] {
  return samples.flatMap((sample) => {
    try {
      return [readProfile(sample.sample.code, autosomalOf(sample))];
    } catch (error) {
      if (error instanceof GeneticsError) return [];
      throw error;
    }
  });
}

export function areAlike(
  ones: readonly Profile[],
  others: readonly Profile[],
  { fewestCommon, share }: Likeness,
): boolean {
  return ones.some((one) =>
    others.some((other) => {
      const { common, differences } = compareProfiles(one, other);
      return common >= fewestCommon && common - differences >= common * share;
    }),
  );
}

/** Everybody who was typed of a side of a pair. */
export function typedPeople(record: ExchangeRecord, kind: Kind): readonly TypedPerson[] {
  const self = { isSelf: true, profiles: profilesOfSamples(ownSamples(record)) };
  const family = isWithinOneBank(kind) ? [] : relativesOf(record);
  return [self, ...family].filter(({ profiles }) => profiles.some(({ size }) => size > 0));
}

function relativesOf(record: ExchangeRecord): TypedPerson[] {
  if (record.recordType !== 'report') return [];
  const samples = new Map<string, GeneticProfile[]>();
  for (const { person, profile } of samplesOfFamily(record))
    samples.set(person, [...(samples.get(person) ?? []), profile]);
  return [...samples.values()].map((of) => ({ isSelf: false, profiles: profilesOfSamples(of) }));
}

function samplesOfFamily(record: Extract<ExchangeRecord, { recordType: 'report' }>) {
  try {
    return familyOfReport(record)?.relatives ?? [];
  } catch (error) {
    if (error instanceof GeneticsError) return [];
    throw error;
  }
}

/**
 * Compares a side with another one and returns the change where it is a copy: everybody who was typed there
 * is typed here, or somebody who shows nearly the same. A copy is weighed as the same samples typed again.
 *
 * @returns undefined where it is no copy
 */
export function changeOfCopy(
  before: readonly TypedPerson[],
  now: readonly TypedPerson[],
): SampleChange | undefined {
  if (before.length === 0) return undefined;
  const changes: SampleChange[] = [];
  for (const person of before) {
    const found = now.find(
      (one) => one.isSelf === person.isSelf && areAlike(one.profiles, person.profiles, ONE_BODY),
    );
    if (!found) return undefined;
    changes.push(changeOf(merged(person.profiles), merged(found.profiles)));
  }
  return largestChange([...changes, now.length > before.length ? 'superset' : 'same']);
}

export function largestChange(changes: readonly SampleChange[]): SampleChange {
  if (changes.includes('changed')) return 'changed';
  return changes.includes('superset') ? 'superset' : 'same';
}

function changeOf(before: Profile, now: Profile): SampleChange {
  const { common, differences, dropouts } = compareProfiles(before, now);
  const isKept = common === before.size && differences === 0 && dropouts === 0;
  if (!isKept || [...before].some(([locus, call]) => known(call) > known(now.get(locus) ?? [])))
    return 'changed';
  const isMore = now.size > before.size || calls(now) > calls(before);
  return isMore ? 'superset' : 'same';
}

const known = (call: readonly string[]): number => call.filter((allele) => allele !== ANY_ALLELE).length;
const calls = (profile: Profile): number => [...profile.values()].reduce((sum, call) => sum + known(call), 0);

/** Merges the samples of one person: where two differ at a locus, the first one says what it is. */
function merged(profiles: readonly Profile[]): Profile {
  return new Map([...profiles].reverse().flatMap((profile) => [...profile]));
}
