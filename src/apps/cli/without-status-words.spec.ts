import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Call } from './command.js';
import { COMMANDS } from './commands.js';
import { runCli } from './run-cli.js';
import { withoutStatusWords } from './without-status-words.js';

/**
 * The sentence that is said of somebody, and how the line that tells of it begins, in each language of a
 * terminal.
 */
const SAID: readonly (readonly [language: string, said: string, kept: string, told: RegExp])[] = [
  ['es_HN.UTF-8', 'Era indocumentado', 'Era […]', /condición migratoria; no se guarda/u],
  ['en_US.UTF-8', 'She was undocumented', 'She was […]', /looks like migration status; it is not kept/u],
  ['pt_BR.UTF-8', 'Em situação irregular', 'Em […]', /condição migratória; não é guardado/u],
  ['fr_FR.UTF-8', 'Il est sans papiers', 'Il est […]', /situation migratoire/u],
  ['ht_HT.UTF-8', 'Li te san papye', 'Li te […]', /estati migrasyon; yo pa kenbe l/u],
];

/** Options whose value is somebody's words, of every command. */
const WRITTEN = COMMANDS.flatMap((command) =>
  command.options
    .filter(({ value }) => value === 'TEXT' || value === 'NAME')
    .map(({ name }) => [command.words.join(' '), name, command] as const),
);

describe('words that a command is given', () => {
  const before = process.env.LC_ALL;
  afterEach(() => {
    if (before === undefined) delete process.env.LC_ALL;
    else process.env.LC_ALL = before;
  });

  it.each(SAID)('are kept without migration status, and who wrote them is told: %s', async (...row) => {
    const [locale, said, kept, sentence] = row;
    process.env.LC_ALL = locale;
    expect(WRITTEN.length).toBeGreaterThan(10);
    for (const [, option, command] of WRITTEN) {
      const told: string[] = [];
      const options = await withoutStatusWords(command, { [option]: said }, (line) => told.push(line));
      expect(options).toEqual({ [option]: kept });
      expect(told).toEqual([expect.stringMatching(new RegExp(`^--${option}: .*${sentence.source}`, 'u'))]);
    }
  });

  it('stay as they are where they say nothing of it, and codes and files always', async () => {
    const options: Call['options'] = { name: 'Ana Inventada', institution: 'Era indocumentado', json: true };
    const command = COMMANDS.find(({ words }) => words.join(' ') === 'user add');
    if (!command) throw new Error('There is no command that adds a user.');
    const told: string[] = [];
    expect(await withoutStatusWords(command, options, (line) => told.push(line))).toEqual(options);
    expect(told).toEqual([]);
  });

  it('are looked through before any command sees them', async () => {
    process.env.LC_ALL = 'es_HN.UTF-8';
    const [out, err] = [new PassThrough(), new PassThrough()];
    const told = Promise.all([text(out), text(err)]);
    const code = await runCli(['user', 'add', '--name', 'Era indocumentado'], { out, err });
    out.end();
    err.end();
    const [, steps] = await told;
    expect(code).not.toBe(0);
    expect(steps).toContain('--name: ');
    expect(steps).toContain('no se guarda');
    expect(steps).not.toContain('indocumentado');
  });
});
