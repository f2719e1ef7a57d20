import { CompanionsBaseline1770490000280 } from './1770490000280-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [CompanionsBaseline1770490000280];
