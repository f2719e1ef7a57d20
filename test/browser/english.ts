import { casework as caseworkEn } from '../../src/web/words/bundles/casework.en.js';
import { casework as caseworkEs } from '../../src/web/words/bundles/casework.es.js';
import { casework as caseworkFr } from '../../src/web/words/bundles/casework.fr.js';
import { casework as caseworkHt } from '../../src/web/words/bundles/casework.ht.js';
import { casework as caseworkPt } from '../../src/web/words/bundles/casework.pt.js';
import { core as en } from '../../src/web/words/bundles/core.en.js';
import { core as es } from '../../src/web/words/bundles/core.es.js';
import { core as fr } from '../../src/web/words/bundles/core.fr.js';
import { core as ht } from '../../src/web/words/bundles/core.ht.js';
import { core as pt } from '../../src/web/words/bundles/core.pt.js';
import { NAMES as OWN_NAMES } from '../../src/words/languages.js';

const WORDS: Readonly<Record<string, readonly object[]>> = {
  en: [en, caseworkEn],
  es: [es, caseworkEs],
  fr: [fr, caseworkFr],
  ht: [ht, caseworkHt],
  pt: [pt, caseworkPt],
};

/** Languages are offered by the name that they have in themselves; one of them is also what somebody may want to learn. */
const NAMES_OF_LANGUAGES: ReadonlySet<string> = new Set(Object.values(OWN_NAMES));

/** What is said on a page that is an English text of the console, and none of the language that it should speak; and names of texts that have none. */
export function englishLeftIn(said: readonly string[], language: string): string[] {
  const own = new Set(shapesOf(language).values());
  const english = new Set(shapesOf('en').values());
  const names = new Set(shapesOf('en').keys());
  return said.filter((text) => {
    const shape = shapeOf(text);
    if (NAMES_OF_LANGUAGES.has(text)) return false;
    if (names.has(text)) return true;
    return language !== 'en' && english.has(shape) && !own.has(shape);
  });
}

/** Every text of a language by its name, numbers and what is filled in left out. */
function shapesOf(language: string): ReadonlyMap<string, string> {
  const shapes = new Map<string, string>();
  const walk = (value: object, path: string): void => {
    for (const [key, one] of Object.entries(value)) {
      if (typeof one === 'string') shapes.set(path + key, shapeOf(one));
      else walk(one as object, `${path}${key}.`);
    }
  };
  for (const part of WORDS[language] ?? []) walk(part, '');
  return shapes;
}

const shapeOf = (text: string): string => text.replace(/\{\{\w+\}\}|\d+/g, '0').trim();
