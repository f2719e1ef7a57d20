import { OutboxBaseline1770490000180 } from './1770490000180-baseline.js';
import { DeedOfEvents1770500000221 } from './1770500000221-deed-of-events.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [OutboxBaseline1770490000180, DeedOfEvents1770500000221];
