import fc from 'fast-check';
import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { inventedPedigree } from '../testing/invented-family.js';
import { components } from './components.js';
import { kinship, relatedness } from './kinship.js';
import type { MemberOfPedigree, GeneticSex } from './member.js';
import { readPedigree } from './pedigree.js';

const person = (
  id: string,
  father: string | null = null,
  mother: string | null = null,
  sex: GeneticSex = 'unknown',
): MemberOfPedigree => ({
  id,
  father,
  mother,
  sex,
});

const couple = [person('F'), person('M')];

describe('a pedigree', () => {
  it('has parents before their children, in whatever order it was written', () => {
    const { order, indexOf } = readPedigree([
      person('C', 'F', 'M'),
      ...couple,
      person('D', 'C', 'X'),
      person('X'),
    ]);
    const place = (id: string): number => order.indexOf(indexOf.get(id)!);
    expect(place('F')).toBeLessThan(place('C'));
    expect(place('C')).toBeLessThan(place('D'));
    expect(place('X')).toBeLessThan(place('D'));
  });

  it('learns the sex of whoever is a father or a mother', () => {
    const { sexes } = readPedigree([...couple, person('C', 'F', 'M')]);
    expect(sexes).toEqual(['male', 'female', 'unknown']);
  });

  it('gives an unnamed parent beside a named one a place', () => {
    const pedigree = readPedigree([person('M'), person('C', null, 'M'), person('D', null, 'M')]);
    expect(pedigree.size).toBe(5);
    expect(kinship(pedigree, 'C', 'D')).toBe(1 / 8);
  });

  it.each([
    [
      'a cycle of descent',
      [person('A', 'B', 'M'), person('B', 'A', 'M'), person('M')],
      'GENETICS.CYCLE_OF_DESCENT',
    ],
    [
      'a father who is a woman',
      [person('F', null, null, 'female'), person('M'), person('C', 'F', 'M')],
      'GENETICS.FATHER_IS_A_WOMAN',
    ],
    [
      'a mother who is a man',
      [person('F'), person('M', null, null, 'male'), person('C', 'F', 'M')],
      'GENETICS.MOTHER_IS_A_MAN',
    ],
    [
      'a person who is father and mother of two children',
      [person('F'), person('M'), person('C', 'F', 'M'), person('D', 'M', 'F')],
      'GENETICS.FATHER_IS_A_WOMAN',
    ],
    ['one person as both parents', [person('F'), person('C', 'F', 'F')], 'GENETICS.ONE_PERSON_BOTH_PARENTS'],
    ['a parent who is not there', [person('M'), person('C', 'F', 'M')], 'GENETICS.PARENT_UNKNOWN'],
    ['a person twice', [person('A'), person('A')], 'GENETICS.PERSON_TWICE'],
  ] as const)('with %s is refused', (_, members, code) => {
    expect(() => readPedigree(members)).toThrow(code);
  });

  it('falls into the parts that descent does not connect', () => {
    const pedigree = readPedigree([...couple, person('C', 'F', 'M'), person('R')]);
    expect(components(pedigree)).toEqual([[0, 1, 2], [3]]);
  });
});

describe('relatedness', () => {
  const family = readPedigree([
    ...couple,
    person('N'),
    person('S', 'F', 'M'),
    person('T', 'F', 'M'),
    person('H', 'F', 'N'),
    person('I', 'S', 'T'),
  ]);

  it.each([
    ['F', 'S', 1 / 4, [0, 1, 0]],
    ['S', 'T', 1 / 4, [0.25, 0.5, 0.25]],
    ['S', 'H', 1 / 8, [0.5, 0.5, 0]],
    ['M', 'H', 0, [1, 0, 0]],
  ] as const)('of %s and %s is that of the textbook', (a, b, coefficient, kappa) => {
    expect(relatedness(family, a, b)).toEqual({
      kinship: coefficient,
      inbreedingA: 0,
      inbreedingB: 0,
      kappa,
    });
  });

  it('has no kappa for the child of siblings, who is inbred', () => {
    expect(relatedness(family, 'I', 'F')).toEqual({
      kinship: 0.25,
      inbreedingA: 0.25,
      inbreedingB: 0,
      kappa: undefined,
    });
    expect(kinship(family, 'I', 'I')).toBe((1 + 0.25) / 2);
  });

  it('is the same in both directions, and the kinship of the parents is the inbreeding of the child', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (seed) => {
        const members = inventedPedigree(SeededGenerator.fromSeed(seed), 9);
        const pedigree = readPedigree(members);
        const [first, last] = [members[0]!, members[8]!];
        expect(kinship(pedigree, first.id, last.id)).toBeCloseTo(kinship(pedigree, last.id, first.id), 14);
        if (last.father === null || last.mother === null) return;
        const { inbreedingA } = relatedness(pedigree, last.id, first.id);
        expect(inbreedingA).toBeCloseTo(kinship(pedigree, last.father, last.mother), 14);
      }),
    );
  });
});
