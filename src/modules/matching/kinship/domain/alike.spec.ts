import { changeOfCopy, type TypedPerson } from './alike.js';

/** Somebody who shows this at each locus. */
const typed = (calls: readonly (readonly [string, string])[], isSelf = true): TypedPerson => ({
  isSelf,
  profiles: [new Map(calls.map((call, at) => [`L${at}`, call]))],
});
const like = (count: number, call: readonly [string, string] = ['1', '2']) =>
  Array.from({ length: count }, () => call);

describe('a copy of a body', () => {
  it.each([
    ['the same samples', like(20), 'same'],
    ['more loci', like(21), 'superset'],
    ['a locus less', like(19), 'changed'],
    ['a locus changed', [...like(19), ['1', '3'] as const], 'changed'],
    ['four of twenty loci changed', [...like(16), ...like(4, ['3', '4'])], 'changed'],
    ['five of twenty loci changed', [...like(15), ...like(5, ['3', '4'])], undefined],
    ['seven loci in common', like(7), undefined],
    ['eight loci in common', like(8), 'changed'],
  ])('is told by %s', (_, now, change) => {
    expect(changeOfCopy([typed(like(20))], [typed(now)])).toBe(change);
  });

  it('shows more where a lone allele has found its partner, and less where it has lost it', () => {
    const [lone, whole] = [typed(like(20, ['1', 'F'])), typed(like(20))];
    expect(changeOfCopy([lone], [whole])).toBe('superset');
    expect(changeOfCopy([whole], [lone])).toBe('changed');
  });

  it('is of a family where all of its people are there, and shows more with another one', () => {
    const [mother, child] = [typed(like(20), false), typed(like(20, ['5', '6']), false)];
    expect(changeOfCopy([mother], [mother, child])).toBe('superset');
    expect(changeOfCopy([mother, child], [child, mother])).toBe('same');
    expect(changeOfCopy([mother, child], [mother])).toBeUndefined();
    expect(changeOfCopy([{ ...mother, isSelf: true }], [mother])).toBeUndefined();
    expect(changeOfCopy([], [mother])).toBeUndefined();
  });
});
