import type { HeldTable } from '../../platform/database/index.js';
import { MODULE_TABLES } from '../module-tables.js';

/** Descriptions of what every table holds. */
export const HELD_TABLES: readonly HeldTable[] = MODULE_TABLES.flatMap(({ tables }) => [...tables]);
