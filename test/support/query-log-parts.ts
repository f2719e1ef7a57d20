import type { AskedFields, QueryLogEntry, QuestionKind } from '../../src/modules/access/misuse/index.js';
import { findingsIn, type MisuseRule } from '../../src/modules/access/misuse/domain/rules.js';
import { hashQuestion } from '../../src/modules/access/misuse/use-cases/hash-question.js';
import { entriesOf } from './query-log-entries.js';

export const NOW = new Date('2026-03-02T16:30:00Z');

export type Part = Partial<QueryLogEntry>;

export function asked(kind: QuestionKind, question: AskedFields, rest: Part = {}): Part {
  return { kind, ...hashQuestion('key', 'house', question), ...rest };
}

export function rulesOf(
  parts: readonly Part[],
  vouched: readonly string[] = [],
  from?: number,
): MisuseRule[] {
  const entries = entriesOf(parts, from);
  return findingsIn({ entries, vouched: new Set(vouched), now: NOW }).map(({ rule }) => rule);
}

export const all = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
