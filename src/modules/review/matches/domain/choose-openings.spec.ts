import fc from 'fast-check';
import { chooseOpenings, type KnownMatch, type PairScore } from './choose-openings.js';

const limits = { threshold: 0.2, perRecord: 3 };
const pair = (a: string, b: string, probability: number): PairScore => ({
  kind: 'identification',
  a,
  b,
  institutionA: 'AA',
  institutionB: 'BB',
  probability,
  log10LR: 0,
});
const known = (b: string, probability: number, more: Partial<KnownMatch> = {}): KnownMatch => ({
  ...pair('r', b, probability),
  id: b,
  open: true,
  lapsed: false,
  touched: false,
  ...more,
});

describe('which pairs open a hypothesis', () => {
  it('is those that reach the threshold', () => {
    const { opened } = chooseOpenings([pair('r', 'x', 0.2), pair('r', 'y', 0.19)], [], limits);
    expect(opened).toEqual([pair('r', 'x', 0.2)]);
  });

  it('is the best when a record would have too many', () => {
    const five = [0.3, 0.5, 0.4, 0.25, 0.6].map((probability, i) => pair('r', `x${i}`, probability));
    expect(chooseOpenings(five, [], limits).opened.map((one) => one.probability)).toEqual([0.6, 0.5, 0.4]);
  });

  it('is as many with each institution, whatever the record has with others', () => {
    const withOthers = ['p', 'q', 's'].map((b) => ({ ...pair('r', b, 0.9), institutionB: 'CC' }));
    const told = ['x', 'y', 'z'].map((b) => pair('r', b, 0.3));
    expect(chooseOpenings([...withOthers, ...told], [], limits).opened).toEqual([...withOthers, ...told]);
    const waiting = told.map(({ b, probability }) => known(b, probability));
    expect(chooseOpenings(withOthers, waiting, limits)).toEqual({ opened: withOthers, displaced: [] });
  });

  it('is not fewer where others are told to a holder alone', () => {
    const untold = ['p', 'q', 's'].map((b) => ({ ...pair('r', b, 0.9), holderOnly: true }));
    const told = ['x', 'y', 'z'].map((b) => pair('r', b, 0.3));
    expect(chooseOpenings([...untold, ...told], [], limits).opened).toEqual([...untold, ...told]);
    const kept = untold.map((one) => ({ ...known(one.b, 0.9, { touched: true }), holderOnly: true }));
    expect(chooseOpenings(told, kept, limits)).toEqual({ opened: told, displaced: [] });
  });

  it('is not fewer where others are withheld from the side, which the other side has among its own', () => {
    const withheld = ['p', 'q', 's'].map((b) => ({ ...pair('r', b, 0.9), withheldFrom: 'a' as const }));
    const told = ['x', 'y', 'z'].map((b) => pair('r', b, 0.3));
    expect(chooseOpenings([...withheld, ...told], [], limits).opened).toEqual([...withheld, ...told]);
    const kept = withheld.map((one) => ({
      ...known(one.b, 0.9, { touched: true }),
      withheldFrom: 'a' as const,
    }));
    expect(chooseOpenings(told, kept, limits)).toEqual({ opened: told, displaced: [] });
    const ofOneBody = ['p', 'q', 's', 't'].map((a) => ({ ...pair(a, 'r', 0.9), withheldFrom: 'a' as const }));
    expect(chooseOpenings(ofOneBody, [], limits).opened).toHaveLength(3);
  });

  it('does not take the place of what somebody has looked at', () => {
    const looked = ['p', 'q', 's'].map((b) => known(b, 0.3, { touched: true }));
    expect(chooseOpenings([pair('r', 'x', 0.9)], looked, limits)).toEqual({ opened: [], displaced: [] });
  });

  it('takes the place of the weakest that nobody has looked at, and of no stronger one', () => {
    const waiting = [known('p', 0.5), known('q', 0.3), known('s', 0.8)];
    const { opened, displaced } = chooseOpenings([pair('r', 'x', 0.6)], waiting, limits);
    expect(opened.map((one) => one.b)).toEqual(['x']);
    expect(displaced.map((one) => one.id)).toEqual(['q']);
    expect(chooseOpenings([pair('r', 'x', 0.25)], waiting, limits)).toEqual({ opened: [], displaced: [] });
  });

  it('counts what is open and not what is closed', () => {
    const closed = ['p', 'q', 's'].map((b) => known(b, 0.9, { open: false }));
    expect(chooseOpenings([pair('r', 'x', 0.3)], closed, limits).opened).toHaveLength(1);
  });

  it('never opens a pair twice', () => {
    expect(chooseOpenings([pair('r', 'x', 0.9)], [known('x', 0.9, { open: false })], limits).opened).toEqual(
      [],
    );
    expect(chooseOpenings([pair('r', 'y', 0.9), pair('r', 'y', 0.9)], [], limits).opened).toHaveLength(1);
  });

  describe('of which one has lapsed', () => {
    const lapsed = (b: string, more: Partial<KnownMatch> = {}) =>
      known(b, 0.5, { open: false, lapsed: true, ...more });

    it('takes it up again, where it has become possible and is strong', () => {
      expect(chooseOpenings([pair('r', 'x', 0.5)], [lapsed('x')], limits).opened).toHaveLength(1);
      expect(chooseOpenings([pair('r', 'x', 0.1)], [lapsed('x')], limits).opened).toEqual([]);
      expect(chooseOpenings([], [lapsed('x')], limits).opened).toEqual([]);
    });

    it('leaves it where it gave its place to stronger ones that are still there', () => {
      const stronger = ['p', 'q', 's'].map((b) => known(b, 0.8));
      const given = [pair('r', 'x', 0.5), ...stronger];
      expect(chooseOpenings(given, [...stronger, lapsed('x')], limits)).toEqual({
        opened: [],
        displaced: [],
      });
      expect(chooseOpenings(given.slice(0, 3), [...stronger.slice(0, 2), lapsed('x')], limits)).toMatchObject(
        {
          opened: [{ b: 'x' }],
        },
      );
    });

    it('gives one that somebody had looked at its place back, before stronger new pairs', () => {
      const newer = ['p', 'q', 's'].map((b) => pair('r', b, 0.9));
      const { opened } = chooseOpenings(
        [...newer, pair('r', 'x', 0.5)],
        [lapsed('x', { touched: true })],
        limits,
      );
      expect(opened.map((one) => one.b)).toEqual(['x', 'p', 'q']);
    });
  });

  it('never gives a record more than its fill, and does not depend on the order of the pairs', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const pairs = fc.array(fc.tuple(name, name, fc.double({ min: 0, max: 1, noNaN: true })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(pairs, (drawn) => {
        const given = drawn.map(([a, b, probability]) => pair(a, `r${b}`, probability));
        const unique = [...new Map(given.map((one) => [`${one.a}${one.b}`, one])).values()];
        const { opened } = chooseOpenings(unique, [], limits);
        const count = new Map<string, number>();
        for (const one of opened)
          for (const record of [one.a, one.b]) count.set(record, (count.get(record) ?? 0) + 1);
        expect(Math.max(0, ...count.values())).toBeLessThanOrEqual(limits.perRecord);
        expect(chooseOpenings([...unique].reverse(), [], limits).opened).toEqual(opened);
      }),
    );
  });
});
