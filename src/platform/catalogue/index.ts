/**
 * The messages of the platform by code and language.
 *
 *     message('RECORDS.CODE_TAKEN', 'es', { recordCode: 'A-1' })
 *
 * A new code gets its text in `src/locales/<language>/messages/<area>.json`; a test finds every code in the
 * source that has none.
 */
export {
  catalogueLanguageOf,
  requestedLanguage,
  SPOKEN_LANGUAGES,
  TO_BE_REVIEWED_BY_NATIVE_SPEAKER,
  type CatalogueLanguage,
  type SpokenLanguage,
} from './language.js';
export { isInCatalogue, message } from './message.js';
export type { Text } from './text.js';
