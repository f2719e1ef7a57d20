import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { catalogueLanguageOf, requestedLanguage, SPOKEN_LANGUAGES } from './language.js';
import { isInCatalogue, message, placeholdersOf } from './message.js';
import { TEXT_FILES, TEXTS } from './every-text.js';

const SOURCE = join(process.cwd(), 'src');
const CATALOGUE = join('platform', 'catalogue');
const CODE = /'([A-Z][A-Z0-9]*\.[A-Z][A-Z0-9_]*)'/g;
/** Names of loci in the STR tables have the form of a code and are none. */
const LOCUS = /^DYS\d/;
/** Words of date formats in mappings, likewise. */
const DATE_FORMAT = /^Y+\./;

function codesInSource(): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name) || name.endsWith('.spec.ts') || name.startsWith(CATALOGUE)) continue;
    for (const [, code = ''] of readFileSync(join(SOURCE, name), 'utf8').matchAll(CODE)) {
      if (!LOCUS.test(code) && !DATE_FORMAT.test(code)) found.set(code, name);
    }
  }
  return found;
}

describe('the catalogue', () => {
  it('has a text for every code that stands in the source', () => {
    const codes = codesInSource();
    expect(codes.size).toBeGreaterThan(80);
    const missing = [...codes]
      .filter(([code]) => !isInCatalogue(code))
      .map(([code, file]) => `${code} (${file})`);
    expect(missing).toEqual([]);
  });

  it('asks for the same parameters in every language', () => {
    const unequal = Object.entries(TEXTS).filter(
      ([, text]) => new Set(Object.values(text).map((one) => placeholdersOf(one).join())).size > 1,
    );
    expect(unequal).toEqual([]);
  });

  it('writes each code once, and each text as a sentence', () => {
    const codes = TEXT_FILES.flatMap((file) => Object.keys(file));
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
    const odd = Object.values(TEXTS)
      .flatMap((text) => Object.values(text))
      .filter((text) => !/^[¿\p{Lu}].*[.?]$/u.test(text));
    expect(odd).toEqual([]);
  });
});

describe('a message', () => {
  it('speaks the language asked for, with its parameters filled in', () => {
    const parameters = { expected: 3, actual: 5 };
    expect(message('RECORDS.VERSION_CONFLICT', 'en', parameters)).toMatch(/version 3.*version 5/);
    expect(message('RECORDS.VERSION_CONFLICT', 'es', parameters)).toMatch(/versión 3.*la 5/);
  });

  it('shows an unknown code as it is', () => {
    expect(message('NOWHERE.KNOWN', 'es')).toBe('NOWHERE.KNOWN');
    expect(message('toString', 'en')).toBe('toString');
  });

  it('leaves no placeholder behind where a parameter is missing', () => {
    for (const code of Object.keys(TEXTS)) {
      for (const language of SPOKEN_LANGUAGES) expect(message(code, language)).not.toMatch(/\{\w+\}/);
    }
  });

  it('holds what it is given word for word', () => {
    fc.assert(
      fc.property(fc.string(), (recordCode) => {
        expect(message('RECORDS.CODE_TAKEN', 'es', { recordCode })).toContain(` ${recordCode}.`);
      }),
    );
  });

  it('never reads a parameter as a placeholder again', () => {
    const said = message('RECORDS.CODE_TAKEN', 'en', { recordCode: '{recordCode}$&' });
    expect(said).toContain('a record {recordCode}$& already');
  });
});

describe('the language of a request', () => {
  it.each([
    ['es', 'es'],
    ['es-HN', 'es'],
    ['pt-BR', 'pt'],
    ['gl', 'pt'],
    ['fr-CA', 'fr'],
    ['ht-HT, fr;q=0.8', 'ht'],
    ['gcf', 'fr'],
    ['acf', 'en'],
    ['de', undefined],
    ['de, en;q=0.5, es;q=0.8', 'es'],
    ['en;q=0, es;q=0.1', 'es'],
    ['*', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%p asks for %p', (header, language) => {
    expect(requestedLanguage(header)).toBe(language);
  });

  it('is one of the catalogue for every actor', () => {
    expect(SPOKEN_LANGUAGES.map(catalogueLanguageOf)).toEqual(SPOKEN_LANGUAGES);
    expect(['ca', 'de', undefined].map(catalogueLanguageOf)).toEqual(['es', 'en', 'en']);
  });

  it('can be asked with any header', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect([undefined, ...SPOKEN_LANGUAGES]).toContain(requestedLanguage(header));
      }),
    );
  });
});
