import { basename } from 'node:path';
import { DomainError } from '../errors/index.js';

/** Throws `DomainError` where a table lacks columns that are asked for. */
export function refuseMissing(path: string, wanted: readonly string[], present: readonly string[]): void {
  const missing = wanted.filter((name) => !present.includes(name));
  if (missing.length === 0) return;
  throw new DomainError('TABLES.COLUMN_MISSING', 'invalid', {
    file: basename(path),
    columns: missing.join(', '),
    present: present.join(', '),
  });
}
