import { CreateSearches1768400000010 } from './1768400000010-create-searches.js';
import { TellOfAnswers1769200000000 } from './1769200000000-tell-of-answers.js';
import { CreateCaseQuestions1770000000300 } from './1770000000300-create-case-questions.js';
import { SealKeptQuestions1770500000051 } from './1770500000051-seal-kept-questions.js';
import { CreateDecoys1770500000081 } from './1770500000081-create-decoys.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateSearches1768400000010,
  TellOfAnswers1769200000000,
  CreateCaseQuestions1770000000300,
  SealKeptQuestions1770500000051,
  CreateDecoys1770500000081,
];
