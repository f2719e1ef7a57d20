import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const SOURCE = join(process.cwd(), 'src');
const LANGUAGES = ['es', 'en', 'pt', 'fr', 'ht'];
/** A file of one language's words, as `fr.ts`. */
const OF_ONE_LANGUAGE = /[/\\](?:es|en|pt|fr|ht)\.ts$/;
/** The typewriter's apostrophe between letters, or before what is filled in. */
const STRAIGHT = /[\p{L}}]'[\p{L}{«]/u;
const TYPESET = /\p{L}’\p{L}/u;

interface Text {
  readonly file: string;
  readonly text: string;
}

/** What people read in a language: each string under the key of a language, and all of a file of one language. */
function textsOf(file: string): Text[] {
  const source = readFileSync(join(SOURCE, file), 'utf8');
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Text[] = [];
  const walk = (node: ts.Node, isRead: boolean): void => {
    if (isRead && (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)))
      found.push({ file, text: ts.isStringLiteralLike(node) ? node.text : node.getText() });
    ts.forEachChild(node, (child) => walk(child, isRead || isOfLanguage(node)));
  };
  walk(tree, OF_ONE_LANGUAGE.test(file));
  return found;
}

function isOfLanguage(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node)) return false;
  const { name } = node;
  return (ts.isIdentifier(name) || ts.isStringLiteral(name)) && LANGUAGES.includes(name.text);
}

describe('the apostrophe', () => {
  const texts = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|json)$/.test(name) && !/\.spec\.tsx?$/.test(name))
    .flatMap(textsOf);

  it('is one and the same in all that people read, in every language', () => {
    expect(texts.filter(({ text }) => STRAIGHT.test(text))).toEqual([]);
  });

  it('was looked for where people read: catalogue, console, mails, procedures, profiles, indicators', () => {
    const places = new Set(
      texts
        .filter(({ text }) => TYPESET.test(text))
        .map(({ file }) => file.split(/[/\\]/).slice(0, 2).join('/')),
    );
    expect([...places].sort()).toEqual(
      expect.arrayContaining([
        'modules/mechanisms',
        'modules/notifications',
        'modules/procedures',
        'modules/statistics',
        'platform/catalogue',
        'web/words',
        'words/window',
      ]),
    );
  });
});
