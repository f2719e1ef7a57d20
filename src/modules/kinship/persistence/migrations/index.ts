import { KeepDnaWords1769950000100 } from './1769950000100-keep-dna-words.js';
import { WordDnaForASide1770500000010 } from './1770500000010-word-dna-for-a-side.js';
import { CountDnaWords1770500000040 } from './1770500000040-count-dna-words.js';
import { ReviewSamples1770500000070 } from './1770500000070-review-samples.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  KeepDnaWords1769950000100,
  WordDnaForASide1770500000010,
  CountDnaWords1770500000040,
  ReviewSamples1770500000070,
];
