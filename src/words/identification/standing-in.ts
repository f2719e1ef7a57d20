import type { Language } from '../languages.js';
import { standing as en, type StandingWords } from './en.js';
import { standing as es } from './es.js';
import { standing as fr } from './fr.js';
import { standing as ht } from './ht.js';
import { standing as pt } from './pt.js';

const WORDS: Readonly<Record<Language, StandingWords>> = { en, es, fr, ht, pt };

/** For what the platform writes itself; the console fetches the words of its reader. */
export function standingIn(language: Language): StandingWords {
  return WORDS[language];
}
