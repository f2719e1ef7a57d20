import type { Reader } from './in-words.js';
import { fields as fieldsEn, type FieldWords } from './fields/en.js';
import { fields as fieldsEs } from './fields/es.js';
import { fields as fieldsFr } from './fields/fr.js';
import { fields as fieldsHt } from './fields/ht.js';
import { fields as fieldsPt } from './fields/pt.js';
import type { Language } from './languages.js';
import { said as saidEn, type Said } from './said/en.js';
import { said as saidEs } from './said/es.js';
import { said as saidFr } from './said/fr.js';
import { said as saidHt } from './said/ht.js';
import { said as saidPt } from './said/pt.js';
import { values as valuesEn } from './values/en.js';
import { values as valuesEs } from './values/es.js';
import { values as valuesFr } from './values/fr.js';
import { values as valuesHt } from './values/ht.js';
import type { ValueWords } from './values/lists.js';
import { values as valuesPt } from './values/pt.js';

interface Words {
  readonly fields: FieldWords;
  readonly said: Said;
  readonly values: ValueWords;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: { fields: fieldsEn, said: saidEn, values: valuesEn },
  es: { fields: fieldsEs, said: saidEs, values: valuesEs },
  pt: { fields: fieldsPt, said: saidPt, values: valuesPt },
  fr: { fields: fieldsFr, said: saidFr, values: valuesFr },
  ht: { fields: fieldsHt, said: saidHt, values: valuesHt },
};

/** For what the platform writes itself: all words of one language at hand. The console fetches those of its reader. */
export function readerIn(language: Language): Reader & { readonly fields: FieldWords } {
  const { fields, said, values } = WORDS[language];
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
