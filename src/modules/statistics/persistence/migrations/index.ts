import { CountWhatMayBeTold1764000000840 } from './1764000000840-count-what-may-be-told.js';
import { SayWhoOwesWhat1766700000060 } from './1766700000060-say-who-owes-what.js';
import { PublishByMonths1767400000020 } from './1767400000020-publish-by-months.js';
import { PublishRecordTable1770500000050 } from './1770500000050-publish-record-table.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CountWhatMayBeTold1764000000840,
  SayWhoOwesWhat1766700000060,
  PublishByMonths1767400000020,
  PublishRecordTable1770500000050,
];
