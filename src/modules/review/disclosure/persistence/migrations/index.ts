import { DisclosureBaseline1770490000240 } from './1770490000240-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [DisclosureBaseline1770490000240];
