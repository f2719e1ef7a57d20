import { HealthBaseline1770490000130 } from './1770490000130-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [HealthBaseline1770490000130];
