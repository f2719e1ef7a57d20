import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

export interface NamedFile {
  readonly file: string;
  /** The quoted names that follow it up to the next file. */
  readonly quoted: readonly string[];
}

export function readOfTree(name: string): string {
  return readFileSync(new URL(name, root), 'utf8');
}

/** Reference to a file that was named before. */
const OF_THE_SAME = /\bthe\s+same\s+file(?:,\s+"[^"]+")+/g;

/** Files of the source that a page names, each with the tests that it names of it. */
export function namedIn(page: string): readonly NamedFile[] {
  const parts = page.split(/`((?:src|test)\/[\w./-]+\.ts)`/);
  return parts.flatMap((file, at) => {
    if (at % 2 === 0) return [];
    const text = parts[at + 1] ?? '';
    const after = [/^(?:,\s+"[^"]+")+/.exec(text), ...text.matchAll(OF_THE_SAME)].map(
      (match) => match?.[0] ?? '',
    );
    const quoted = [...after.join(' ').matchAll(/"([^"]+)"/g)].map((match) => one(match[1] ?? ''));
    return [{ file, quoted }];
  });
}

/** Lists which of these are not there: files, and names of tests. */
export function missingOf(named: readonly NamedFile[]): readonly string[] {
  return named.flatMap(({ file, quoted }) => {
    if (!existsSync(new URL(file, root))) return [file];
    const text = readOfTree(file).replaceAll("\\'", "'");
    return quoted
      .filter((title) => !['`', '"', "'"].some((quote) => text.includes(`${quote}${title}${quote}`)))
      .map((title) => `${file}: ${title}`);
  });
}

const one = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** The rows of a page's tables that begin with a code such as `P1` or `R10`. */
export function rowsOf(page: string): readonly { readonly row: string; readonly text: string }[] {
  return [...page.matchAll(/^\| ([PCR]\d+) +\|(.*)$/gmu)].map(([, row = '', text = '']) => ({ row, text }));
}

/** Lists what a text shows to be run: queries and commands, in backquotes. */
export function shownIn(text: string): readonly string[] {
  return [...text.matchAll(/`((?:\{|huella )[^`\n]+)`/gu)].map(([, shown = '']) => shown);
}

/** The first example of a page in a language. */
export function codeIn(page: string, language: string): string {
  const [, after = ''] = page.split(`\`\`\`${language}\n`);
  const end = after.indexOf('```');
  const code = end < 0 ? undefined : after.slice(0, end);
  if (code === undefined) throw new Error(`The page has no example in ${language}.`);
  return code;
}
