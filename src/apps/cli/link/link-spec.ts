import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import { FIELD_KINDS, type FieldSpec } from '../../../kernel/linkage/tables/field-kinds.js';
import { DomainError } from '../../../platform/errors/index.js';
import { readJsonFile } from '../read-json-file.js';

/** What is to be linked, as its user has written it down; paths are complete. */
export interface LinkSpec {
  readonly left: string;
  /** Absent where a table is compared with itself. */
  readonly right: string | undefined;
  readonly id: string;
  readonly fields: readonly FieldSpec[];
  readonly oneToOne: boolean;
}

const MOST_FIELDS = 32;
const name = z.string().trim().min(1);
/** `full name`, `fullName` and `Full-Name` are `full_name`. */
const asWritten = (kind: unknown): unknown =>
  typeof kind === 'string'
    ? kind
        .trim()
        .replace(/([a-z])([A-Z])/gu, '$1_$2')
        .replace(/[\s-]+/gu, '_')
        .toLowerCase()
    : kind;

const SHAPE = z.strictObject({
  left: name,
  right: name.optional(),
  id: name,
  fields: z
    .array(
      z.strictObject({
        column: name,
        kind: z.preprocess(asWritten, z.enum(FIELD_KINDS)),
        country: z
          .string()
          .regex(/^[A-Za-z]{2}$/u)
          .transform((code) => code.toUpperCase())
          .optional(),
        longitude: name.optional(),
      }),
    )
    .min(1)
    .max(MOST_FIELDS),
  oneToOne: z.boolean().optional(),
});

/** Reads a specification. Throws `DomainError` (LINK.*), `UsageError`, or what the file system says. */
export async function readLinkSpec(path: string): Promise<LinkSpec> {
  const file = basename(path);
  const { data, error } = SHAPE.safeParse(await readJsonFile(path));
  if (error) throw refusalOf(error, file);
  const named = [
    data.id,
    ...data.fields.flatMap(({ column, longitude }) => [column, ...(longitude ? [longitude] : [])]),
  ];
  const twice = named.find((column, at) => named.indexOf(column) !== at);
  if (twice !== undefined) throw new DomainError('LINK.COLUMN_TWICE', 'invalid', { file, column: twice });
  const folder = dirname(path);
  return {
    left: resolve(folder, data.left),
    right: data.right === undefined ? undefined : resolve(folder, data.right),
    id: data.id,
    fields: data.fields,
    oneToOne: data.oneToOne ?? false,
  };
}

function refusalOf({ issues: [issue] }: z.ZodError, file: string): DomainError {
  const place = issue === undefined || issue.path.length === 0 ? '/' : issue.path.map(String).join('.');
  if (issue?.path.at(-1) === 'kind')
    return new DomainError('LINK.KIND_UNKNOWN', 'invalid', { file, place, kinds: FIELD_KINDS.join(', ') });
  if (issue?.code === 'unrecognized_keys')
    return new DomainError('LINK.SPEC_KEY_UNKNOWN', 'invalid', { file, place, keys: issue.keys.join(', ') });
  if (issue?.code === 'invalid_format')
    return new DomainError('LINK.COUNTRY_MALFORMED', 'invalid', { file, place });
  return new DomainError(codeFor(wantedBy(issue)), 'invalid', { file, place, most: MOST_FIELDS });
}

/** What should have stood there, as zod names types. */
function wantedBy(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_type') return issue.expected;
  return issue?.code === 'too_small' || issue?.code === 'too_big' ? issue.origin : 'object';
}

function codeFor(wanted: string): string {
  if (wanted === 'string') return 'LINK.SPEC_NOT_TEXT';
  if (wanted === 'array') return 'LINK.SPEC_NOT_LIST';
  return wanted === 'boolean' ? 'LINK.SPEC_NOT_YES_OR_NO' : 'LINK.SPEC_NOT_OBJECT';
}
