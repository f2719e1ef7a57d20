import { filesRetention } from '../platform/files/retention.js';
import type { Retention, Rulings } from '../platform/retention/index.js';
import { MODULE_TABLES } from './module-tables.js';

/** What goes when. The rules are applied in this order: files once what named them has gone. */
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

/** What the one module says that rules. */
function rulingsOf(): Rulings {
  const [rulings, ...more] = MODULE_TABLES.flatMap((one) => one.rulings ?? []);
  if (rulings === undefined || more.length > 0) throw new Error('One module says on what rulings rest.');
  return rulings;
}
