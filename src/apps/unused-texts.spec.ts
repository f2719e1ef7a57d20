import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import storyTexts from '../locales/en/console/story.json' with { type: 'json' };
import { messageSpaces, messagesOf, textsIn } from '../locales/read.js';
import { casework } from '../web/words/bundles/casework.en.js';
import { core } from '../web/words/bundles/core.en.js';

const SOURCE = join(process.cwd(), 'src');
/** A form of a text by a count is asked for by the name without it. */
const FORM = /_(?:one|other|many|zero)$/u;

/** The signs that may stand where something is put in. */
const ANY = '[\\w.-]+';

interface Named {
  /** Whole strings of the sources. */
  readonly words: ReadonlySet<string>;
  /** Strings into which something is put in. */
  readonly shapes: readonly RegExp[];
}

interface Strings {
  readonly file: string;
  readonly words: readonly string[];
  readonly shapes: readonly string[];
}

/** The strings that stand in each source, but for the texts themselves. */
const STRINGS: readonly Strings[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file) && !/\.spec\.|\.d\.|migrations|^locales/u.test(file))
  .map((file) => {
    const [words, shapes]: [string[], string[]] = [[], []];
    const walk = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) words.push(node.text);
      else if (ts.isTemplateExpression(node)) shapes.push(shapeOf(node));
      ts.forEachChild(node, walk);
    };
    walk(ts.createSourceFile(file, readFileSync(join(SOURCE, file), 'utf8'), ts.ScriptTarget.Latest));
    return { file, words, shapes: shapes.filter((shape) => shape !== '') };
  });

function namedIn(sources: readonly Strings[]): Named {
  return {
    words: new Set(sources.flatMap(({ words }) => words)),
    shapes: [...new Set(sources.flatMap(({ shapes }) => shapes))].map(
      (shape) => new RegExp(`^${shape}$`, 'u'),
    ),
  };
}

/** A template that is hardly more than what is put in could be any text at all, and counts for none. */
function shapeOf({ head, templateSpans }: ts.TemplateExpression): string {
  const own = head.text + templateSpans.map(({ literal }) => literal.text).join('');
  if (head.text === '' && !/\w{4}/u.test(own)) return '';
  return escaped(head.text) + templateSpans.map(({ literal }) => ANY + escaped(literal.text)).join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, '\\$&');
}

/** Keys of texts, and of the lists that they stand in. */
function keysOf(texts: object, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, one]) =>
    typeof one === 'string' ? [`${path}${key}`] : keysOf(one as object, `${path}${key}.`),
  );
}

const isNamed = ({ words, shapes }: Named, key: string): boolean =>
  words.has(key) || shapes.some((shape) => shape.test(key));

/**
 * Texts are asked for by name, by a name of which a part is put in, or as a list within a part of the
 * console.
 */
const isAsked = (named: Named, key: string): boolean => {
  const parts = key.replace(FORM, '').split('.');
  const lists = parts.slice(2).map((_, at) => parts.slice(0, at + 2).join('.'));
  return [parts.join('.'), ...lists].some((name) => isNamed(named, name));
};

const unusedOf = (named: Named, keys: readonly string[]): string[] =>
  keys.filter((key) => !isAsked(named, key));

describe('no text stands there that nobody says', () => {
  const web = namedIn(STRINGS.filter(({ file }) => file.startsWith('web')));
  const all = namedIn(STRINGS);

  it('on the console', () => {
    expect(unusedOf(web, keysOf({ ...core, ...casework, ...storyTexts }))).toEqual([]);
  });

  it('in the window of the family', () => {
    expect(unusedOf(all, Object.keys(textsIn('shared/window', 'en')))).toEqual([]);
  });

  it('by a code', () => {
    // Reasons of evidence are put together of group and reason: `evidence-words.spec.ts` holds those to what
    // the kernel gives.
    const names = messageSpaces().filter((name) => !name.startsWith('messages/evidence-'));
    const codes = names.flatMap((name) => Object.keys(messagesOf(name, 'en')));
    expect(unusedOf(all, codes)).toEqual([]);
  });

  it('and one that nobody says is found', () => {
    expect(unusedOf(web, ['compare.never', 'planted'])).toEqual(['compare.never', 'planted']);
    expect(unusedOf(all, ['ACCESS.NEVER'])).toEqual(['ACCESS.NEVER']);
  });
});
