import { InstallationBaseline1770490000150 } from './1770490000150-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [InstallationBaseline1770490000150];
