/**
 * Parts that a module hands to the processes that are made of it: `tables.ts` (data), `module.ts` (work) and
 * `api.module.ts` (edge).
 */
export type { FileColumn, ModuleTables, TableFacts } from './module-tables.js';
export type { ModuleParts, Ticker, Use } from './module-parts.js';
