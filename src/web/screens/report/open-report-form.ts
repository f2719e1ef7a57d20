import { createContext, useContext } from 'react';
import type { OfflineDraft, DraftContent } from '../../offline/draft-state.js';

/** The draft that the steps write on. */
export interface ReportFormContext {
  readonly draft: OfflineDraft;
  readonly write: (changes: DraftContent) => void;
  readonly choose: (path: string, side: 'mine' | 'theirs') => void;
}

export const OpenReportForm = createContext<ReportFormContext | undefined>(undefined);

export function useReportForm(): ReportFormContext {
  const form = useContext(OpenReportForm);
  if (!form) throw new Error('No draft is open here.');
  return form;
}

/** A part of a list, or of a place: what it is made of is seen when it is used. */
export type ListEntry = Readonly<Record<string, unknown>>;

/** A field as text, and how it is written; empty is no answer. */
export function useText(path: string): readonly [string, (text: string) => void] {
  const { draft, write } = useReportForm();
  return [textOf(draft.fields[path]), (text) => write({ [path]: text === '' ? null : text })];
}

export function useEntry(path: string): readonly [ListEntry, (entry: ListEntry) => void] {
  const { draft, write } = useReportForm();
  return [
    entryOf(draft.fields[path]),
    (entry) => write({ [path]: Object.keys(entry).length > 0 ? entry : null }),
  ];
}

export function useEntries(
  path: string,
): readonly [readonly ListEntry[], (entries: readonly ListEntry[]) => void] {
  const { draft, write } = useReportForm();
  const entries = draft.fields[path];
  return [
    Array.isArray(entries) ? entries.map(entryOf) : [],
    (after) => write({ [path]: after.length > 0 ? after : null }),
  ];
}

/** An entry with one of its parts changed; what is empty is left out. */
export function withPart(entry: ListEntry, name: string, value: unknown): ListEntry {
  const isEmpty = value === '' || value === null || value === undefined;
  return Object.fromEntries(
    Object.entries({ ...entry, [name]: isEmpty ? undefined : value }).filter(([, one]) => one !== undefined),
  );
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

export function entryOf(value: unknown): ListEntry {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ListEntry) : {};
}
