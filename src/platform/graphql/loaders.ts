import DataLoader from 'dataloader';
import type { RequestContext } from './request-context.js';

/**
 * The loader of a purpose within one request, for fields that leave their row.
 *
 *     const OWNERS = Symbol('owners');
 * loaderOf(context, OWNERS, (ids: readonly string[]) => this.institutions.byIds(ids)).load(row.institutionId)
 *
 * `batch` answers rows in any order; a key without a row loads as `undefined`.
 */
export function loaderOf<Row extends { readonly id: string }>(
  context: RequestContext,
  purpose: symbol,
  batch: (ids: readonly string[]) => Promise<readonly Row[]>,
): DataLoader<string, Row | undefined> {
  const known = context.loaders.get(purpose);
  if (known) return known as DataLoader<string, Row | undefined>;
  const loader = new DataLoader<string, Row | undefined>(async (ids) => {
    const rows = new Map((await batch(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id));
  });
  context.loaders.set(purpose, loader);
  return loader;
}
