import { StatisticsBaseline1770490000310 } from './1770490000310-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [StatisticsBaseline1770490000310];
