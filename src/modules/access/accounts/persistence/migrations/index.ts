import { AccessBaseline1770490000090 } from './1770490000090-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [AccessBaseline1770490000090];
