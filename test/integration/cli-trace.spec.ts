import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runCli } from '../../src/apps/cli/run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'huella-trace-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function huella(...args: readonly string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const told = Promise.all([text(out), text(err)]);
  const code = await runCli(args, { out, err });
  out.end();
  err.end();
  const [result, steps] = await told;
  return { code, out: result, err: steps };
}

const trace = (...more: readonly string[]) =>
  huella('responsible', 'trace', '--institution', 'HN-TRACE', '--from', '2026-01-01', ...more);

describe('huella responsible trace', () => {
  beforeAll(async () => {
    const institutions = [
      { code: 'HN-TRACE', name: 'Oficina inventada', country: 'HN', kind: 'civil_society' },
    ];
    const file = join(folder, 'institutions.json');
    writeFileSync(file, JSON.stringify({ institutions, agreements: [] }));
    expect(await huella('institution', 'load', file)).toMatchObject({ code: 0 });
  });

  it('writes a table to the standard output, and JSON into a file with the hash that it tells', async () => {
    const table = await trace('--to', '2026-01-31');
    expect(table).toMatchObject({ code: 0, err: expect.stringContaining('0 tellings written') });
    expect(table.out).toMatch(/^responsibilityId,subject,subjectId,office,.*,late,log\n$/u);
    const output = join(folder, 'trace.json');
    const told = await trace(
      '--to',
      '2026-01-31',
      '--format',
      'json',
      '--side',
      'holder',
      '-o',
      output,
      '--json',
    );
    const { sha256, ...answer } = JSON.parse(told.out) as Record<string, unknown>;
    expect(answer).toEqual({ file: output, side: 'holder', entries: 0 });
    expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({
      ...{ institution: 'HN-TRACE', side: 'holder', sha256, entries: [] },
      ...{ from: '2026-01-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z' },
    });
  });

  it.each([
    ['a day that is none', ['--to', '2026-02-30'], '--to is a day of the calendar'],
    ['a format that is none', ['--to', '2026-01-31', '--format', 'xml'], '--format is csv or json'],
    ['a side that is none', ['--to', '2026-01-31', '--side', 'family'], '--side is office or holder'],
    ['no last day', [], '--to is missing'],
    ['an end before the beginning', ['--to', '2025-01-01'], '366 days'],
  ])('refuses %s', async (_, args, said) => {
    const ran = await trace(...args);
    expect(ran.code).not.toBe(0);
    expect(ran.out).toBe('');
    expect(ran.err).toContain(said);
  });
});
