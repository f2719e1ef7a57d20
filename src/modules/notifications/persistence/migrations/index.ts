import { CreateAlerts1764000000800 } from './1764000000800-create-alerts.js';
import { NameOwnersOfSteps1764500000810 } from './1764500000810-name-owners-of-steps.js';
import { CreateAlertSubjects1764700000000 } from './1764700000000-create-alert-subjects.js';
import { CreateDuties1764900000000 } from './1764900000000-create-duties.js';
import { NameReportsOfDuties1765100000020 } from './1765100000020-name-reports-of-duties.js';
import { SnoozeAlerts1765400000000 } from './1765400000000-snooze-alerts.js';
import { StandInForOwners1765400000010 } from './1765400000010-stand-in-for-owners.js';
import { WatchWebhooks1765400000020 } from './1765400000020-watch-webhooks.js';
import { ProveOpening1765400000030 } from './1765400000030-prove-opening.js';
import { CountOverdue1765400000040 } from './1765400000040-count-overdue.js';
import { BundleMails1766200000000 } from './1766200000000-bundle-mails.js';
import { NameSteps1766200000010 } from './1766200000010-name-steps.js';
import { NoteHandOvers1766300000110 } from './1766300000110-note-hand-overs.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateAlerts1764000000800,
  NameOwnersOfSteps1764500000810,
  CreateAlertSubjects1764700000000,
  CreateDuties1764900000000,
  NameReportsOfDuties1765100000020,
  SnoozeAlerts1765400000000,
  StandInForOwners1765400000010,
  WatchWebhooks1765400000020,
  ProveOpening1765400000030,
  CountOverdue1765400000040,
  BundleMails1766200000000,
  NameSteps1766200000010,
  NoteHandOvers1766300000110,
];
