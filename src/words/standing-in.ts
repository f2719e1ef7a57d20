import { textsIn } from '../locales/read.js';
import type { NameSpaces } from '../locales/name-spaces.js';
import type { Language } from './languages.js';

/** How an identification stands, for what the platform writes itself; the console fetches the words of its reader. */
export function standingIn(language: Language): NameSpaces['shared/identification'] {
  return textsIn('shared/identification', language);
}
