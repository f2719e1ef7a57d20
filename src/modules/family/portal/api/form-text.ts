import { withoutMigrationStatus } from '../../../../kernel/contract/index.js';
import { message, type CatalogueLanguage } from '../../../../platform/catalogue/index.js';

/** The body of a form. */
export type FormBody = Readonly<Record<string, unknown>> | undefined;

/** A field of a form, or nothing: one that is there twice is no text. */
export function textIn(body: FormBody, name: string): string {
  const value = body && Object.hasOwn(body, name) ? body[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/**
 * Returns the text that somebody has written in their own words, without what is kept nowhere, and the
 * sentence that tells them so.
 */
export function wordsIn(
  body: FormBody,
  name: string,
  language: CatalogueLanguage,
): { readonly text: string; readonly told?: string } {
  const written = textIn(body, name);
  const text = withoutMigrationStatus(written);
  return text === undefined
    ? { text: written }
    : { text, told: message('API.MIGRATION_STATUS_LEFT_OUT', language) };
}
