import { EventsBaseline1770490000320 } from './1770490000320-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [EventsBaseline1770490000320];
