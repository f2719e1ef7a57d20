import { MisuseBaseline1770490000160 } from './1770490000160-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [MisuseBaseline1770490000160];
