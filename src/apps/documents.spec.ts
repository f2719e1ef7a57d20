import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
/** Files of the tree, those that nobody has committed yet among them. */
function listed(...patterns: readonly string[]): readonly string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((name) => name !== '' && existsSync(join(ROOT, name)));
}
const FILES = listed();
/** The plan is asked nothing: it names what is to come. */
const PAGES = FILES.filter((name) => /^(?:docs\/.+|[A-Z]+)\.md$/u.test(name) && name !== 'docs/plan.md');
const SOURCES = FILES.filter((name) =>
  /^(?:(?:src|test|scripts|bench)\/.+|[^/]+)\.(?:[cm]?[jt]sx?|json|ya?ml)$/u.test(name),
);

/** The path of a page, from the root; an address begins with a slash (`/docs/access.md`) and is none. */
const PAGE_PATH = /(?<![\w/.-])(?:\.\.\/)*(docs\/[\w./-]+\.(?:md|csv|png))/gu;
const DECISION = /(?<![\w-])decisions\/(\d{4})/gu;
const LINK = /\]\(([^)\s#:]*)(?:#([^)\s]+))?\)/gu;

const text = new Map([...PAGES, ...SOURCES].map((name) => [name, read(name)]));
const deadPaths = (name: string): string[] =>
  [...(text.get(name) ?? '').matchAll(PAGE_PATH)]
    .map(([, path = '']) => path)
    .filter((path) => !existsSync(join(ROOT, path)))
    .map((path) => `${name}: ${path}`);

/** The anchors that a reader of Markdown makes of a page's headings. */
const anchorsOf = (page: string): readonly string[] =>
  [...read(page).matchAll(/^#+ (.+)$/gmu)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the documents', () => {
  it('link to pages and headings that are there', () => {
    const links = PAGES.flatMap((page) =>
      [...(text.get(page) ?? '').matchAll(LINK)].map(([, path = '', anchor]) => ({
        page,
        target: path === '' ? page : join(dirname(page), path),
        anchor,
      })),
    );
    expect(links.length).toBeGreaterThan(100);
    const dead = links.filter(
      ({ target, anchor }) =>
        !existsSync(join(ROOT, target)) ||
        (anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor)),
    );
    expect(dead).toEqual([]);
  });

  it('are named by paths that lead to them, in pages, code, texts and settings', () => {
    expect([...PAGES, ...SOURCES].flatMap(deadPaths)).toEqual([]);
  });

  it('name decisions that were taken, each number once', () => {
    const taken = PAGES.flatMap((page) => /^docs\/decisions\/(\d{4})-/u.exec(page)?.[1] ?? []);
    expect(new Set(taken).size).toBe(taken.length);
    const unknown = [...PAGES, ...SOURCES].flatMap((name) =>
      [...(text.get(name) ?? '').matchAll(DECISION)]
        .map(([, number = '']) => number)
        .filter((number) => !taken.includes(number))
        .map((number) => `${name}: ${number}`),
    );
    expect(unknown).toEqual([]);
  });

  it('have a name each: the platform serves them by their names', () => {
    const names = PAGES.filter((page) => /^docs\/(?:[a-z]+\/)?[\w-]+\.md$/u.test(page))
      .filter((page) => !page.startsWith('docs/decisions/'))
      .map((page) => page.split('/').at(-1));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('say of themselves when a script writes them, and where versions are compared', () => {
    const marked = read('.gitattributes')
      .split('\n')
      .filter((line) => line.startsWith('/'))
      .map((line) => line.split(' ')[0]?.slice(1) ?? '');
    expect(marked.filter((pattern) => listed('--', pattern).length === 0)).toEqual([]);
    const generated = PAGES.filter((page) => /^Written by `npm run/mu.test(text.get(page) ?? ''));
    expect(generated.length).toBeGreaterThan(3);
    expect(generated.filter((page) => !marked.includes(page))).toEqual([]);
    expect(marked.filter((name) => name.startsWith('docs/') && !generated.includes(name))).toEqual([]);
  });
});
