import type { ComparablePhysical } from '../linkage/comparable-record.js';
import { PHYSICAL } from './body-blocks.js';
import { REPORT } from './report.js';
import { object, optional, required, shownNames, text, type ShownName } from './shape.js';

/** Lines that are expected to fail show what the compiler refuses of whoever adds a field. */
describe('what a field says of itself', () => {
  const inner = object('Inner', 'Holds a text.', { note: optional(text(), 'A note.', { dataClass: 'P3' }) });

  it('is never without a class, unless it holds objects, which have theirs', () => {
    const planted = object('Planted', 'With what the compiler refuses.', {
      // @ts-expect-error a class is missing
      forgotten: optional(text(), 'Whose class was forgotten.'),
      // @ts-expect-error no class among the facts
      empty: required(text(), 'Whose class was forgotten.', {}),
      // @ts-expect-error no such class
      wrong: optional(text(), 'Of a class that is none.', { dataClass: 'P9' }),
      // @ts-expect-error what it holds has a class of its own
      holder: optional(inner, 'Holds objects.', { dataClass: 'P1' }),
      right: optional(inner, 'Holds objects.'),
    });
    expect(planted.fields.right.facts).toEqual({});
  });

  it('leaves to people what is not for machines, in the order of the contract', () => {
    const { person } = REPORT.fields;
    const names = shownNames(person.shape);
    expect(names.slice(0, 3)).toEqual(['names', 'sex', 'gender']);
    expect(names).toHaveLength(Object.keys(person.shape.fields).length - 1);
    // @ts-expect-error the code of a person is for machines
    const code: ShownName<typeof person.shape.fields> = 'id';
    expect(names).not.toContain(code);
  });

  it('says what is compared of a body, and the comparison can read nothing else', () => {
    const body: ComparablePhysical = { heightCm: { min: 170 }, bloodGroup: 'A+' };
    // @ts-expect-error what somebody wrote of the hair is no evidence
    const written: ComparablePhysical = { hairLength: 'long' };
    const isCompared = (name: string) =>
      Object.entries(PHYSICAL.fields).some(([one, { facts }]) => one === name && 'isCompared' in facts);
    expect(Object.keys(body).filter(isCompared)).toEqual(['heightCm', 'bloodGroup']);
    expect(Object.keys(written).filter(isCompared)).toEqual([]);
  });
});
