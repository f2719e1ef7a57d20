import { CreateDisclosureReleases1764000000900 } from './1764000000900-create-disclosure-releases.js';
import { NoteWhatWasDisclosed1764000000910 } from './1764000000910-note-what-was-disclosed.js';
import { CreateRecalls1764000000920 } from './1764000000920-create-recalls.js';
import { CreateDisclosureCaps1764000000930 } from './1764000000930-create-disclosure-caps.js';
import { RecallAfterAgreements1764700000010 } from './1764700000010-recall-after-agreements.js';
import { CreateBreakGlass1770500000035 } from './1770500000035-create-break-glass.js';
import { KeepUntoldLooks1770500000190 } from './1770500000190-keep-untold-looks.js';
import { EndBreakGlass1770500000210 } from './1770500000210-end-break-glass.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateDisclosureReleases1764000000900,
  NoteWhatWasDisclosed1764000000910,
  CreateRecalls1764000000920,
  CreateDisclosureCaps1764000000930,
  RecallAfterAgreements1764700000010,
  CreateBreakGlass1770500000035,
  KeepUntoldLooks1770500000190,
  EndBreakGlass1770500000210,
];
