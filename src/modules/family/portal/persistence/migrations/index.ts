import { FamilyBaseline1770490000110 } from './1770490000110-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [FamilyBaseline1770490000110];
