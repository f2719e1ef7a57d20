import { CountAttempts1764500000150 } from './1764500000150-count-attempts.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [CountAttempts1764500000150];
