import { SearchBaseline1770490000250 } from './1770490000250-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [SearchBaseline1770490000250];
