import { textsIn } from '../locales/read.js';
import type { NameSpaces } from '../locales/name-spaces.js';
import type { Language } from './languages.js';

/**
 * Returns the words for the status of an identification, for what the platform writes itself; the console
 * fetches those of its reader.
 */
export function standingIn(language: Language): NameSpaces['shared/identification'] {
  return textsIn('shared/identification', language);
}
