import { typedAnswers } from '../../../../test/support/typed-answers.js';
import { Interrupted } from '../cli-errors.js';
import { readAnswers } from './check-answers.js';
import { linesOfAnswers, linesOfIdle } from './answer-lines.js';
import { askAnswers } from './questions.js';

const DOWN = '\u001B[B';
const ENTER = '\r';
const BREAK = '\u0003';

const erased = (word: string) => Array.from(word, () => '\u007F');

const answered = (keys: readonly string[], stand: Readonly<Record<string, string>> = {}) =>
  typedAnswers(keys, (questions) => askAnswers(stand, questions));

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
    ...['Ana Inventada', ENTER, DOWN, ENTER, 'ana', ENTER, '@search.example', ENTER],
    // One address for both is refused.
    ...['Beto Inventado', ENTER, ENTER, 'Ana@search.example', ENTER],
    ...[...erased('Ana@search.example'), 'beto@search.example', ENTER],
    // No partner, no identity provider.
    ...[ENTER, ENTER],
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
    first: { name: 'Ana Inventada', role: 'liaison', email: 'ana@search.example' },
    second: { name: 'Beto Inventado', email: 'beto@search.example' },
    backup: { folder: '/backups', keyFile: 'backup.key' },
  });
  expect(readAnswers(answers)).toHaveProperty('answers');
  expect(said).toContain('Where is the database?');
  expect(said).toContain('ISO 3166-1');
  expect(said).toContain('Both first people have one mail address');
});

it('asks for partners, agreements and an identity provider, and again for terms that compare nothing', async () => {
  const { answers, said } = await answered([
    ...[ENTER, ENTER, 'HN-SEARCH', ENTER, 'Invented', ENTER, 'HN', ENTER, ENTER, ENTER],
    ...['Ana Inventada', ENTER, ENTER, ENTER, ENTER],
    // A partner, whose code is another's at first.
    ...[DOWN, ENTER, 'HN-SEARCH', ENTER, ...erased('SEARCH'), 'FORENSIC', ENTER, 'Invented', ENTER],
    ...[ENTER, ENTER, ENTER],
    // An agreement: a party that nobody is, and a purpose that compares nothing of these categories.
    ...['HN-HOME', ENTER, ', HN-NOBODY', ENTER, ...erased(', HN-NOBODY'), ENTER],
    ...[...erased('report, remains, living, genetic'), 'living', ENTER, ...erased('living')],
    ...['report, remains', ENTER, ENTER, ...erased('forensic_matching, search'), 'casework', ENTER],
    ...[...erased('casework'), 'forensic_matching', ENTER, ENTER],
    ...['idp', ENTER, ...erased('idp'), 'https://idp.example', ENTER, 'huella', ENTER, 'hush', ENTER],
    ...[ENTER, ENTER],
  ]);
  expect(answers).toMatchObject({
    partners: [{ code: 'HN-FORENSIC', name: 'Invented', country: 'HN', kind: 'search_mechanism' }],
    agreements: [
      {
        ...{ id: 'HN-HOME', parties: ['HN-SEARCH', 'HN-FORENSIC'], level: 2 },
        ...{ categories: ['report', 'remains'], purposes: ['forensic_matching'] },
      },
    ],
    signIn: { issuer: 'https://idp.example', clientId: 'huella', clientSecret: 'hush' },
  });
  expect(said).toContain('HN-NOBODY');
  expect(said).toContain('no records are compared');
  expect(said).not.toContain('hush');
  const read = readAnswers(answers);
  if ('faults' in read) throw new Error('The answers are wrong.');
  const lines = linesOfAnswers(read.answers).join('\n');
  expect(lines).toContain('HN-HOME; HN-SEARCH, HN-FORENSIC; report, remains; level 2; forensic_matching');
  expect(lines).not.toContain('hush');
  expect(linesOfIdle(read.answers)).toEqual([]);
  expect(linesOfIdle({ ...read.answers, agreements: [] }).join()).toContain('No agreement names');
});

it('is broken off by Ctrl-C, and speaks the language of the terminal', async () => {
  process.env.LC_ALL = 'fr_FR.UTF-8';
  const { error, said } = await answered([BREAK]);
  expect(error).toBeInstanceOf(Interrupted);
  expect(said).toContain('Où est la base de données');
});
