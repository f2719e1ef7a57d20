import { AlertsBaseline1770490000060 } from './1770490000060-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [AlertsBaseline1770490000060];
