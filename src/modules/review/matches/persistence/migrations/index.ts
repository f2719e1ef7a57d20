import { MatchesBaseline1770490000220 } from './1770490000220-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [MatchesBaseline1770490000220];
