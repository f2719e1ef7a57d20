import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRecord } from '../read-record.js';

function findings(fields: object, sex = 'male'): { errors: string[]; warnings: string[] } {
  const { errors, warnings } = readRecord(
    {
      recordType: 'report',
      id: '1',
      institution: 'A',
      person: { names: [{ kind: 'legal', full: 'Luis Paz' }], sex },
      ...fields,
    },
    { now: '2026-11-25T12:00:00Z' },
  );
  const line = ({ path, code }: { path: string; code: string }): string => `${path} ${code}`;
  return { errors: errors.map(line), warnings: warnings.map(line) };
}
const one = (id: string, relationship: string, fields: object = {}): object => ({
  id,
  relationship,
  ...fields,
});

describe('a list of relatives', () => {
  it.each<[object[], string]>([
    [
      [one('M', 'mother'), one('N', 'mother'), one('F', 'father')],
      'relatives[1].relationship EXCHANGE.FAMILY_TWO_IN_ONE_ROLE',
    ],
    [
      [one('M', 'mother'), one('N', 'mother'), one('O', 'mother')],
      'relatives[2].relationship EXCHANGE.FAMILY_TWO_IN_ONE_ROLE',
    ],
    [[one('C', 'child', { otherParent: 'C' })], 'relatives[0].otherParent EXCHANGE.SELF_REFERENCE'],
    [[one('C', 'child', { otherParent: 'X' })], 'relatives[0].otherParent EXCHANGE.REFERENCE_UNKNOWN'],
    [
      [one('B', 'full_sibling', { sex: 'female', twin: 'monozygotic' })],
      'relatives[0].sex EXCHANGE.FAMILY_TWIN_IMPOSSIBLE',
    ],
    [[one('M', 'mother', { twin: 'monozygotic' })], 'relatives[0].twin EXCHANGE.FAMILY_TWIN_IMPOSSIBLE'],
    [[one('A', 'cousin'), one('A', 'cousin')], 'relatives[1].id EXCHANGE.ID_TWICE'],
  ])('that no family can have is an error: %j', (relatives, expected) => {
    expect(findings({ relatives }).errors).toEqual([expected]);
  });

  it.each<[object[], string]>([
    [[one('M', 'mother', { sex: 'male' })], 'relatives[0].sex EXCHANGE.FAMILY_SEX_IMPOSSIBLE'],
    [[one('F', 'father', { sex: 'female' })], 'relatives[0].sex EXCHANGE.FAMILY_SEX_IMPOSSIBLE'],
    [
      [one('G', 'grandfather_maternal', { sex: 'female' })],
      'relatives[0].sex EXCHANGE.FAMILY_SEX_IMPOSSIBLE',
    ],
    [[one('M', 'mother'), one('N', 'mother')], 'relatives[1].relationship EXCHANGE.FAMILY_TWO_IN_ONE_ROLE'],
    [
      [one('G', 'grandmother_paternal'), one('H', 'grandmother_paternal')],
      'relatives[1].relationship EXCHANGE.FAMILY_TWO_IN_ONE_ROLE',
    ],
    [[one('P', 'other_parent', { sex: 'male' })], 'relatives[0].sex EXCHANGE.FAMILY_SEX_IMPOSSIBLE'],
    [
      [one('C', 'child', { otherParent: 'B' }), one('B', 'full_sibling', { sex: 'male' })],
      'relatives[0].otherParent EXCHANGE.FAMILY_SEX_IMPOSSIBLE',
    ],
  ])('in which a sex does not fit is kept with a warning: %j', (relatives, expected) => {
    expect(findings({ relatives })).toEqual({ errors: [], warnings: [expected] });
  });

  it('with children who are each other’s parents is an error for both', () => {
    const relatives = [one('C', 'child', { otherParent: 'D' }), one('D', 'child', { otherParent: 'C' })];
    expect(findings({ relatives }).errors).toEqual([
      'relatives[0].otherParent EXCHANGE.FAMILY_OWN_ANCESTOR',
      'relatives[1].otherParent EXCHANGE.FAMILY_OWN_ANCESTOR',
    ]);
  });

  it.each<[object[]]>([
    [[one('M', 'mother', { sex: 'intersex' }), one('F', 'father', { sex: 'unknown' })]],
    [[one('M', 'mother'), one('N', 'mother', { biological: 'not_biological', sex: 'male' })]],
    [
      [
        one('P', 'other_parent', { sex: 'female' }),
        one('Q', 'other_parent'),
        one('C', 'child', { otherParent: 'P' }),
      ],
    ],
    [[one('C', 'child', { otherParent: 'P' }), one('P', 'other_parent', { sex: 'female' })]],
    [[one('B', 'full_sibling', { sex: 'male', twin: 'monozygotic' })]],
    [[one('C', 'child', { otherParent: 'D' }), one('D', 'child', { sex: 'female' })]],
  ])('that a family can have is none: %j', (relatives) => {
    expect(findings({ relatives })).toEqual({ errors: [], warnings: [] });
  });
});

