import { assumedShare } from '../../../../kernel/linkage/index.js';
import { inSteps, inTwoDigits } from './prior.js';
import { weightsOf, withCodes } from './country-weights.js';
import type { BestList } from './lists.js';
import { resolve, resolveAndLearn } from './resolve.js';
import { SettledPairs } from './settled.js';

const list = (owner: number, entries: [number, number][], tail = Number.NEGATIVE_INFINITY): BestList => ({
  owner,
  seqs: Int32Array.from(entries, ([seq]) => seq),
  log10LR: Float64Array.from(entries, ([, ratio]) => ratio),
  tail,
});

describe('who can be whose counterpart', () => {
  it('takes a pair in the lists of both records for one', () => {
    const [mine, theirs] = [list(1, [[2, 3]]), list(2, [[1, 3]])];
    const both = resolve(
      [
        { side: 'a', list: mine },
        { side: 'b', list: theirs },
      ],
      0.001,
    );
    const one = resolve([{ side: 'a', list: mine }], 0.001);
    expect(both.of('a', mine)).toEqual(both.of('b', theirs));
    expect(both.of('a', mine)).toEqual(one.of('a', mine));
  });

  it('believes the later of two lists that have a pair, for the earlier was made of what the records said then', () => {
    const [stored, fresh] = [list(1, [[2, -4]]), list(2, [[1, 6]])];
    const found = resolve(
      [
        { side: 'both', list: stored },
        { side: 'both', list: fresh },
      ],
      0.001,
    );
    expect(found.of('both', fresh)).toEqual(
      resolve([{ side: 'both', list: fresh }], 0.001).of('both', fresh),
    );
    expect(found.of('both', fresh)[0]).toBeGreaterThan(0.9);
  });

  it('lets two records of a side compete for one of the other, and not records of one side with their own number', () => {
    const [strong, weak] = [list(1, [[9, 6]]), list(2, [[9, 5]])];
    const together = resolve(
      [
        { side: 'a', list: strong },
        { side: 'a', list: weak },
      ],
      0.001,
    );
    const alone = resolve([{ side: 'a', list: weak }], 0.001);
    expect(together.of('a', weak)[0]).toBeLessThan(alone.of('a', weak)[0] ?? 0);
    const apart = resolve(
      [
        { side: 'a', list: list(1, [[2, 6]]) },
        { side: 'a', list: list(2, [[1, 5]]) },
      ],
      0.001,
    );
    expect(apart.of('a', list(2, [[1, 5]]))[0]).toBeCloseTo(
      resolve([{ side: 'a', list: list(2, [[1, 5]]) }], 0.001).of('a', list(2, [[1, 5]]))[0] ?? 0,
    );
  });

  it('counts what a record could be outside of its list against its pairs', () => {
    const [without, withTail] = [list(1, [[2, 3]]), list(1, [[2, 3]], 5)];
    const probability = (one: BestList) => resolve([{ side: 'a', list: one }], 0.001).of('a', one)[0] ?? 0;
    expect(probability(withTail)).toBeLessThan(probability(without));
  });

  it('takes a pair within one bank for the same from both ends', () => {
    const [first, second] = [list(1, [[2, 4]]), list(2, [[1, 4]])];
    const found = resolve(
      [
        { side: 'both', list: first },
        { side: 'both', list: second },
      ],
      0.001,
    );
    expect(found.of('both', first)).toEqual(found.of('both', second));
    expect(found.of('both', first)[0]).toBeGreaterThan(0);
  });

  it('lets two records of one person share a counterpart, as far as they are of one person', () => {
    const lists = [
      { side: 'a' as const, list: list(1, [[9, 6]]) },
      { side: 'a' as const, list: list(2, [[9, 6]]) },
    ];
    const probability = (doubles: Parameters<typeof resolve>[2]) =>
      resolve(lists, 0.001, doubles).of('a', list(2, [[9, 6]]))[0] ?? 0;
    const rivals = probability([]);
    const doubles = probability([{ side: 'a', x: 1, y: 2, probability: 0.999 }]);
    expect(rivals).toBeLessThan(0.51);
    expect(doubles).toBeGreaterThan(0.99);
    expect(probability([{ side: 'a', x: 1, y: 2, probability: 0.5 }])).toBeGreaterThan(rivals);
    // Of the other side, or of a record that is nowhere in the lists: nothing changes.
    expect(probability([{ side: 'b', x: 1, y: 2, probability: 0.999 }])).toBe(rivals);
    expect(probability([{ side: 'a', x: 1, y: 77, probability: 0.999 }])).toBe(rivals);
  });

  it('takes people’s word for a pair, and lets it compete with none', () => {
    const lists = [
      list(1, [
        [2, 6],
        [3, 5],
      ]),
      list(4, [[3, 5]]),
    ] as const;
    const gathered = lists.map((one) => ({ side: 'both' as const, list: one }));
    const settledAs = (same: boolean) =>
      resolve(gathered, 0.001, [], new SettledPairs([{ firstSeq: 1, secondSeq: 2, same }]));
    const [open] = resolve(gathered, 0.001).of('both', lists[0]);
    expect(open).toBeGreaterThan(0.5);
    const alone = resolve([{ side: 'both', list: list(1, [[3, 5]]) }, gathered[1]!], 0.001);
    for (const same of [true, false]) {
      const found = settledAs(same);
      expect(found.of('both', lists[0])[0]).toBe(Number(same));
      expect(found.of('both', lists[1])[0]).toBeCloseTo(alone.of('both', lists[1])[0] ?? NaN, 9);
    }
  });

  it('takes what the records say of each other before what people have said of them', () => {
    const mine = list(1, [[2, 6]]);
    const isApart = (x: number, y: number): boolean => x + y === 3;
    const settled = new SettledPairs([{ firstSeq: 1, secondSeq: 2, same: true }], isApart);
    expect([...resolve([{ side: 'both', list: mine }], 0.001, [], settled).of('both', mine)]).toEqual([0]);
    expect(settled.of(1, 3)).toBeUndefined();
  });
});

