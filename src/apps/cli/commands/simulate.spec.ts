import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runCli } from '../run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'huella-simulate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SMALL = ['--reports', '130', '--remains', '80', '--living', '60'];

async function cli(...words: string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  // Long answers wait for a reader.
  const told = { out: '', err: '' };
  out.on('data', (chunk) => (told.out += String(chunk)));
  err.on('data', (chunk) => (told.err += String(chunk)));
  return { code: await runCli(words, { out, err }), told };
}

function bytesOf(region: string): string[] {
  const path = join(folder, region);
  return readdirSync(path).map((name) => `${name}\n${readFileSync(join(path, name), 'utf8')}`);
}

describe('huella simulate', () => {
  it('writes the same files to the last byte for the same order, and others for another', async () => {
    for (const [region, seed, noise] of [
      ['a', '7', '1.5'],
      ['b', '7', '1.5'],
      ['c', '7', '1'],
      ['d', '8', '1.5'],
    ] as const) {
      const { code } = await cli(
        'simulate',
        join(folder, region),
        '--seed',
        seed,
        '--noise',
        noise,
        ...SMALL,
      );
      expect(code).toBe(0);
    }
    const first = bytesOf('a');
    expect(first).toHaveLength(5);
    expect(bytesOf('b')).toEqual(first);
    expect(bytesOf('c')).not.toEqual(first);
    expect(bytesOf('d')).not.toEqual(first);
  });

  it('tells in the manifest what was ordered and what was written', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'a', 'manifest.json'), 'utf8')) as {
      files: Record<string, { sha256: string; lines: number }>;
    };
    expect(manifest).toMatchObject({
      format: 'huella-region',
      simulator: 1,
      seed: 7,
      noise: 1.5,
      reports: 130,
    });
    for (const [name, { sha256, lines }] of Object.entries(manifest.files)) {
      const text = readFileSync(join(folder, 'a', name), 'utf8');
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
      expect(text.split('\n').length - 1).toBe(lines);
    }
  });

  it('makes a region that huella evaluate reads: of its truth, listed whole, all is found and nothing is forbidden', async () => {
    const truth = readFileSync(join(folder, 'a', 'truth.ndjson'), 'utf8')
      .trim()
      .split('\n');
    const answers = truth.map((line) => ({ ...(JSON.parse(line) as object), probability: 1, log10LR: 9 }));
    const file = join(folder, 'answers.ndjson');
    writeFileSync(file, answers.map((answer) => JSON.stringify(answer)).join('\n'));
    const { code, told } = await cli('evaluate', join(folder, 'a'), file, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(told.out)).toMatchObject({
      truePairs: truth.length,
      all: { recall1: 1 },
      forbiddenListed: 0,
    });
    // A forbidden true pair is forbidden by the rules that the evaluation applies as well.
    const forbidden = join(folder, 'c', 'forbidden.ndjson');
    const count = readFileSync(forbidden, 'utf8').split('\n').length - 1;
    const failed = await cli('evaluate', join(folder, 'c'), forbidden, '--json');
    expect(failed.code).toBe(count > 0 ? 1 : 0);
    expect(JSON.parse(failed.told.out)).toMatchObject({ forbiddenListed: count, listedPairs: count });
    expect(count).toBeGreaterThan(0);
  });

  it('adds journeys, damage and a smaller bank, which huella evaluate reads as well', async () => {
    const path = join(folder, 'journeys');
    const more = ['--journeys', '0.4', '--damage', '4', '--thin', '3'];
    const { code, told } = await cli('simulate', path, '--seed', '7', '--noise', '1.5', ...SMALL, ...more);
    expect(code).toBe(0);
    expect(told.out).toMatch(/people in \d+ groups: companions\.ndjson/u);
    const names = readdirSync(path);
    expect(names).toEqual(expect.arrayContaining(['companions.ndjson', 'damage.ndjson', 'thinned.ndjson']));
    const manifest = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as object;
    expect(manifest).toMatchObject({ simulator: 1, journeys: 0.4, damage: 4, thin: 3 });
    const truth = join(path, 'truth.ndjson');
    const alone = readFileSync(join(folder, 'a', 'truth.ndjson'), 'utf8');
    expect(readFileSync(truth, 'utf8').startsWith(alone)).toBe(true);
    const scored = await cli('evaluate', path, truth, '--json');
    expect(scored.code).toBe(0);
    const evaluation = JSON.parse(scored.told.out) as { companions: { groups: number }; damages: unknown[] };
    expect(evaluation.companions.groups).toBeGreaterThan(2);
    expect(evaluation.damages.length).toBeGreaterThan(5);
  });

  it.each<[string, string[], RegExp]>([
    ['everybody in groups', ['--journeys', '1'], /--journeys is a number from 0 to 0\.9/u],
    ['too much damage', ['--damage', '21'], /--damage is a number from 0 to 20/u],
    ['a bank of everybody as a smaller one', ['--thin', '1'], /--thin is a whole number from 2/u],
    ['a folder that is not empty', [], /is not empty.*Name a new folder/u],
    ['a noise out of range', ['--noise', '6'], /--noise is a number from 0 to 5/u],
    ['half a report', ['--reports', '0.5'], /--reports is a whole number from 1/u],
  ])('refuses %s', async (_, words, message) => {
    const { code, told } = await cli('simulate', join(folder, 'a'), ...words);
    expect(code).toBe(2);
    expect(told.err).toMatch(message);
  });
});
