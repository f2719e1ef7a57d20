import { IdentificationsBaseline1770490000290 } from './1770490000290-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [IdentificationsBaseline1770490000290];
