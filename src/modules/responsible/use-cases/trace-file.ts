import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { disarm } from '../../../words/spreadsheet-apostrophe.js';
import { canonicalLines, type TraceEntry, type TraceFormat, type WrittenTrace } from '../domain/trace.js';

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
  ...(['answer', 'reason', 'answeredAt', 'answeredBy', 'endedAt', 'late', 'log'] as const),
] as const satisfies readonly (keyof TraceEntry)[];

function csvOf({ entries }: WrittenTrace): string {
  const rows = entries.map((entry) => COLUMNS.map((column) => cellOf(entry[column])));
  return stringify([[...COLUMNS], ...rows], { record_delimiter: 'windows' });
}

function cellOf(value: TraceEntry[keyof TraceEntry]): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === null) return '';
  return disarm(typeof value === 'string' ? value : value.join(' '));
}
