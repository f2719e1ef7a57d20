import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { disarm } from '../../../words/spreadsheet-apostrophe.js';
import {
  canonicalLines,
  type TraceEntry,
  type TraceFormat,
  type TraceQuestion,
  type WrittenTrace,
} from '../domain/trace.js';

/** A file to be kept, and what it holds. */
export interface TraceFile {
  readonly fileName: string;
  readonly content: string;
}

/** SHA-256 over the entries, each as JSON without blanks, in the order given, a line each. */
export const hashOfTrace = (entries: readonly TraceEntry[]): string =>
  createHash('sha256').update(canonicalLines(entries)).digest('hex');

/** A trace as the file that is kept. In a table, what a spreadsheet would take for a formula begins with an apostrophe. */
export function traceFile(trace: WrittenTrace, format: TraceFormat): TraceFile {
  const { institution, side, from, to } = trace;
  const days = `${from.slice(0, 10)}-${to.slice(0, 10)}`;
  const fileName = `trace-${institution}-${side}-${days}.${format}`;
  return { fileName, content: format === 'csv' ? csvOf(trace) : jsonOf(trace) };
}

function jsonOf({ entries, ...head }: WrittenTrace): string {
  return `${JSON.stringify({ format: 'huella-trace', version: 1, ...head, entries }, null, 1)}\n`;
}

const COLUMNS = [
  ...(['responsibilityId', 'subject', 'subjectId', 'office', 'holders', 'role', 'duty'] as const),
  ...(['rule', 'country', 'instrument', 'article', 'source'] as const),
  ...(['toldAt', 'dueAt', 'readAt', 'readBy', 'acknowledgedAt', 'acknowledgedBy'] as const),
  ...(['answer', 'reason', 'answeredAt', 'answeredBy', 'endedAt', 'questions', 'late', 'log'] as const),
] as const satisfies readonly (keyof TraceEntry)[];

function csvOf({ entries }: WrittenTrace): string {
  const rows = entries.map((entry) => COLUMNS.map((column) => cellOf(entry[column])));
  return stringify([[...COLUMNS], ...rows], { record_delimiter: 'windows' });
}

function cellOf(value: TraceEntry[keyof TraceEntry]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === null) return '';
  if (typeof value === 'string') return disarm(value);
  return disarm(value.map((one) => (typeof one === 'string' ? one : lineOf(one))).join(' '));
}

/** A question in brackets: who has asked what when, and what was answered when, without line breaks. */
function lineOf({ askedAt, askedBy, asks, words, state, reply, ...said }: TraceQuestion): string {
  const asked = [askedAt, askedBy, asks, words];
  const answered = reply === null ? [state] : [said.repliedAt, said.repliedBy, reply, said.replyWords];
  const textOf = (parts: readonly (string | null)[]) => parts.flatMap((part) => part ?? []).join(' ');
  return `[${`${textOf(asked)} | ${textOf(answered)}`.replaceAll(/\s+/gu, ' ')}]`;
}
