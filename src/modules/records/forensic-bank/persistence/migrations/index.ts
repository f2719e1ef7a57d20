import { ForensicBankBaseline1770490000040 } from './1770490000040-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [ForensicBankBaseline1770490000040];
