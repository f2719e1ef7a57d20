import { basename, dirname, resolve } from 'node:path';
import type { FieldSpec } from '../../../kernel/linkage/tables/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { readJsonFile } from '../read-json-file.js';
import { SpecReader } from './spec-reader.js';

/** Specification of what is to be linked, as its user has written it down; paths are complete. */
export interface LinkSpec {
  readonly left: string;
  /** Absent where a table is compared with itself. */
  readonly right: string | undefined;
  readonly id: string;
  readonly fields: readonly FieldSpec[];
  readonly oneToOne: boolean;
}

const MOST_FIELDS = 32;

/** Reads a specification. Throws `DomainError` (LINK.*), `UsageError`, or what the file system says. */
export async function readLinkSpec(path: string): Promise<LinkSpec> {
  const file = basename(path);
  const spec = specOf(await readJsonFile(path), new SpecReader(file, MOST_FIELDS));
  const named = [
    spec.id,
    ...spec.fields.flatMap(({ column, longitude }) => [column, ...(longitude ? [longitude] : [])]),
  ];
  const twice = named.find((column, at) => named.indexOf(column) !== at);
  if (twice !== undefined) throw new DomainError('LINK.COLUMN_TWICE', 'invalid', { file, column: twice });
  const folder = dirname(path);
  return {
    ...spec,
    left: resolve(folder, spec.left),
    right: spec.right === undefined ? undefined : resolve(folder, spec.right),
  };
}

/** Reads a specification as it is written, with paths as they stand there. */
function specOf(written: unknown, read: SpecReader): LinkSpec {
  const spec = read.object(written, '');
  const found = {
    left: read.text(spec['left'], 'left'),
    right: read.optionalText(spec['right'], 'right'),
    id: read.text(spec['id'], 'id'),
    fields: fieldsOf(spec['fields'], read),
    oneToOne: read.yesOrNo(spec['oneToOne'], 'oneToOne'),
  };
  read.keys(spec, Object.keys(found), '');
  return found;
}

function fieldsOf(written: unknown, read: SpecReader): FieldSpec[] {
  const fields = read.list(written, 'fields').map((one, at) => fieldOf(one, `fields.${at}`, read));
  read.count(fields, 'fields');
  return fields;
}

function fieldOf(written: unknown, place: string, read: SpecReader): FieldSpec {
  const field = read.object(written, place);
  const found = {
    column: read.text(field['column'], `${place}.column`),
    kind: read.kind(field['kind'], `${place}.kind`),
    country: read.country(field['country'], `${place}.country`),
    longitude: read.optionalText(field['longitude'], `${place}.longitude`),
  };
  read.keys(field, Object.keys(found), place);
  return found;
}
