import { catalogueLanguageOf, message } from '../../platform/catalogue/index.js';
import { terminalLanguage } from '../../platform/config/index.js';
import type { MessageParameters } from '../../platform/errors/index.js';

/** Returns a message of the catalogue in the language of whoever sits at the terminal. */
export function terminalMessage(
  code: string,
  parameters: MessageParameters = {},
  language: string | undefined = terminalLanguage(),
): string {
  return message(code, catalogueLanguageOf(language), parameters);
}
