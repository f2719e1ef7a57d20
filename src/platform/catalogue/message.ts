import type { MessageParameters } from '../errors/index.js';
import type { CatalogueLanguage } from './language.js';
import { messagesIn } from './texts.js';

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

export function isInCatalogue(code: string): boolean {
  return Object.hasOwn(messagesIn('en'), code);
}

/**
 * Returns the text of a code for a person. A parameter that was not given is left out of the sentence; a code
 * that the catalogue does not know is shown as it is, so that it can at least be looked up (a test keeps that
 * from happening).
 */
export function message(
  code: string,
  language: CatalogueLanguage,
  parameters: MessageParameters = {},
): string {
  const messages = messagesIn(language);
  const text = Object.hasOwn(messages, code) ? messages[code] : undefined;
  if (!text) return code;
  return text
    .replaceAll(PLACEHOLDER, (_, name: string) =>
      Object.hasOwn(parameters, name) ? String(parameters[name]) : '',
    )
    .trim();
}

/** The parameters that a text asks for. */
export function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '').sort();
}
