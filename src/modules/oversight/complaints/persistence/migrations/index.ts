import { OversightBaseline1770490000190 } from './1770490000190-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [OversightBaseline1770490000190];
