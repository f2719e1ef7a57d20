import { nameSomebody } from './named-in-words.js';

const NAMES = ['José Ángel', 'de la Peña', 'Wilmer Paz Urbina'];

it.each(['¿Vieron a jose?', 'Busquen a la PENA', 'el señor Urbina', 'ángel.', 'Paz'])(
  'finds a name in %s',
  (words) => {
    expect(nameSomebody(words, NAMES)).toBe(true);
  },
);

it.each(['¿De qué fecha es el expediente de la oficina?', 'los josefinos', 'urbinas', ''])(
  'finds none in %s',
  (words) => {
    expect(nameSomebody(words, NAMES)).toBe(false);
  },
);

it('finds none where a record names nobody', () => {
  expect(nameSomebody('¿Vieron a José?', [])).toBe(false);
  expect(nameSomebody('de la y los', ['de la', 'y', 'los'])).toBe(false);
});
