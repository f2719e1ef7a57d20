import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const SOURCE = join(process.cwd(), 'src');
const LANGUAGES = ['es', 'en', 'pt', 'fr', 'ht'];
/** A file of one language's words, as `locales/fr/shared/window.json`. */
const OF_ONE_LANGUAGE = /^locales[/\\](es|en|pt|fr|ht)[/\\].*\.json$/;
/** The typewriter's apostrophe between letters, or before what is filled in. */
const STRAIGHT = /[\p{L}}]'[\p{L}{«]/u;
const TYPESET = /\p{L}’\p{L}/u;
/** The people whom the simulation invents write with a keyboard. */
const WRITTEN = /^benchmark[/\\]simulation[/\\]/;
/**
 * Before a colon French has a no-break space (U+00A0); before `;`, `?`, `!` and inside guillemets a narrow
 * one (U+202F). A plain one lets the sign begin a line.
 */
const MAY_BREAK = /[ \u00a0](?=[;?!»])|«[ \u00a0]|[ \u202f]:/u;
const HELD = /\u202f[;?!»]|«\u202f|\u00a0:/u;

interface Text {
  readonly file: string;
  readonly text: string;
  readonly language: string;
}

/**
 * The texts that people read in a language: each string under the key of a language, and all of a file of one
 * language.
 */
function textsOf(file: string): Text[] {
  const source = readFileSync(join(SOURCE, file), 'utf8');
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Text[] = [];
  const walk = (node: ts.Node, language: string | undefined): void => {
    if (language !== undefined && (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)))
      found.push({ file, language, text: saidBy(node) });
    ts.forEachChild(node, (child) => walk(child, language ?? languageOf(node)));
  };
  walk(tree, OF_ONE_LANGUAGE.exec(file)?.[1]);
  return found;
}

/** The parts that are filled into a template stand as `{}`. */
const saidBy = (node: ts.StringLiteralLike | ts.TemplateExpression): string =>
  ts.isStringLiteralLike(node)
    ? node.text
    : node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');

function languageOf(node: ts.Node): string | undefined {
  if (!ts.isPropertyAssignment(node)) return undefined;
  const { name } = node;
  return ts.isIdentifier(name) || ts.isStringLiteral(name)
    ? LANGUAGES.find((language) => language === name.text)
    : undefined;
}

const TEXTS = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|tsx|json)$/.test(name) && !/\.spec\.tsx?$/.test(name))
  .flatMap(textsOf);

/**
 * The parts of the sources in which there are texts of a kind; of the locales, their folders, and each name
 * space of those that few read.
 */
const placesOf = (is: (text: Text) => boolean): readonly string[] =>
  [...new Set(TEXTS.filter(is).map(({ file }) => placeOf(file.split(/[/\\]/))))].sort();

function placeOf([first = '', second = '', folder = '', file = '']: readonly string[]): string {
  if (first !== 'locales') return `${first}/${second}`;
  return folder === 'server' || folder === 'shared'
    ? `${folder}/${file.replace('.json', '')}`
    : `locales/${folder}`;
}

describe('the apostrophe', () => {
  it('is one and the same in all that people read, in every language', () => {
    expect(TEXTS.filter(({ text }) => STRAIGHT.test(text))).toEqual([]);
  });

  it('was looked for where people read: catalogue, console, mails, procedures, profiles, indicators', () => {
    expect(placesOf(({ text }) => TYPESET.test(text))).toEqual(
      expect.arrayContaining([
        'modules/institutions',
        'server/mails',
        'modules/procedures',
        'server/indicators',
        'locales/messages',
        'locales/console',
        'shared/window',
      ]),
    );
  });
});

describe('the space before a sign in French', () => {
  const french = TEXTS.filter(({ language, file }) => language === 'fr' && !WRITTEN.test(file));

  it('lets none of them begin a line', () => {
    expect(french.filter(({ text }) => MAY_BREAK.test(text))).toEqual([]);
  });

  it('is the narrow one but before a colon, and found where it is another', () => {
    for (const text of ['Oui\u00a0: non', 'Qui\u202f?', '«\u202foui\u202f»', 'à 12:30', 'https://…'])
      expect(MAY_BREAK.test(text)).toBe(false);
    for (const text of ['Oui : non', 'Oui\u202f: non', 'Qui ?', 'Qui\u00a0!', '« oui\u202f»', '«\u202foui »'])
      expect(MAY_BREAK.test(text)).toBe(true);
  });

  it('was looked for in console, catalogue, mails, window, procedures, profiles and figures', () => {
    expect(placesOf(({ text, language }) => language === 'fr' && HELD.test(text))).toEqual(
      expect.arrayContaining([
        'modules/institutions',
        'server/mails',
        'server/yearly-report',
        'modules/procedures',
        'server/indicators',
        'locales/messages',
        'locales/console',
        'shared/window',
      ]),
    );
  });
});
