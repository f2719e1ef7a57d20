import fc from 'fast-check';
import { personsOfText } from './pasted-persons.js';

const one = (line: string) => personsOfText(line).persons;

describe('a list of persons that is pasted', () => {
  it('makes one a line, whatever stands between the parts', () => {
    const ana = { full: 'Ana Inventada', sex: 'female', ageYears: { min: 24, max: 24 }, from: 'San Marcos' };
    for (const sign of ['; ', '\t', ', '])
      expect(one(['Ana Inventada', 'mujer', '24', 'San Marcos'].join(sign))).toEqual([ana]);
    expect(one('1. Ana\r\n\r\n2) Luis Ejemplo\n• Eva')).toEqual([
      { full: 'Ana' },
      { full: 'Luis Ejemplo' },
      { full: 'Eva' },
    ]);
  });

  it('keeps a name that has a comma in it, and says nothing of one that nobody knows', () => {
    expect(one('Paz Mejía, Ana')).toEqual([{ full: 'Paz Mejía, Ana' }]);
    expect(one('– ; hombre ; ~30 ; San Marcos')).toEqual([
      { sex: 'male', ageYears: { min: 28, max: 32 }, from: 'San Marcos' },
    ]);
    expect(one('NN, 15-17 años')).toEqual([{ ageYears: { min: 15, max: 17 } }]);
  });

  it('reads M by what stands beside it in the list, and leaves it open where nothing does', () => {
    const sexes = (text: string) => personsOfText(text).persons.map(({ sex }) => sex);
    expect(sexes('Ana; M\nLuis; H')).toEqual(['female', 'male']);
    expect(sexes('Ana; F\nLuis; M')).toEqual(['female', 'male']);
    expect(personsOfText('Ana; M')).toEqual({ persons: [{ full: 'Ana' }], isSexUnsure: true });
    expect(personsOfText('Ana; F').isSexUnsure).toBe(false);
  });

  it('loses no line and invents none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ ,;\t0-9-]{0,40}$/), { maxLength: 80 }),
        (lines) => {
          expect(personsOfText(lines.join('\n')).persons).toHaveLength(lines.length);
        },
      ),
    );
  });
});
