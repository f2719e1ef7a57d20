import { draftField, type FieldDraft, type FieldSpec } from '../../../kernel/linkage/tables/index.js';
import { readTable } from '../../../platform/tables/index.js';
import { columnsOf, rawColumn } from './raw-column.js';

/** A field of files whose columns can be read one by one. */
export interface ColumnRequest {
  readonly field: FieldSpec;
  readonly files: readonly { readonly path: string; readonly order: Int32Array | undefined }[];
}

export async function readColumn({ field, files }: ColumnRequest): Promise<FieldDraft> {
  const tables = [];
  for (const { path, order } of files)
    tables.push({ columns: (await readTable({ path, columns: columnsOf(field) })).columns, order });
  return draftField(field, rawColumn(tables, field));
}
