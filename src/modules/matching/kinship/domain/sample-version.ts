import { sortedJson, profilesOf, type ExchangeRecord } from '../../../../kernel/contract/index.js';
import { ANY_ALLELE } from '../../../../kernel/genetics/index.js';
import { MOST_RELATIVES, MOST_SUPERSETS, sampleChange } from './dna-word.js';

/** Version of a record's samples: what the record said of them from some moment on. */
export interface SampleVersion {
  readonly calls: readonly string[];
  readonly at: Date;
  /** Ids of the relatives that were typed. */
  readonly relatives: readonly string[];
}

/**
 * State of a record's samples. `stands`: words follow the samples as they are; `kept`: words that others have
 * rest on the samples as they were, until a second person has reviewed the change.
 */
export type SampleState = 'untyped' | 'stands' | 'kept';

/**
 * Lists all that the samples of a record show, and how those who gave them are related: a text a call, an
 * order or a laboratory left out.
 */
export function sampleCalls(record: ExchangeRecord): readonly string[] {
  const calls = profilesOf(record).flatMap(({ profile, relativeId = '' }) => [
    ...(['autosomal', 'xStr', 'yStr'] as const).flatMap((part) =>
      Object.entries(profile[part] ?? {}).flatMap(([locus, alleles]) =>
        [...alleles]
          .filter((allele) => allele !== ANY_ALLELE)
          .sort()
          .map((allele, at, all) => {
            const copy = all.slice(0, at).filter((one) => one === allele).length;
            return sortedJson([part, relativeId, locus, allele, copy]);
          }),
      ),
    ),
    ...(profile.mt ? [sortedJson(['mt', relativeId, profile.mt])] : []),
  ]);
  return [...new Set([...calls, ...tiesOf(record)])].sort();
}

function tiesOf(record: ExchangeRecord): string[] {
  if (record.recordType !== 'report') return [];
  const ties = (record.relatives ?? []).flatMap(({ id, relationship, sex, biological, otherParent, twin }) =>
    Object.entries({ relationship, sex, biological, otherParent, twin })
      .filter(([, value]) => value !== undefined)
      .map((tie) => sortedJson(['tie', id, ...tie])),
  );
  return record.pedigree ? [...ties, sortedJson(['pedigree', record.pedigree])] : ties;
}

export const typedRelatives = (record: ExchangeRecord): readonly string[] =>
  profilesOf(record).flatMap(({ relativeId }) => relativeId ?? []);

/** Counts the relatives who were typed after the first ones, in all that a report has said. */
export function relativesTypedLater(versions: readonly Pick<SampleVersion, 'relatives'>[]): number {
  const [first, ...later] = versions.filter(({ relatives }) => relatives.length > 0);
  const known = new Set(first?.relatives);
  return new Set(later.flatMap(({ relatives }) => relatives.filter((id) => !known.has(id)))).size;
}

/** @param versions of one record, the oldest first; @param reviewedAt when the samples were reviewed last */
export function stateOfSamples(
  versions: readonly SampleVersion[],
  reviewedAt: Date | undefined,
): SampleState {
  const present = versions.at(-1);
  const typed = versions.filter(({ calls }) => calls.length > 0);
  if (!present || typed.length === 0) return 'untyped';
  const since = typed.filter(({ at }) => reviewedAt === undefined || at > reviewedAt);
  const reviewed = typed.filter((one) => !since.includes(one)).at(-1);
  const states = distinct([...(reviewed ? [reviewed] : []), ...since]);
  if (states.some(({ calls }) => sampleChange(calls, present.calls) === 'changed')) return 'kept';
  const added = states.slice(1).map(({ relatives }, at) => {
    const before = states[at]?.relatives ?? [];
    return relatives.some((id) => !before.includes(id));
  });
  const withoutRelative = added.filter((isRelative) => !isRelative).length;
  const isFree =
    withoutRelative <= MOST_SUPERSETS &&
    added.length <= MOST_RELATIVES &&
    (!added.includes(true) || relativesTypedLater(typed) <= MOST_RELATIVES);
  return isFree ? 'stands' : 'kept';
}

function distinct(versions: readonly SampleVersion[]): readonly SampleVersion[] {
  return versions.filter(({ calls }, at) => {
    const before = versions[at - 1];
    return !before || sampleChange(before.calls, calls) !== 'same';
  });
}
