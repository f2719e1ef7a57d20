import type { z } from 'zod';
import { unknownOffice, type CompetenceRule, type UnknownOffice } from './competence-shape.js';
import { evidence, type Evidence } from './evidence-shape.js';
import type { ProfileText } from './profile-text.js';
import {
  calendarTerms,
  citedSource,
  escalationTerms,
  PROFILE_LISTS,
  protocolStep,
  unknownEntry,
  type Channel,
  type CitedSource,
  type EndRule,
  type EscalationTerms,
  type InstitutionOfProfile,
  type MechanismProfile,
  type ProtocolStep,
  type SupportRule,
} from './profile-shape.js';

/** An entry of the right form, and where it stands in its list. */
export interface PlacedProfileEntry<T> {
  readonly at: number;
  readonly entry: T;
}

/** Parts of a profile that can be understood, whatever the rest looks like. */
export interface UsableParts {
  readonly country: string | undefined;
  readonly invented: boolean;
  readonly languages: readonly unknown[];
  readonly languagesSource: unknown;
  readonly sources: ReadonlySet<string>;
  readonly institutions: readonly PlacedProfileEntry<InstitutionOfProfile>[];
  /** Codes and kinds that the file has, in entries that are wrong elsewhere too: who names them is not blamed for that. */
  readonly codes: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  readonly competence: readonly PlacedProfileEntry<CompetenceRule>[];
  readonly supportAbroad: readonly PlacedProfileEntry<SupportRule>[];
  readonly steps: readonly PlacedProfileEntry<ProtocolStep>[];
  readonly mayEnd: readonly PlacedProfileEntry<EndRule>[];
  readonly nobodyKnown: readonly PlacedProfileEntry<UnknownOffice>[];
  readonly instrumentIds: readonly { at: number; id: string }[];
  readonly stepIds: readonly string[];
  readonly sourced: readonly { path: readonly PropertyKey[]; source: string | undefined }[];
  readonly citedSources: readonly { id: string; source: CitedSource }[];
  /** Ways to reach an office, and where each stands. */
  readonly channels: readonly { path: readonly PropertyKey[]; channel: Channel }[];
  /** How each fact was read and in which source, and where its entry stands. */
  readonly read: readonly { path: readonly PropertyKey[]; evidence: Evidence; source: unknown }[];
  /** Each sentence for people, and where it stands. */
  readonly texts: readonly { path: readonly PropertyKey[]; text: ProfileText }[];
  readonly calendar: MechanismProfile['calendar'];
  readonly escalation: EscalationTerms | undefined;
}

type Loose = Readonly<Record<string, unknown>>;

const looseOf = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const wordsOf = (list: readonly unknown[], key: string): string[] =>
  list.map((entry) => looseOf(entry)[key]).filter((one) => typeof one === 'string');

export function usableParts(content: unknown): UsableParts {
  const file = looseOf(content);
  const steps = listOf(looseOf(file.protocol).steps);
  const institutions = listOf(file.institutions);
  const calendar = calendarTerms.safeParse(file.calendar);
  const escalation = escalationTerms.safeParse(file.escalation);
  const parts = {
    institutions: placed(PROFILE_LISTS.institutions, institutions),
    competence: placed(PROFILE_LISTS.competence, listOf(file.competence)),
    supportAbroad: placed(PROFILE_LISTS.supportAbroad, listOf(file.supportAbroad)),
    steps: placed(protocolStep, steps),
    mayEnd: placed(PROFILE_LISTS.mayEnd, listOf(file.mayEnd)),
    nobodyKnown: placed(unknownOffice, listOf(file.nobodyKnown)),
  };
  const channels = channelsOf(parts.institutions);
  return {
    ...parts,
    country: typeof file.country === 'string' ? file.country : undefined,
    invented: file.invented === true,
    languages: listOf(file.languages),
    languagesSource: file.languagesSource,
    sources: new Set(Object.keys(looseOf(file.sources))),
    codes: new Set(wordsOf(institutions, 'code').map((code) => code.trim())),
    kinds: new Set(wordsOf(institutions, 'kind')),
    instrumentIds: listOf(file.instruments).flatMap((one, at) => {
      const { id } = looseOf(one);
      return typeof id === 'string' ? [{ at, id }] : [];
    }),
    stepIds: wordsOf(steps, 'id'),
    sourced: [...sourcedEntries(file, parts.steps), ...channels.map(sourceOfChannel)],
    citedSources: citedSources(looseOf(file.sources)),
    channels,
    read: readEntries(file, steps),
    texts: [...textsOf(file, parts.institutions), ...textsOfProtocol(parts)],
    calendar: calendar.success ? calendar.data : undefined,
    escalation: escalation.success ? escalation.data : undefined,
  };
}

