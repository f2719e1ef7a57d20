import { RateLimitBaseline1770490000170 } from './1770490000170-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [RateLimitBaseline1770490000170];
