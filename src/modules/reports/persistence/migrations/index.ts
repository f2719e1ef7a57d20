import { CreateSearchCases1764000000500 } from './1764000000500-create-search-cases.js';
import { CreateReportDrafts1765200000000 } from './1765200000000-create-report-drafts.js';
import { NoteStepsOfCases1765200000010 } from './1765200000010-note-steps-of-cases.js';
import { PublishCaseFacts1766700000010 } from './1766700000010-publish-case-facts.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateSearchCases1764000000500,
  CreateReportDrafts1765200000000,
  NoteStepsOfCases1765200000010,
  PublishCaseFacts1766700000010,
];