describe('how many have a counterpart', () => {
  it('is learnt from the lists, with what people have decided', () => {
    const SIZE = 400;
    const clear = Array.from({ length: SIZE }, (_, at) => list(at, at < 200 ? [[1_000 + at, 9]] : []));
    const gathered = clear.map((one) => ({ side: 'a', list: one }) as const);
    const of = { kind: 'identification', sizes: { a: SIZE, b: SIZE } } as const;
    const { learnt, prior, resolution } = resolveAndLearn(gathered, of);
    expect(learnt.share).toBe(inSteps((200 + 0.25 * 40) / 440));
    expect(prior).toBe(inTwoDigits(learnt.share / SIZE));
    expect(resolution.of('a', clear[0]!)).toEqual(resolve(gathered, prior).of('a', clear[0]!));

    const apart = new SettledPairs([], (x, y) => x < 100 && y === 1_000 + x);
    expect(resolveAndLearn(gathered, of, [], apart).learnt.share).toBe(inSteps((100 + 0.25 * 40) / 440));
    const together = new SettledPairs(
      Array.from({ length: 100 }, (_, x) => ({ firstSeq: x, secondSeq: 1_000 + x, same: true })),
    );
    const said = resolveAndLearn(gathered, of, [], together);
    expect(said.learnt.share).toBeCloseTo(learnt.share, 2);
  });

  it('follows a learnt share in steps alone, and in a small bank what is assumed', () => {
    const found = (size: number, pairs: number) => {
      const lists = Array.from({ length: size }, (_, at) => list(at, at < pairs ? [[1_000 + at, 9]] : []));
      const gathered = lists.map((one) => ({ side: 'a', list: one }) as const);
      const { learnt, rates, prior } = resolveAndLearn(gathered, {
        kind: 'identification',
        sizes: { a: size, b: size },
      });
      return { learnt, rates, prior };
    };
    // One pair more or less of somebody else's moves nothing, but at an edge.
    expect(found(400, 100)).toEqual(found(400, 101));
    expect(found(400, 100).learnt.share).toBe(0.25);
    expect(found(400, 200).learnt.share).toBe(0.5);
    for (const pairs of [0, 1, 40, 99])
      expect(found(99, pairs)).toEqual({
        ...{ learnt: assumedShare('identification', 99), rates: [] },
        prior: inTwoDigits(0.25 / 99),
      });
  });

  it('is learnt as before where another share is set, and probabilities follow from the one that is set', () => {
    const SIZE = 400;
    const country = (seq: number): number => Number(seq % SIZE >= SIZE / 2);
    const counts = { a: [200, 200], b: [200, 200] };
    const countries = { count: 2, counts, of: country };
    const ratios = (at: number): [number, number][] => [
      [SIZE + at, at % 3 === 0 ? 6 : 2.5],
      [SIZE + ((at + 1) % SIZE), 2],
    ];
    const gathered = Array.from({ length: SIZE }, (_, at) => list(at, at < 250 ? ratios(at) : [])).map(
      (one) => ({ side: 'a', list: one }) as const,
    );
    const of = { kind: 'identification', sizes: { a: SIZE, b: SIZE }, countries } as const;
    const doubles = [{ side: 'b', x: SIZE + 1, y: SIZE + 2, probability: 0.7 }] as const;
    const free = resolveAndLearn(gathered, of, doubles);
    for (const set of [0.01, 0.5, 0.95]) {
      const { learnt, rates, prior, weights, resolution } = resolveAndLearn(
        gathered,
        { ...of, set },
        doubles,
      );
      expect({ learnt, rates }).toEqual({ learnt: free.learnt, rates: free.rates });
      expect(prior).toBe(inTwoDigits(set / SIZE));
      const again = resolve(gathered, inTwoDigits(set / SIZE), doubles, new SettledPairs(), weights);
      for (const { side, list: one } of gathered) {
        const [found, expected] = [resolution.of(side, one), again.of(side, one)];
        for (const [at, probability] of found.entries())
          expect(Math.abs(probability - expected[at]!)).toBeLessThan(1e-9);
      }
    }
    const sum = (set?: number): number => {
      const { resolution } = resolveAndLearn(gathered, { ...of, set }, doubles);
      return gathered.reduce((all, { side, list: one }) => all + (resolution.of(side, one)[0] ?? 0), 0);
    };
    expect(sum(0.01)).toBeLessThan(sum());
    expect(sum(0.95)).toBeGreaterThan(sum());
  });

  it('counts both records of a pair within one bank, each for the institution that holds it', () => {
    const SIZE = 400;
    const holders = { records: [300, 100], of: (seq: number) => (seq < 300 ? 0 : 1) };
    // Three pairs within the first institution, and forty that the second has filed twice.
    const pairs = [
      ...Array.from({ length: 3 }, (_, at) => [2 * at, 2 * at + 1] as const),
      ...Array.from({ length: 40 }, (_, at) => [300 + 2 * at, 301 + 2 * at] as const),
    ];
    const gathered = pairs.map(([x, y]) => ({ side: 'both', list: list(x, [[y, 9]]) }) as const);
    const of = { kind: 'duplicate_report', sizes: { a: SIZE, b: SIZE } } as const;
    const usual = (6 + 4) / 340;
    expect(resolveAndLearn(gathered, of).learnt.share).toBe(inSteps((86 + 4) / 440));
    expect(resolveAndLearn(gathered, { ...of, holders }).learnt.share).toBe(
      inSteps((6 + 6 * usual * 100 + 4) / 440),
    );
  });

  it('is learnt by pairs of countries too, and each pair of records is weighed by the one of its countries', () => {
    const SIZE = 2_000;
    // Records below 1,000 are of the first country, those above of the second; nearly all doubles are within the first.
    const country = (seq: number): number => (seq < SIZE / 2 ? 0 : 1);
    const countries = { count: 2, counts: { a: [1_000, 1_000], b: [1_000, 1_000] }, of: country };
    const clear = Array.from({ length: 90 }, (_, at) => [2 * at, 2 * at + 1] as const);
    const doubtful = { within: list(500, [[501, 3.5]]), elsewhere: list(1_500, [[1_501, 3.5]]) };
    const gathered = [...clear.map(([x, y]) => list(x, [[y, 9]])), doubtful.within, doubtful.elsewhere].map(
      (one) => ({ side: 'both', list: one }) as const,
    );
    const from = { kind: 'duplicate_report', sizes: { a: SIZE, b: SIZE }, countries } as const;
    const found = resolveAndLearn(gathered, from);
    const of = (one: BestList, resolution = found.resolution) => resolution.of('both', one)[0] ?? 0;
    expect(of(doubtful.within)).toBeGreaterThan(1.5 * of(doubtful.elsewhere));
    const rates = new Map(found.rates.map(({ a, b, rate }) => [`${a} ${b}`, rate]));
    expect(rates.get('0 0')).toBeGreaterThan(1.5);
    expect(rates.get('1 1')).toBeLessThan(0.6);
    // Whoever weighs a few lists later comes to the same.
    const later = resolve(gathered, found.prior, [], new SettledPairs(), found.weights);
    for (const one of Object.values(doubtful)) expect(of(one, later)).toBeCloseTo(of(one), 9);
    // Of what is known by the countries' codes no more is needed than those.
    const codes = ['AA', 'BB'];
    const byCode = weightsOf(from.kind, withCodes(found.rates, codes), (seq) => codes[country(seq)]);
    const again = resolve(gathered, found.prior, [], new SettledPairs(), byCode);
    for (const one of Object.values(doubtful)) expect(of(one, again)).toBeCloseTo(of(one), 9);
  });
});
