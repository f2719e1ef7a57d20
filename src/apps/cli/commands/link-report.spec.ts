import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { SeededGenerator } from '../../../kernel/numbers/seeded-generator.js';
import { runCli } from '../run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'link-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const SYLLABLES = ['ba', 'co', 'di', 'fe', 'gu', 'la', 'mo', 'ni', 'pe', 'ru', 'sa', 'to'];
/** Texts that would do something in a page if they were markup, or would change how a page reads. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</details></style><style>*{display:none}</style>',
  '&lt;b&gt;',
  '<svg/onload=alert(1)>',
  '${alert(1)}',
] as const;

const FIELDS = [
  { column: 'given', kind: 'given' },
  { column: 'surname', kind: 'surname' },
  { column: '<b>born', kind: 'date' },
];

const quoted = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/**
 * Invented people, each twice with a slip here and there; some cells and ids, and the name of a column, are
 * hostile.
 */
function table(): string {
  const chance = SeededGenerator.fromSeed(23);
  const word = (): string => Array.from({ length: 3 }, () => chance.pick(SYLLABLES)).join('');
  const rows = Array.from({ length: 260 }, (_, person) => {
    const surname = person < 2 * HOSTILE.length ? `${HOSTILE[person % HOSTILE.length] ?? ''}${word()}` : word();
    const own = [word(), surname, `19${chance.integer(40, 99)}-0${chance.integer(1, 9)}-1${chance.integer(0, 9)}`];
    const again = own.map((cell) => (chance.chance(0.15) ? '' : chance.chance(0.2) ? cell.slice(1) : cell));
    const id = person < HOSTILE.length ? HOSTILE[person] ?? '' : String(person);
    return [quoted([id, ...own]), quoted([`${id} again`, ...again])];
  }).flat();
  return [quoted(['id', 'given', 'surname', '<b>born']), ...rows].join('\n');
} // prettier-ignore

const spec = { left: 'table.csv', id: 'id', fields: FIELDS };
writeFileSync(at('table.csv'), table());
writeFileSync(at('spec.json'), JSON.stringify(spec));

async function link(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await runCli(['link', at('spec.json'), '-o', at('pairs.csv'), ...words], { out, err });
  const said = (stream: PassThrough): string => String(stream.read(stream.readableLength) ?? '');
  return { code, out: said(out), err: said(err) };
}

const report = (): string => readFileSync(at('report.html'), 'utf8');
/** All pairs of a report, one piece of its source each. */
const pairsOf = (page: string): string[] => page.split('<details').slice(1);
const attribute = (piece: string, name: string): string =>
  new RegExp(`data-${name}="([^"]*)"`, 'u').exec(piece)?.[1] ?? '';

