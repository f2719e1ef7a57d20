import { RecordsBaseline1770490000020 } from './1770490000020-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [RecordsBaseline1770490000020];
