import { messagesOf, messageSpaces } from '../../locales/read.js';
import type { CatalogueLanguage } from './language.js';

type Messages = Readonly<Record<string, string>>;

const held = new Map<CatalogueLanguage, Messages>();

/**
 * The messages of one language by code, read when somebody is first told one. A code stands in one name space
 * only; a test holds them apart.
 */
export function messagesIn(language: CatalogueLanguage): Messages {
  const known = held.get(language);
  if (known) return known;
  const messages = Object.assign({}, ...messageSpaces().map((one) => messagesOf(one, language))) as Messages;
  held.set(language, messages);
  return messages;
}
