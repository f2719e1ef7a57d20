import type { RowSecurity } from '../platform/database/index.js';
import { MODULE_TABLES } from './module-tables.js';

const TABLES = MODULE_TABLES.flatMap(({ tables }) => tables);

/** Row-level rules of each table: whose its rows are. */
export const ROW_SECURITY: RowSecurity = {
  rules: TABLES.flatMap(({ table, rows }) => (rows === undefined ? [] : [{ table, ...rows }])),
  open: TABLES.flatMap(({ table, open }) => (open === undefined ? [] : [{ table, because: open }])),
  forAudit: TABLES.filter(({ isForAudit }) => isForAudit).map(({ table }) => table),
};
