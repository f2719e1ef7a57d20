import { textsIn } from '../../../../locales/read.js';
import { textsOf } from '../../../../words/alert-kinds.js';
import { isLanguage, type Language } from '../../../../words/languages.js';
import type { MailWords } from './mail-words.js';

export type { MailWords } from './mail-words.js';

/** The language of a mail to somebody who speaks this one: theirs, or else English. */
export function languageOfMail(language: string): Language {
  return isLanguage(language) ? language : 'en';
}

export function mailWords(language: string): MailWords {
  const known = languageOfMail(language);
  return { ...textsIn('server/mails', known), kinds: textsOf(textsIn('shared/alert-kinds', known), 'mail') };
}
