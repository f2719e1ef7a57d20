import { PhotographsBaseline1770490000270 } from './1770490000270-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [PhotographsBaseline1770490000270];
