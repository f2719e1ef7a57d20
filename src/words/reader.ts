import { textsIn } from '../locales/read.js';
import type { FieldWords } from './fields.js';
import type { Reader } from './in-words.js';
import type { Language } from './languages.js';
import type { ValueWords } from './values/lists.js';

/**
 * Returns a reader with all words of one language at hand, for what the platform writes itself. The console
 * fetches those of its reader.
 */
export function readerIn(language: Language): Reader & { readonly fields: FieldWords } {
  const fields: FieldWords = textsIn('shared/fields', language);
  const said = textsIn('shared/said', language);
  const values: ValueWords = textsIn('shared/values', language);
  return {
    language,
    fields,
    word: (list, value) => (values[list] as Readonly<Record<string, string>>)[value],
    phrase: (phrase, { value = '', count = 0 } = {}) => {
      const key = phrase === 'loci' ? (count === 1 ? 'loci_one' : 'loci_other') : phrase;
      return said[key].replace('{{value}}', value).replace('{{count}}', String(count));
    },
  };
}
