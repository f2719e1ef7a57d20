import { compareNames, nameBackground, ONE_NAME_FROM } from './compare-names.js';

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

  it('are judged by what each says with itself, common or rare', () => {
    const similarity = (a: string, b: string) =>
      compareNames(legal(a), legal(b), nameBackground('MX')).similarity ?? Number.NaN;
    const rarest = compareNames(legal('Itzayana Ucum'), legal('Citlali Ucum'), nameBackground('MX'));
    const usual = compareNames(legal('María López'), legal('María López'), nameBackground('MX'));
    // The ratio of two sisters of a rare name is above that of a common name with itself.
    expect(rarest.log10LR).toBeGreaterThan(usual.log10LR);
    expect(usual.similarity).toBe(1);
    expect(rarest.similarity).toBeLessThan(ONE_NAME_FROM);
    expect(similarity('José Pérez', 'Jose Perez Noriega')).toBeGreaterThan(
      similarity('José Pérez Zamora', 'Jose Perez Noriega'),
    );
    expect(similarity('Jhon Pérez', 'John Perez')).toBeGreaterThan(ONE_NAME_FROM);
    expect(similarity('Ana Ruiz', 'Ana Ruiz')).toBe(similarity('Ruiz, Ana', 'Ana Ruiz'));
    expect(similarity('Ana Ruiz', 'Pedro Gómez')).toBe(0);
    expect(compareNames(legal('N/N'), legal('Ana'), nameBackground('MX')).similarity).toBeUndefined();
  });
});
