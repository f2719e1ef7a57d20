import { INDICATORS } from '../indicators/indicators.js';
import { OWED_KINDS } from '../domain/balance.js';
import { PAGE_LANGUAGES } from './page.js';
import { publishedFiles } from './publication.js';
import type { Publication } from './published.js';
import { hxlCsv } from './table-csv.js';

const PERIOD = { from: 2024, to: 2025 };

/** Every table of every indicator with a cell, and one heading that tries to be markup. */
const publication: Publication = {
  indicators: {
    asOf: new Date('2026-01-02T00:00:00Z'),
    period: PERIOD,
    least: 10,
    tables: INDICATORS.flatMap((indicator) =>
      indicator.by.map((by) => ({
        indicator,
        by,
        years: [2024, 2025].map((year) => ({
          year,
          total: { key: 'all', count: 60, medianDays: 3.5, having: 30, share: 0.5 },
          cells: [
            { key: by === 'pair' || by === 'corridor' ? 'HN>MX' : 'HN', count: 40 },
            { key: '<script>', count: 20 },
          ],
          together: ['SV', 'GT'],
        })),
      })),
    ),
  },
  balance: {
    asOf: new Date('2026-01-02T00:00:00Z'),
    least: 10,
    tables: OWED_KINDS.map((kind) => ({
      kind,
      total: { key: 'all', open: 30, overdue: 12, medianDays: 8 },
      cells: [{ key: 'MX>HN', open: 30, overdue: 12, medianDays: 8 }],
      together: [],
    })),
  },
};

const files = publishedFiles(publication);
const contentOf = (name: string): string => files.find((file) => file.name === name)?.content ?? '';
const pages = files.filter(({ name }) => name.endsWith('.html'));

describe('what is published', () => {
  it('is a page in each language, a table of each indicator, the balance, the definitions and all as data', () => {
    expect(pages).toHaveLength(PAGE_LANGUAGES.length);
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...INDICATORS.map(({ key }) => `${key}.csv`),
        'balance.csv',
        'definitions.csv',
        'indicators.json',
      ]),
    );
  });

  it('asks nothing of anybody: no script, no address, no picture, and a policy that would not let it', () => {
    for (const { content } of pages) {
      expect(content).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|\bon\w+=/iu);
      expect(content).toContain("default-src 'none'");
      for (const [, address = ''] of content.matchAll(/href="([^"]*)"/gu))
        expect(address).toMatch(/^index(?:\.\w\w)?\.html$/u);
    }
  });

  it('has a table beside each chart, and headings in order', () => {
    for (const { content } of pages) {
      const charts = content.split('<svg').slice(1);
      expect(charts.length).toBeGreaterThan(INDICATORS.length);
      for (const chart of charts) expect(chart).toMatch(/^[^>]*role="img" aria-label="[^"]+"/u);
      expect((content.match(/<table>/gu) ?? []).length).toBeGreaterThanOrEqual(charts.length - 1);
      expect(content.match(/<h1/gu)).toHaveLength(1);
    }
  });

  it('draws the countries, and names them in the language of the page', () => {
    expect(contentOf('index.html')).toContain('<title>México</title>');
    expect(contentOf('index.fr.html')).toContain('<title>Honduras: 40</title>');
  });

  it('has HXL tags under the headings, and no formula', () => {
    const [heading, tags] = contentOf('open_cases.csv').split('\r\n');
    expect(heading?.split(',')).toHaveLength(tags?.split(',').length ?? 0);
    expect(tags?.split(',').every((tag) => /^#[a-z]+(?:\+[a-z0-9]+)*$/u.test(tag))).toBe(true);
    const column = [{ name: 'a', tag: '#x' }];
    expect(hxlCsv(column, [['=1+1'], ['@x'], ['+x'], ['-x'], ['\0=1'], [' =1'], [-3]])).toBe(
      "a\r\n#x\r\n'=1+1\r\n'@x\r\n'+x\r\n'-x\r\n'\0=1\r\n' =1\r\n-3\r\n",
    );
  });

  it('has everything as data, and no query', () => {
    const data = contentOf('indicators.json');
    expect(JSON.parse(data)).toMatchObject({ period: PERIOD, least: 10 });
    expect(data).not.toContain('SELECT');
  });
});
