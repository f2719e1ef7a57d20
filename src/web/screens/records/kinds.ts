import type { TypedDocumentNode } from 'urql';
import { BODIES, linesOfBodies, linesOfPersons, linesOfReports, PERSONS, REPORTS } from './queries.js';

export interface RecordListKind {
  readonly may: string;
  /** Whoever may add to these sees them first. */
  readonly adds: string;
  readonly to: '/cases/$id' | '/remains/$id' | '/living/$id';
  readonly query: TypedDocumentNode<unknown, RecordPageQuery>;
  readonly linesOf: (data: never) => ReturnType<typeof linesOfReports>;
}
export interface RecordPageQuery {
  readonly filter: { readonly name?: string; readonly code?: string };
  readonly first: number;
  readonly after: string | null;
}

export const KINDS = {
  reports: {
    may: 'reports.read',
    adds: 'reports.file',
    to: '/cases/$id',
    query: REPORTS,
    linesOf: linesOfReports,
  },
  remains: {
    may: 'remains.read',
    adds: 'remains.register',
    to: '/remains/$id',
    query: BODIES,
    linesOf: linesOfBodies,
  },
  living: {
    may: 'living.read',
    adds: 'living.register',
    to: '/living/$id',
    query: PERSONS,
    linesOf: linesOfPersons,
  },
} as const satisfies Record<string, RecordListKind>;
export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as KindName[];

/** Words with digits and dashes are a code; all others are a name. */
export function filterOf(words: string): RecordPageQuery['filter'] {
  if (!words) return {};
  return /\d/.test(words) ? { code: words } : { name: words };
}
