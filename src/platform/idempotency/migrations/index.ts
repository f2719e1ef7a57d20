import { IdempotencyBaseline1770490000140 } from './1770490000140-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [IdempotencyBaseline1770490000140];