function placed<S extends z.ZodType>(shape: S, list: readonly unknown[]): PlacedProfileEntry<z.infer<S>>[] {
  return list.flatMap((one, at) => {
    const read = shape.safeParse(one);
    return read.success ? [{ at, entry: read.data }] : [];
  });
}

function textsOf(
  file: Loose,
  institutions: readonly PlacedProfileEntry<InstitutionOfProfile>[],
): UsableParts['texts'] {
  return [
    ...institutions.flatMap(({ at, entry: { about } }) =>
      about ? [{ path: ['institutions', at, 'about'], text: about }] : [],
    ),
    ...placed(PROFILE_LISTS.instruments, listOf(file.instruments)).flatMap(({ at, entry: { about } }) =>
      about ? [{ path: ['instruments', at, 'about'], text: about }] : [],
    ),
    ...placed(PROFILE_LISTS.documents, listOf(file.documents)).map(({ at, entry }) => ({
      path: ['documents', at, 'document'],
      text: entry.document,
    })),
    ...placed(PROFILE_LISTS.facts, listOf(file.facts)).map(({ at, entry }) => ({
      path: ['facts', at, 'statement'],
      text: entry.statement,
    })),
    ...placed(unknownEntry, listOf(file.unknown)).map(({ at, entry }) => ({
      path: ['unknown', at],
      text: entry,
    })),
  ];
}

/** The sentences of steps, of limits and of ends. */
function textsOfProtocol({ steps, mayEnd }: Pick<UsableParts, 'steps' | 'mayEnd'>): UsableParts['texts'] {
  return [
    ...steps.flatMap(({ at, entry: { about } }) =>
      about ? [{ path: ['protocol', 'steps', at, 'about'], text: about }] : [],
    ),
    ...steps.flatMap(({ at, entry: { limit } }) =>
      limit && 'why' in limit && limit.why
        ? [{ path: ['protocol', 'steps', at, 'limit', 'why'], text: limit.why }]
        : [],
    ),
    ...mayEnd.map(({ at, entry }) => ({ path: ['mayEnd', at, 'document'], text: entry.document })),
  ];
}

/** Each entry that says how it was read, in whatever is wrong of it elsewhere. */
function readEntries(file: Loose, steps: readonly unknown[]): UsableParts['read'] {
  const lists = Object.keys(PROFILE_LISTS).map((list) => ({ path: [list], entries: listOf(file[list]) }));
  return [...lists, { path: ['protocol', 'steps'], entries: steps }].flatMap(({ path, entries }) =>
    entries.flatMap((entry, at) => {
      const said = evidence.safeParse(looseOf(entry).evidence);
      const { source: named } = looseOf(entry);
      return said.success ? [{ path: [...path, at], evidence: said.data, source: named }] : [];
    }),
  );
}

function channelsOf(institutions: UsableParts['institutions']): UsableParts['channels'] {
  return institutions.flatMap(({ at, entry }) =>
    (entry.channels ?? []).map((one, number) => ({
      path: ['institutions', at, 'channels', number],
      channel: one,
    })),
  );
}

const sourceOfChannel = ({ path, channel: { source } }: UsableParts['channels'][number]) => ({
  path,
  source,
});

function citedSources(sources: Loose): UsableParts['citedSources'] {
  return Object.entries(sources).flatMap(([id, one]) => {
    const read = citedSource.safeParse(one);
    return read.success ? [{ id, source: read.data }] : [];
  });
}

/** Each entry that must say where it was read. */
function sourcedEntries(
  file: Loose,
  steps: readonly PlacedProfileEntry<ProtocolStep>[],
): UsableParts['sourced'] {
  const lists = Object.entries(PROFILE_LISTS).flatMap(([list, shape]) =>
    placed<z.ZodType<{ source?: string | undefined }>>(shape, listOf(file[list])).map(({ at, entry }) => ({
      path: [list, at],
      source: entry.source,
    })),
  );
  const ofSteps = steps.map(({ at, entry }) => ({
    path: ['protocol', 'steps', at],
    source: entry.source,
  }));
  return [...lists, ...ofSteps];
}
