import type { ActorLanguage } from '../../modules/access/accounts/index.js';
import { UsageError } from './cli-errors.js';
import { valueOf, type Call } from './command.js';

const LANGUAGES: readonly ActorLanguage[] = ['es', 'en', 'pt', 'fr', 'ht'];

/** Returns the language in which somebody who is enrolled is spoken to. */
export function languageOf(call: Call, hint: string): ActorLanguage {
  const asked = valueOf(call, 'language') ?? 'es';
  const language = LANGUAGES.find((one) => one === asked);
  if (!language)
    throw new UsageError(`There is no language ${asked} here.`, `Say ${LANGUAGES.join(', ')}. ${hint}`);
  return language;
}
