import { CreateInstitutions1764000000300 } from './1764000000300-create-institutions.js';
import { StateSampleRules1764100001330 } from './1764100001330-state-sample-rules.js';
import { CreateMechanismProfiles1764800000100 } from './1764800000100-create-mechanism-profiles.js';
import { CloseInstitutions1764800000101 } from './1764800000101-close-institutions.js';
import { EndAgreements1765500000040 } from './1765500000040-end-agreements.js';
import { ProposeTerms1766200000020 } from './1766200000020-propose-terms.js';
import { NoteClosings1766300000100 } from './1766300000100-note-closings.js';
import { JudgeBlind1769300000000 } from './1769300000000-judge-blind.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateInstitutions1764000000300,
  StateSampleRules1764100001330,
  CreateMechanismProfiles1764800000100,
  CloseInstitutions1764800000101,
  EndAgreements1765500000040,
  ProposeTerms1766200000020,
  NoteClosings1766300000100,
  JudgeBlind1769300000000,
];