const member = (id: string, father?: string, mother?: string, sex = 'unknown'): object => ({
  id,
  sex,
  ...(father === undefined ? {} : { father }),
  ...(mother === undefined ? {} : { mother }),
});
const pedigree = (individuals: object[], missing: unknown = 'm'): object => ({
  pedigree: { missing, individuals },
});

describe('a pedigree', () => {
  it.each<[object, string[]]>([
    [pedigree([member('m', 'x')]), ['individuals[0].father EXCHANGE.REFERENCE_UNKNOWN']],
    [pedigree([member('m', 'm')]), ['individuals[0].father EXCHANGE.SELF_REFERENCE']],
    [
      pedigree([member('m', 'f', 'f'), member('f')]),
      ['individuals[0].mother EXCHANGE.FAMILY_SAME_PARENT_TWICE'],
    ],
    [pedigree([member('a')], 'm'), ['missing EXCHANGE.REFERENCE_UNKNOWN']],
    [pedigree([member('m')], ['m', 'n']), ['missing[1] EXCHANGE.REFERENCE_UNKNOWN']],
    [pedigree([member('m'), member('m')]), ['individuals[1].id EXCHANGE.ID_TWICE']],
    [
      pedigree([member('m', 'f'), member('f', 'g'), member('g', 'f'), member('a', 'm')]),
      ['individuals[1] EXCHANGE.FAMILY_OWN_ANCESTOR', 'individuals[2] EXCHANGE.FAMILY_OWN_ANCESTOR'],
    ],
  ])('that no family can have is an error: %j', (fields, expected) => {
    expect(findings(fields).errors).toEqual(expected.map((line) => `pedigree.${line}`));
  });

  it('in which a father is a woman is kept with a warning', () => {
    expect(findings(pedigree([member('m', 'f'), member('f', undefined, undefined, 'female')]))).toEqual({
      errors: [],
      warnings: ['pedigree.individuals[0].father EXCHANGE.FAMILY_SEX_IMPOSSIBLE'],
    });
  });

  it('that tells another story than the report is a warning', () => {
    const fields = {
      ...pedigree([member('m', 'f', 'x', 'female'), member('f', undefined, undefined, 'male'), member('x')]),
      relatives: [one('M', 'mother'), one('f', 'cousin')],
    };
    expect(findings(fields)).toEqual({
      errors: [],
      warnings: [
        'pedigree.individuals[0].sex EXCHANGE.CONTRADICTION',
        'pedigree.individuals[0].mother EXCHANGE.CONTRADICTION',
      ],
    });
  });

  it('without loops is possible, however its members are ordered, and one more parent can make it impossible', () => {
    const size = fc.integer({ min: 3, max: 12 });
    fc.assert(
      fc.property(size, fc.infiniteStream(fc.nat()), fc.integer(), (count, numbers, turn) => {
        // Everybody's parents have smaller numbers, the mothers odd ones.
        const parent = (child: number, odd: number): string | undefined => {
          const number = (numbers.next().value ?? 0) % (child + 1);
          return number < child && number % 2 === odd ? `p${number}` : undefined;
        };
        const people = Array.from({ length: count }, (_, index) => {
          const sex = index % 2 === 0 ? 'male' : 'female';
          return { ...member(`p${index}`, parent(index, 0), parent(index, 1), sex) } as {
            id: string;
            father?: string;
          };
        });
        const turned = [...people.slice(Math.abs(turn) % count), ...people.slice(0, Math.abs(turn) % count)];
        expect(findings(pedigree(turned, 'p1'), 'female').errors).toEqual([]);
        const looped = people.map((one) => (one.id === 'p0' ? { ...one, father: 'p2' } : one));
        const closed = looped.map((one) => (one.id === 'p2' ? { ...one, father: 'p0' } : one));
        expect(findings(pedigree(closed, 'p1'), 'female').errors).toContain(
          'pedigree.individuals[0] EXCHANGE.FAMILY_OWN_ANCESTOR',
        );
      }),
      { numRuns: 50 },
    );
  });
});
