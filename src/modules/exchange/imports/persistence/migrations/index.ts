import { ExchangeBaseline1770490000070 } from './1770490000070-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [ExchangeBaseline1770490000070];
