import { compareNames, nameBackground } from './compare-names.js';

const legal = (full: string) => [{ kind: 'legal', full }];

describe('one comparison of names', () => {
  it('says how each was read, which words were held against each other, and sums to the model', () => {
    const { a, words, items, log10LR } = compareNames(
      legal('PEREZ LOPEZ, JUAN'),
      legal('Juan Lopes'),
      nameBackground(undefined),
    );
    expect(a[0]!.map(({ text, role }) => `${role}:${text}`)).toEqual([
      'given:juan',
      'paternal:perez',
      'maternal:lopez',
    ]);
    expect(words.map(({ a: one, b, level }) => [one.text, b.text, level])).toEqual([
      ['juan', 'juan', 'same'],
      ['lopez', 'lopes', 'sound'],
    ]);
    expect(items.reduce((sum, item) => sum + item.log10LR, 0)).toBeCloseTo(log10LR, 12);
  });

  it('weighs a surname by the country: Mamani says less in Bolivia', () => {
    const at = (country: string | undefined): number =>
      compareNames(legal('Ana Mamani'), legal('Ana Mamani'), nameBackground(country)).log10LR;
    expect(at('BO')).toBeLessThan(at('HN'));
    expect(at('ZZ')).toBe(at(undefined));
  });

  it('weighs nothing where nothing is a name', () => {
    expect(compareNames(legal('N/N'), legal('Ana'), nameBackground('MX'))).toMatchObject({
      log10LR: 0,
      words: [],
    });
  });
});
