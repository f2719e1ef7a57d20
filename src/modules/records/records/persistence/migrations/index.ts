import { RecordsBaseline1770490000020 } from './1770490000020-baseline.js';
import { WaitingDeletions1770500000272 } from './1770500000272-waiting-deletions.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [RecordsBaseline1770490000020, WaitingDeletions1770500000272];