describe('huella link --report', () => {
  it('shows m and u, thresholds, records that cannot be linked and pairs, and says what it holds', async () => {
    const { code, out } = await link('--report', at('report.html'), '--min-probability', '0.01');
    expect(code).toBe(0);
    const page = report();
    for (const part of ['What this file holds', 'What agreement weighs', 'What each threshold costs', 'Records that cannot be linked'])
      expect(page).toContain(`<h2>${part}</h2>`);
    const pairs = pairsOf(page);
    expect(pairs.length).toBeGreaterThan(200);
    expect(page).toContain(`the rows of ${pairs.length} pairs by their ids and shows what their cells say`);
    expect(out).toContain(`Report written to report.html; it shows ${pairs.length} pairs, with what their cells say`);
    expect(statSync(at('report.html')).mode & 0o077).toBe(0);
  }); // prettier-ignore

  it('tells of each pair what the file of pairs tells, and parts that sum to it', async () => {
    await link('--report', at('report.html'), '--min-probability', '0.01');
    const written = new Map(
      readFileSync(at('pairs.csv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','))
        .map(([left, right, score]) => [`${left}|${right}`, Number(score)] as const),
    );
    let compared = 0;
    for (const piece of pairsOf(report())) {
      const score = written.get(`${attribute(piece, 'left')}|${attribute(piece, 'right')}`);
      if (score === undefined) continue;
      compared += 1;
      const adds = [...piece.matchAll(/class="adds">([−+])([\d.]+)</gu)].map(
        ([, sign, size]) => (sign === '−' ? -1 : 1) * Number(size),
      );
      const isOfOthers = piece.includes('other rows');
      const columns = adds.slice(1, isOfOthers ? -2 : -1).reduce((sum, one) => sum + one, 0);
      // Each is rounded to a hundredth.
      expect(Math.abs(columns - score)).toBeLessThan(0.03);
      expect(Math.abs(adds.slice(0, -1).reduce((sum, one) => sum + one, 0) - adds.at(-1)!)).toBeLessThan(
        0.03,
      );
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('runs no script but its own, and asks nobody for anything, whatever the cells say', async () => {
    await link('--report', at('report.html'));
    const page = report();
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/gu)].map(([, source = '']) => source);
    expect(scripts).toHaveLength(1);
    const hash = createHash('sha256')
      .update(scripts[0] ?? '')
      .digest('base64');
    expect(page).toContain(`script-src 'sha256-${hash}'`);
    expect(page).toContain(`default-src 'none'`);
    expect(page.match(/<(?:script|style|img|iframe|link|object|b>born)/gu)).toEqual(['<style', '<script']);
    const tags = (page.match(/<[a-z][^<>]*>/gu) ?? []).map((tag) => tag.replaceAll(/"[^"]*"/gu, '""'));
    expect(tags.length).toBeGreaterThan(1_000);
    expect(tags.filter((tag) => /\s(?:on\w+|src|href|style)=/u.test(tag))).toEqual([]);
    expect(page).not.toMatch(/https?:|url\((?!#hatch\))|@import/u);
    // The hostile cells are there, as texts.
    expect(page).toContain('<bdi>&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('data-left="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"');
    expect(page).toContain('&lt;b&gt;born');
  });

  it('leaves out what stands in the tables where that is asked for', async () => {
    const { out } = await link('--report', at('report.html'), '--report-without-cells', '--json');
    const page = report();
    const cells = readFileSync(at('table.csv'), 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((row) => row.slice(1, -1).split('","').slice(1))
      .filter((cell) => /^[a-z]{5,}$/u.test(cell));
    expect(cells.length).toBeGreaterThan(500);
    for (const cell of cells) expect(page).not.toContain(`>${cell}<`);
    expect(page).not.toContain('class="cells"');
    expect(page).toContain('It shows no cell of the tables');
    const { report: told, stages } = JSON.parse(out) as { report: object; stages: { stage: string }[] };
    expect(told).toEqual({ file: 'report.html', pairs: pairsOf(page).length, withCells: false });
    expect(stages.at(-1)?.stage).toBe('report');
  });

  it.each([
    ['its own source', ['--report', at('table.csv')], /--report names table\.csv, which is read here/u],
    ['the file of pairs', ['--report', at('pairs.csv')], /--output and --report name one file/u],
    ['nowhere', ['--report-without-cells'], /--report is missing/u],
  ])('is refused where it would be %s', async (_, words, why) => {
    const { code, err } = await link(...words);
    expect([code, err]).toEqual([2, expect.stringMatching(why)]);
  });

  it('is refused before anything is read where a source cannot be read twice', async () => {
    execFileSync('mkfifo', [at('pipe.csv')]);
    writeFileSync(at('spec.json'), JSON.stringify({ ...spec, left: 'pipe.csv' }));
    const { code, err } = await link('--report', at('piped.html'));
    writeFileSync(at('spec.json'), JSON.stringify(spec));
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/pipe\.csv is no file that can be read a second time.*--report-without-cells/u),
    ]);
    expect(existsSync(at('piped.html'))).toBe(false);
  });
});
