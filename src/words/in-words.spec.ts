import { inWords } from './in-words.js';
import { readerIn } from './reader.js';

describe('a value of a record in words', () => {
  const [english, spanish, haitian] = [readerIn('en'), readerIn('es'), readerIn('ht')];

  it.each<[unknown, string, readonly string[]]>([
    [undefined, 'marks', []],
    [[], 'marks', []],
    ['crown_gold', 'dental.teeth.11', ['corona de oro']],
    ['black', 'physical.hairColor', ['negro']],
    ['black', 'physical.eyeColor', ['negros']],
    [{ min: 170, max: 173.5 }, 'heightCm', ['170–173,5 cm']],
    [{ min: 21, max: 29 }, 'birthDate', ['21–29 años']],
    [{ min: 5 }, 'postMortemIntervalDays', ['al menos 5 días']],
    ['2025-05', 'found.date', ['mayo de 2025']],
    ['2025-05-28T23:10:00-06:00', 'lastContact.date', ['28 de mayo de 2025']],
    [{ relatives: ['mother', 'full_sibling'] }, 'profile.autosomal', ['madre, hermano o hermana']],
    [{ loci: 21 }, 'profile.autosomal', ['21 loci']],
    [
      { type: 'national_id', number: '2001-05', country: 'HN' },
      'documents',
      ['cédula de identidad, 2001-05, Honduras'],
    ],
    [['head', 'arm'], 'recovered', ['cabeza, brazo']],
    ['mother', 'marks.description', ['mother']],
  ])('%j in %s is %j', (value, field, words) => {
    expect(inWords(value, field, spanish)).toEqual(words);
  });

  it('is a line for each thing, what it is first and what was written as it was written', () => {
    const marks = [
      {
        description: 'se la hizo el día de la madre',
        text: 'Mari',
        side: 'left',
        region: 'forearm',
        type: 'tattoo',
      },
      { type: 'scar', region: 'knee', state: 'absent' },
    ];
    expect(inWords(marks, 'marks', english)).toEqual([
      'tattoo, forearm, left, «Mari», se la hizo el día de la madre',
      'scar, knee, looked for and not there',
    ]);
    expect(inWords(marks[0], 'marks.subject+lettering', haitian)).toEqual([
      'tatou, avanbra, agoch, «Mari», se la hizo el día de la madre',
    ]);
  });

  it('says names whole and places from the nearest to the farthest', () => {
    const names = [
      { kind: 'legal', given: 'Wilmer', surnames: ['Paz', 'Urbina'] },
      { kind: 'nickname', full: 'Wil' },
    ];
    expect(inWords(names, 'names', spanish)).toEqual(['Wilmer Paz Urbina', 'Wil (apodo)']);
    const route = [
      { place: { country: 'MX', locality: 'Reynosa', admin1: 'Tamaulipas' }, date: '2025-05-28' },
      { place: { lat: 26.1, lon: -98 } },
    ];
    expect(inWords(route, 'route', haitian)).toEqual([
      'Reynosa, Tamaulipas, Meksik, 28 me 2025',
      '26,1; -98',
    ]);
  });
});
