import { typedAnswers } from '../../../../test/support/typed-answers.js';
import { shippedProfiles, type Institution } from '../../../modules/institutions/index.js';
import { readCountryAnswers } from './country-answers.js';
import { askCountry } from './country-questions.js';

const DOWN = '\u001B[B';
const ENTER = '\r';
const BREAK = '\u0003';
const profile = shippedProfiles('countries').find(({ country }) => country === 'HN');
const abroad: Institution = {
  ...{ id: 'x', code: 'GT-SEARCH', name: 'Invented', country: 'GT', kind: 'search_mechanism' },
  deliversOnly: false,
};

function answered(keys: readonly string[]) {
  if (!profile) throw new Error('There is no profile of HN.');
  return typedAnswers(keys, (questions) => askCountry({ profile, enrolled: [abroad] }, questions));
}

const erased = (word: string) => Array.from(word, () => '\u007F');

const { LC_ALL } = process.env;
beforeEach(() => {
  process.env.LC_ALL = 'en_US.UTF-8';
});
afterEach(() => {
  if (LC_ALL === undefined) delete process.env.LC_ALL;
  else process.env.LC_ALL = LC_ALL;
});

it('gathers what a file of answers would hold, and asks again after a wrong answer', async () => {
  const { answers, said } = await answered([
    // The first kind that the profile names; a code of another country is refused.
    ...[DOWN, ENTER, 'GT-SEARCH', ENTER, ...erased('GT-SEARCH'), 'HN-FORENSIC', ENTER, 'Invented', ENTER],
    ...['Caro', ENTER, 'nobody', ENTER, '@forensic.example', ENTER],
    ...['Caro Inventada', ENTER, ENTER, ENTER, 'caro inventada', ENTER, ...erased('caro inventada')],
    ...['Dani Inventado', ENTER, DOWN, ENTER, 'dani@forensic.example', ENTER],
    // No further institution; a country that has nobody here is refused.
    ...[ENTER, 'SV', ENTER, ...erased('SV'), 'GT', ENTER],
    ...['/nowhere/table.csv', ENTER, ...erased('/nowhere/table.csv'), ENTER],
  ]);
  expect(answers).toEqual({
    institutions: [
      {
        ...{ code: 'HN-FORENSIC', name: 'Invented', kind: 'forensic_institute' },
        focalPoints: [{ name: 'Caro', email: 'nobody@forensic.example' }],
        first: { name: 'Caro Inventada' },
        second: { name: 'Dani Inventado', role: 'liaison', email: 'dani@forensic.example' },
      },
    ],
    with: ['GT'],
  });
  expect(readCountryAnswers(answers)).toHaveProperty('answers');
  for (const wrong of ['GT', 'Both first people have one name', 'No institution of SV', 'does not exist'])
    expect(said).toContain(wrong);
});

it('is broken off by Ctrl-C, and says that nothing was written', async () => {
  const { error } = await answered([DOWN, ENTER, BREAK]);
  expect(error).toMatchObject({ what: 'Stopped.', mend: 'Nothing was written.' });
});
