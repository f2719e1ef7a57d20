import { CreateRecords1764000000400 } from './1764000000400-create-records.js';
import { PublishRecordFigures1764000000410 } from './1764000000410-publish-record-figures.js';
import { CreateConsentCalendar1764000000820 } from './1764000000820-create-consent-calendar.js';
import { NoteWhoDecided1764000000830 } from './1764000000830-note-who-decided.js';
import { NoteUndoneImports1764100000420 } from './1764100000420-note-undone-imports.js';
import { IndexTypedRecords1764100001400 } from './1764100001400-index-typed-records.js';
import { CreateWithdrawalEntries1764600000430 } from './1764600000430-create-withdrawal-entries.js';
import { RemindOfEndingConsents1764700000020 } from './1764700000020-remind-of-ending-consents.js';
import { NoteRemovedContent1765100000000 } from './1765100000000-note-removed-content.js';
import { NoteWhatIsCounted1766700000000 } from './1766700000000-note-what-is-counted.js';
import { DeferAmendments1770500000120 } from './1770500000120-defer-amendments.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateRecords1764000000400,
  PublishRecordFigures1764000000410,
  CreateConsentCalendar1764000000820,
  NoteWhoDecided1764000000830,
  NoteUndoneImports1764100000420,
  IndexTypedRecords1764100001400,
  CreateWithdrawalEntries1764600000430,
  RemindOfEndingConsents1764700000020,
  NoteRemovedContent1765100000000,
  NoteWhatIsCounted1766700000000,
  DeferAmendments1770500000120,
];
