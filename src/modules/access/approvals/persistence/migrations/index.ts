import { ApprovalsBaseline1770490000260 } from './1770490000260-baseline.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [ApprovalsBaseline1770490000260];
