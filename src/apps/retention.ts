import { filesRetention } from '../platform/files/retention.js';
import type { Retention, Rulings } from '../platform/retention/index.js';
import { MODULE_TABLES } from './module-tables.js';

/** Rules of retention of all modules. They are applied in this order: files once what named them has gone. */
export const RETENTION: Retention = {
  rules: [...MODULE_TABLES.flatMap(({ retention }) => [...(retention ?? [])]), filesRetention(isNamed)],
  rulings: rulingsOf(),
};

function isNamed(id: string): string {
  const columns = MODULE_TABLES.flatMap(({ files }) => [...(files ?? [])]);
  return columns
    .map(({ table, column }) => `EXISTS (SELECT 1 FROM ${table} f WHERE f.${column} = ${id})`)
    .join(' OR ');
}

/** Returns the rulings of the one module that states them. */
function rulingsOf(): Rulings {
  const [rulings, ...more] = MODULE_TABLES.flatMap((one) => one.rulings ?? []);
  if (rulings === undefined || more.length > 0) throw new Error('One module says on what rulings rest.');
  return rulings;
}
