import type { HeldTable } from '../../platform/database/index.js';
import { MODULE_TABLES } from '../module-tables.js';

/** What every table holds. */
export const HELD_TABLES: readonly HeldTable[] = MODULE_TABLES.flatMap(({ tables }) => [...tables]);
