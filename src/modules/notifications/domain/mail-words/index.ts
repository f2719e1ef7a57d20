import { EN } from './en.js';
import { ES } from './es.js';
import { FR } from './fr.js';
import { HT } from './ht.js';
import type { MailWords } from './mail-words.js';
import { PT } from './pt.js';

export type { MailWords } from './mail-words.js';

const WORDS: Readonly<Record<string, MailWords>> = { es: ES, en: EN, pt: PT, fr: FR, ht: HT };

/** The language of a mail to somebody who speaks this one: theirs, or else English. */
export function languageOfMail(language: string): string {
  return Object.hasOwn(WORDS, language) ? language : 'en';
}

export function mailWords(language: string): MailWords {
  return WORDS[languageOfMail(language)] ?? EN;
}
