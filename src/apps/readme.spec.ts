import { existsSync, readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');
const text = read('README.md');

const requestsOf = (page: string): string[] =>
  [...page.matchAll(/```graphql\n([^]*?)```/g)].map((match) => match[1] ?? '');

describe('the README', () => {
  it('shows five requests that the schema allows', () => {
    const schema = buildSchema(read('schema.graphql'));
    for (const page of ['README.md', 'docs/start/five-requests.md']) {
      const requests = requestsOf(read(page));
      expect(requests).toHaveLength(5);
      expect(
        requests.flatMap((request) => validate(schema, parse(request)).map(({ message }) => message)),
      ).toEqual([]);
    }
  });

  it('is read in one sitting', () => {
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(130);
  });

  it('points to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !link.includes('://') && !existsSync(new URL(link, root)))).toEqual([]);
  });

  it('names the scripts that the package has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm (?:run )?(start|test|figures)\b/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('is published under the licence whose text lies beside it', () => {
    const { license } = JSON.parse(read('package.json')) as { license: string };
    expect(text).toContain(license);
    expect(read('LICENSE')).toContain('GNU AFFERO GENERAL PUBLIC LICENSE');
  });
});

describe('the glossary', () => {
  const rows = [
    ...read('docs/reference/GLOSSARY.md').matchAll(/^\| ([^|\n]+)\| ([^|\n]+)\| ([^|\n]+)\| ([^|\n]+)\|$/gm),
  ]
    .map((match) => match.slice(1).map((cell) => cell.trim()))
    .filter(([english]) => english !== 'English' && !english?.startsWith('---'));

  it('has each term once, in both languages', () => {
    expect(rows.length).toBeGreaterThan(60);
    for (const column of [0, 1]) {
      const terms = rows.map((row) => row[column]?.toLowerCase());
      expect(terms.filter((term, at) => term === '' || terms.indexOf(term) !== at)).toEqual([]);
    }
  });

  it('is in the order of the English terms', () => {
    const terms = rows.map(([english = '']) => english.toLowerCase());
    expect(terms).toEqual([...terms].sort());
  });
});

describe('the map of the regional review', () => {
  it('answers each line once, and says of each what is there and what is not yet', () => {
    const rows = [
      ...read('docs/reference/seed-map.md').matchAll(/^\| ([PCR]\d+) +\| [^|\n]+\| ([^|\n]+)\|$/gm),
    ];
    const lines = [...[1, 2, 3, 4].map((at) => `P${at}`), ...[1, 2, 3, 4, 5, 6].map((at) => `C${at}`)];
    for (let at = 1; at <= 10; at += 1) lines.push(`R${at}`);
    expect(rows.map(([, line]) => line)).toEqual(lines);
    expect(
      rows.filter(([, , answer = '']) => !/\b[Nn]ow\b|Not yet/.test(answer)).map(([, line]) => line),
    ).toEqual([]);
  });
});
