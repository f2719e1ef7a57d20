import fc from 'fast-check';
import { chooseOpenings, type PairScore } from './choose-openings.js';

const limits = { threshold: 0.2, perRecord: 3 };
const pair = (a: string, b: string, probability: number): PairScore => ({ kind: 'identification', a, b, probability, log10LR: 0 });

describe('which pairs open a hypothesis', () => {
  it('is those that reach the threshold', () => {
    expect(chooseOpenings([pair('r', 'x', 0.2), pair('r', 'y', 0.19)], [], limits)).toEqual([pair('r', 'x', 0.2)]);
  });

  it('is the best when a record would have too many', () => {
    const five = [0.3, 0.5, 0.4, 0.25, 0.6].map((probability, i) => pair('r', `x${i}`, probability));
    expect(chooseOpenings(five, [], limits).map((one) => one.probability)).toEqual([0.6, 0.5, 0.4]);
  });

  it('counts what is open already, on either side, and not what is closed', () => {
    const known = ['p', 'q', 's'].map((b) => ({ kind: 'identification', a: 'r', b, open: true }));
    expect(chooseOpenings([pair('r', 'x', 0.9)], known, limits)).toEqual([]);
    expect(chooseOpenings([pair('r', 'x', 0.9)], known.map((one) => ({ ...one, open: false })), limits)).toHaveLength(1);
  });

  it('never opens a pair twice', () => {
    const known = [{ kind: 'identification', a: 'r', b: 'x', open: false }];
    expect(chooseOpenings([pair('r', 'x', 0.9)], known, limits)).toEqual([]);
    expect(chooseOpenings([pair('r', 'y', 0.9), pair('r', 'y', 0.9)], [], limits)).toHaveLength(1);
  });

  it('never gives a record more than its fill, and does not depend on the order of the pairs', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const pairs = fc.array(fc.tuple(name, name, fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 30 });
    fc.assert(
      fc.property(pairs, (drawn) => {
        const given = drawn.map(([a, b, probability]) => pair(a, `r${b}`, probability));
        const unique = [...new Map(given.map((one) => [`${one.a}${one.b}`, one])).values()];
        const chosen = chooseOpenings(unique, [], limits);
        const count = new Map<string, number>();
        for (const one of chosen) for (const record of [one.a, one.b]) count.set(record, (count.get(record) ?? 0) + 1);
        expect(Math.max(0, ...count.values())).toBeLessThanOrEqual(limits.perRecord);
        expect(chooseOpenings([...unique].reverse(), [], limits)).toEqual(chosen);
      }),
    );
  });
});
