import { LegalDemandsBaseline1770490000210 } from './1770490000210-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [LegalDemandsBaseline1770490000210];
