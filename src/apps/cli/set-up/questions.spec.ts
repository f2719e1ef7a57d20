import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { Interrupted } from '../cli-errors.js';
import { readAnswers } from './check-answers.js';
import { askAnswers } from './questions.js';

const DOWN = '\u001B[B';
const ENTER = '\r';
const BREAK = '\u0003';

/** Answers the questions as somebody at the keyboard does, each when it stands there. */
async function answered(keys: readonly string[], stand: Readonly<Record<string, string>> = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const said = text(output);
  const asked = askAnswers(stand, { input, output, signal: new AbortController().signal });
  const outcome = asked.then(
    (answers) => ({ answers, error: undefined }),
    (error: unknown) => ({ answers: undefined, error }),
  );
  let ended = false;
  void outcome.then(() => (ended = true));
  for (const key of keys) {
    if (ended) break;
    input.write(key);
    await pause(20);
  }
  const result = await outcome;
  output.end();
  return { ...result, said: await said };
}

const { LC_ALL } = process.env;
beforeEach(() => {
  process.env.LC_ALL = 'en_US.UTF-8';
});
afterEach(() => {
  if (LC_ALL === undefined) delete process.env.LC_ALL;
  else process.env.LC_ALL = LC_ALL;
});

it('gathers answers that a file could hold, and asks again after a wrong one', async () => {
  const { answers, said } = await answered([
    ...[ENTER, ENTER, 'HN-SEARCH', ENTER, 'Invented', ENTER],
    ...['Honduras', ENTER, ...Array.from('Honduras', () => '\u007F'), 'HN', ENTER],
    ...[DOWN, ENTER, 'Ana', ENTER, 'nobody', ENTER, '@search.example', ENTER],
    ...['Ana Inventada', ENTER, DOWN, ENTER, 'Beto Inventado', ENTER, ENTER],
    ...[ENTER, '/backups', ENTER, ENTER],
  ]);
  expect(answers).toEqual({
    database: 'embedded',
    publicUrl: 'http://localhost:4000',
    institution: {
      code: 'HN-SEARCH',
      name: 'Invented',
      country: 'HN',
      kind: 'forensic_institute',
      focalPoints: [{ name: 'Ana', email: 'nobody@search.example' }],
    },
    first: { name: 'Ana Inventada', role: 'liaison' },
    second: { name: 'Beto Inventado' },
    backup: { folder: '/backups', keyFile: 'backup.key' },
  });
  expect(readAnswers(answers)).toHaveProperty('answers');
  expect(said).toContain('Where is the database?');
  expect(said).toContain('ISO 3166-1');
});

it('is broken off by Ctrl-C, and speaks the language of the terminal', async () => {
  process.env.LC_ALL = 'fr_FR.UTF-8';
  const { error, said } = await answered([BREAK]);
  expect(error).toBeInstanceOf(Interrupted);
  expect(said).toContain('Où est la base de données');
});
