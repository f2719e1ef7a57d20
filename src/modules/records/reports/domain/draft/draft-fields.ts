import {
  fieldExists,
  isMigrationStatusName,
  REPORT,
  sortedJson,
} from '../../../../../kernel/contract/index.js';
import { isEntry } from '../completeness/said.js';

/** A field of a draft, and who last wrote it at which version of the draft. A field that was emptied stays, without a value. */
export interface DraftField {
  readonly value: unknown;
  readonly version: number;
  readonly at: string;
  readonly by: string;
}

/** By path: `person.names`, `marks`, `asked.person.birthDate`. */
export type DraftFields = Readonly<Record<string, DraftField>>;

export interface DraftChange {
  /** Values that come in the place of those of the fields; null empties one. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The version of the draft that whoever writes has seen. */
  readonly basedOn: number;
  readonly by: string;
  readonly at: string;
}

export interface Merged {
  readonly fields: DraftFields;
  /** Fields that somebody else has written meanwhile, otherwise: they stay as they are. */
  readonly conflicts: readonly string[];
  readonly isChanged: boolean;
}

/** Fields that the platform writes of a record itself, and what is no part of an interview. */
const NOT_OF_A_DRAFT = [
  'recordType',
  'institution',
  'status',
  'withdrawn',
  'recordedAt',
  'updatedAt',
  'extra',
];
const ASKED = 'asked.';

/**
 * Tells whether a draft has a field at this path. Fields are as fine as people work: those of a block one by
 * one (`person.sex`), a list as a whole (`marks`), and each question that was asked in vain (`asked.marks`).
 */
export function isDraftField(path: string): boolean {
  if (path.startsWith(ASKED)) return fieldExists(REPORT, path.slice(ASKED.length));
  const [top = '', ...rest] = path.split('.');
  if (NOT_OF_A_DRAFT.includes(top) || !Object.hasOwn(REPORT.fields, top)) return false;
  const { kind } = REPORT.fields[top as keyof typeof REPORT.fields].shape;
  if (kind !== 'object') return rest.length === 0 && kind !== 'map';
  return rest.length === 1 && fieldExists(REPORT, path);
}

/**
 * Returns the fields of a draft after a change. Two who write different fields both have written them; of one
 * field the first keeps it, and the other is told. A change that arrives again changes nothing.
 * @param version of the draft after the change
 */
export function mergedFields(
  known: DraftFields,
  { fields, basedOn, by, at }: DraftChange,
  version: number,
): Merged {
  const news = Object.entries(fields)
    .map(([path, value]) => [path, withoutMigrationStatus(value) ?? null] as const)
    .filter(([path, value]) => sortedJson(known[path]?.value ?? null) !== sortedJson(value));
  const isTaken = ([path]: readonly [string, unknown]): boolean => (known[path]?.version ?? 0) > basedOn;
  const written = news.filter((one) => !isTaken(one));
  return {
    fields: {
      ...known,
      ...Object.fromEntries(written.map(([path, value]) => [path, { value, version, at, by }])),
    },
    conflicts: news.filter(isTaken).map(([path]) => path),
    isChanged: written.length > 0,
  };
}

/** The report that a draft would be, as the contract writes it; of any form, for nobody has checked it. */
export function draftedReport(fields: DraftFields): Readonly<Record<string, unknown>> {
  const told = Object.entries(fields).filter(([, { value }]) => value !== null);
  const given = told.filter(([path]) => !path.startsWith(ASKED));
  const report: Record<string, unknown> = {};
  for (const [path, { value }] of given) {
    const [top = '', inner] = path.split('.');
    report[top] = inner === undefined ? value : { ...(report[top] as object | undefined), [inner]: value };
  }
  // Whoever names a person and says nothing of the sex has not said it: the contract has a word for that.
  if (isEntry(report['person'])) report['person'] = { sex: 'unknown', ...report['person'] };
  const asked = told
    .filter(([path]) => path.startsWith(ASKED))
    .map(([path, { value }]) => [path.slice(ASKED.length), value] as const)
    .filter(([path]) => !given.some(([other]) => other === path));
  return asked.length > 0 ? { ...report, asked: Object.fromEntries(asked) } : report;
}

/** Migration status is no field and is kept nowhere, at no depth. */
function withoutMigrationStatus(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMigrationStatus);
  if (!isEntry(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !isMigrationStatusName(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutMigrationStatus(inner)]));
}
