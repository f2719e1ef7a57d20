import { CreateQuestionLedger1770300000000 } from './1770300000000-create-question-ledger.js';
import { NoteDecoys1770500000080 } from './1770500000080-note-decoys.js';
import { NoteNetworks1770500000212 } from './1770500000212-note-networks.js';
import { IndexEntriesByAccount1770500000045 } from './1770500000045-index-entries-by-account.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateQuestionLedger1770300000000,
  IndexEntriesByAccount1770500000045,
  NoteDecoys1770500000080,
  NoteNetworks1770500000212,
];
