import { IncidentsBaseline1770490000200 } from './1770490000200-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [IncidentsBaseline1770490000200];
