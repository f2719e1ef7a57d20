import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unitsOf } from './units.js';

const folder = mkdtempSync(join(tmpdir(), 'huella 100% $units-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The words of a command line as systemd makes them (systemd.service(5), "Command lines"). */
function wordsOf(line: string): readonly string[] {
  const words = line.match(/"(?:[^"\\]|\\.)*"|'[^']*'|\S+/gu) ?? [];
  return words.map((word) => {
    const bare = word.startsWith('"') || word.startsWith("'") ? word.slice(1, -1) : word;
    return bare
      .replaceAll(/\\(["\\])/gu, '$1')
      .replaceAll('%%', '%')
      .replaceAll('$$', '$');
  });
}

it('runs the backup with its words whole, into a file of the moment', () => {
  const program = join(folder, 'program.mjs');
  writeFileSync(program, 'console.log(JSON.stringify(process.argv.slice(2)))');
  const place = { folder, user: 'huella', node: process.execPath, program };
  const units = unitsOf(place, { folder: '/backups', recipient: 'age1abc', at: '02:15' });
  const line = /^ExecStart=(.*)$/mu.exec(units['huella-backup.service'] ?? '')?.[1] ?? '';
  const [shell = '', ...words] = wordsOf(line);
  const said = JSON.parse(execFileSync(shell, words, { encoding: 'utf8' })) as string[];
  expect(said).toEqual([
    ...['backup', '--output', expect.stringMatching(/^\/backups\/huella-\d{4}-\d\d-\d\d-\d{6}\.backup$/u)],
    ...['--to', 'age1abc'],
  ]);
  expect(Object.keys(units)).toEqual(['huella.service', 'huella-backup.service', 'huella-backup.timer']);
});

it('has no timer where nobody has said where backups go', () => {
  const place = { folder, user: 'huella', node: 'node', program: 'main.cli.js' };
  expect(Object.keys(unitsOf(place, undefined))).toEqual(['huella.service']);
});

const ANALYZER = '/usr/bin/systemd-analyze';
const itWithSystemd = existsSync(ANALYZER) ? it : it.skip;

itWithSystemd('is accepted by systemd, where the machine has it', () => {
  const program = join(folder, 'program.mjs');
  const place = { folder, user: 'root', node: process.execPath, program };
  const units = unitsOf(place, { folder: '/backups', recipient: 'age1abc', at: '02:15' });
  const files = Object.entries(units).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const verify = (names: readonly string[]) =>
    execFileSync(ANALYZER, ['verify', '--man=no', ...names], { encoding: 'utf8', stdio: 'pipe' });
  expect(verify(files)).toBe('');
  writeFileSync(files[0] ?? '', (units['huella.service'] ?? '').replace('ExecStart=', 'ExecStart=nowhere/'));
  expect(() => verify(files)).toThrow(/huella\.service/u);
});
