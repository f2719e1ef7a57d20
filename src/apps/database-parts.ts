import type { DatabaseParts } from '../platform/database/index.js';
import { MODULE_TABLES } from './module-tables.js';

/** Migrations of all modules, and the tables that are read as entities. */
export const DATABASE_PARTS: DatabaseParts = {
  entities: MODULE_TABLES.flatMap(({ entities }) => [...(entities ?? [])]),
  migrations: oldestFirst(MODULE_TABLES.flatMap(({ migrations }) => [...(migrations ?? [])])),
};

/**
 * Orders migrations by the number that ends each name, which is when it was written: parts depend on what
 * others had made by then.
 */
function oldestFirst(all: readonly (new () => object)[]): (new () => object)[] {
  const writtenAt = ({ name }: { readonly name: string }): number => Number(name.slice(-13));
  return all.toSorted((one, other) => writtenAt(one) - writtenAt(other));
}
