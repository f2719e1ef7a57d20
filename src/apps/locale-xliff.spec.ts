import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asFile, flattened, fromXliff, stateOf, toXliff } from '../../scripts/locale-xliff.mjs';

const LOCALES = join(process.cwd(), 'src/locales');
interface Texts {
  readonly [key: string]: string | Texts;
}
const read = (file: string) => readFileSync(join(LOCALES, file), 'utf8');
const textsOf = (file: string) => JSON.parse(read(file)) as Texts;

/** All name spaces, by their English files. */
const NAMES = readdirSync(join(LOCALES, 'en'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replaceAll('\\', '/').replace('.json', ''));

describe('the files of texts', () => {
  it('have the same name spaces in every language, and notes of those alone', () => {
    for (const language of ['es', 'fr', 'ht', 'pt'])
      expect(
        readdirSync(join(LOCALES, language), { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.json'))
          .map((file) => file.replaceAll('\\', '/').replace('.json', ''))
          .toSorted(),
      ).toEqual(NAMES.toSorted());
    const notes = readdirSync(join(LOCALES, 'notes'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replaceAll('\\', '/').replace('.json', ''));
    expect(notes.filter((name) => !NAMES.includes(name))).toEqual([]);
    const stray = notes.flatMap((name) => {
      const known = new Set(ways(textsOf(`en/${name}.json`)));
      const { keys = {} } = textsOf(`notes/${name}.json`) as { readonly keys?: Texts };
      return Object.keys(keys).filter((key) => !known.has(key));
    });
    expect(stray).toEqual([]);
  });

  it('are written as the import writes them: no-break spaces as escapes', () => {
    const odd = ['en', 'es', 'fr', 'ht', 'pt'].flatMap((language) =>
      NAMES.map((name) => `${language}/${name}.json`).filter((file) => read(file) !== asFile(textsOf(file))),
    );
    expect(odd).toEqual([]);
  });
});

/** Every key, of lists too. */
function ways(texts: Texts, way = ''): string[] {
  return Object.entries(texts).flatMap(([key, one]) => [
    `${way}${key}`,
    ...(typeof one === 'string' ? [] : ways(one, `${way}${key}/`)),
  ]);
}

describe('a name space as XLIFF', () => {
  const english = { ask: 'Who & {{name}}?', list: { 'A.B': 'One <two>' } };
  const french = { ask: 'Qui et {{name}}\u202f?', list: { 'A.B': 'Un <deux>' } };
  const given = { name: 'console/sample', language: 'fr', english, texts: french };

  it('comes back as it went, every one in every language', async () => {
    for (const name of NAMES) {
      const [source, texts] = [textsOf(`en/${name}.json`), textsOf(`fr/${name}.json`)];
      const xml = await toXliff({ name, language: 'fr', english: source, texts });
      const back = await fromXliff(xml, () => source);
      expect(back).toMatchObject({ name, language: 'fr' });
      expect(Object.fromEntries(flattened(back.texts))).toEqual(Object.fromEntries(flattened(texts)));
    }
  });

  it('carries what translators should know', async () => {
    const notes = { about: 'Of a sample.', keys: { 'list/A.B': 'Two of them.' } };
    const xml = await toXliff({ ...given, notes });
    expect(xml).toContain('<note>Two of them. Of a sample.</note>');
    expect(await fromXliff(xml, () => english)).toEqual({ name: given.name, language: 'fr', texts: french });
  });

  it.each([
    ['a lost place', (xml: string) => xml.replace('Qui et {{name}}', 'Qui'), 'ask: what is filled in'],
    [
      'an empty text',
      (xml: string) => xml.replace(/<target>Un .*<\/target>/u, '<target></target>'),
      'list/A.B: has no',
    ],
    [
      'a text of nobody',
      (xml: string) => xml.replace('id="list/A.B"', 'id="list/C"'),
      'list/C: English has no',
    ],
    [
      'a stale source',
      (xml: string) => xml.replace('One &lt;two', 'One &lt;three'),
      'list/A.B: the English text',
    ],
  ])('is refused with %s', async (_, spoilt, fault) => {
    const xml = await toXliff(given);
    expect(spoilt(xml)).not.toBe(xml);
    await expect(fromXliff(spoilt(xml), () => english)).rejects.toThrow(fault);
  });

  it('is no more as it was read when a text changes', () => {
    expect(stateOf(english, french)).not.toBe(stateOf(english, { ...french, ask: 'Qui\u202f?' }));
  });
});
