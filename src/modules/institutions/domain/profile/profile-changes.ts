import { sortedJson } from '../../../../kernel/contract/index.js';
import type { MechanismProfile } from './profile-shape.js';

/** Change that a new version of a profile makes, one entry a line. */
export interface ProfileChange {
  readonly part: string;
  /** Code, id or title of the entry; empty for a part that is one thing. */
  readonly entry: string;
  readonly change: 'added' | 'changed' | 'removed';
}

type Keyed = (profile: MechanismProfile) => readonly (readonly [string, unknown])[];

const PARTS: Readonly<Record<string, Keyed>> = {
  invented: ({ invented }) => [['', invented]],
  languages: ({ languages }) => [['', languages]],
  institutions: ({ institutions }) => institutions.map((one) => [one.code ?? one.kind, one]),
  competence: ({ competence }) => competence.map((one) => [one.id, one]),
  supportAbroad: ({ supportAbroad }) => supportAbroad.map((one) => [one.who.code ?? one.who.kind ?? '', one]),
  protocol: ({ protocol }) => protocol.steps.map((one) => [one.id, one]),
  mayEnd: ({ mayEnd }) => (mayEnd ?? []).map((one) => [one.id, one]),
  nobodyKnown: ({ nobodyKnown }) =>
    (nobodyKnown ?? []).map((one) => [`${one.role}: ${one.records.join(', ')}`, one]),
  calendar: ({ calendar }) => (calendar ? [['', calendar]] : []),
  escalation: ({ escalation }) => (escalation ? [['', escalation]] : []),
  instruments: ({ instruments }) => instruments.map((one) => [one.title, one]),
  documents: ({ documents }) => documents.map((one) => [`${one.for}: ${one.document.en}`, one]),
  facts: ({ facts }) => facts.map((one) => [one.topic, one]),
  unknown: ({ unknown }) => unknown.map((one) => [one.topic, one]),
  sources: ({ sources }) => Object.entries(sources),
};

export function profileChanges(
  before: MechanismProfile | undefined,
  after: MechanismProfile,
): readonly ProfileChange[] {
  return Object.entries(PARTS).flatMap(([part, keyed]) => {
    const old = new Map((before ? keyed(before) : []).map(([key, value]) => [key, sortedJson(value)]));
    const now = new Map(keyed(after).map(([key, value]) => [key, sortedJson(value)]));
    const written = [...now].flatMap(([entry, value]): ProfileChange[] => {
      if (!old.has(entry)) return [{ part, entry, change: 'added' }];
      return old.get(entry) === value ? [] : [{ part, entry, change: 'changed' }];
    });
    const gone = [...old.keys()].filter((entry) => !now.has(entry));
    return [...written, ...gone.map((entry): ProfileChange => ({ part, entry, change: 'removed' }))];
  });
}

/**
 * Returns the part of a profile that is kept in all its versions: people who answer for an institution are
 * kept while they do, and elsewhere.
 */
export function withoutFocalPoints(profile: MechanismProfile): MechanismProfile {
  return {
    ...profile,
    institutions: profile.institutions.map(({ focalPoints: _, ...institution }) => institution),
  };
}
