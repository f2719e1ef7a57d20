import type { BestList } from './lists.js';
import type { Holding } from './holding.js';
import { asCompetesWith, resolveAsDisclosed, resolveInOrder } from './resolve-as-disclosed.js';
import { resolve, type Gathered } from './resolve.js';
import { SettledPairs } from './settled.js';
import { probabilityOfUnlisted } from './unlisted-pair.js';

const PRIOR = 0.001;
const list = (owner: number, entries: Readonly<Record<number, number>>, tail = -Infinity): BestList => ({
  owner,
  seqs: Int32Array.from(Object.keys(entries).map(Number)),
  log10LR: Float64Array.from(Object.values(entries)),
  tail,
});
const weights = { kind: 'living', countries: { count: 1, of: () => 0 }, rates: [] } as const;

/** Records 1 and 11 of one institution, 12 of another, and 13 there too: somebody who has not been asked. */
const HOLDING: Holding = {
  isOneHouse: false,
  institutionOf: (seq) => (seq === 12 || seq === 13 ? 'there' : 'here'),
  isUntold: (seq) => seq === 13,
  isSecluded: () => false,
};

function told(entries: Readonly<Record<number, number>>, holding = HOLDING, tail = -Infinity): number[] {
  const one = list(1, entries, tail);
  const lists: Gathered[] = [{ side: 'a', list: one }];
  const settled = new SettledPairs();
  const resolution = resolve(lists, PRIOR, [], settled, weights);
  const competing = { lists, doubles: [], settled, prior: PRIOR, weights, resolution };
  return [...resolveAsDisclosed(competing, holding).of('a', one)];
}

describe('probabilities among those that may be known of', () => {
  it('of an own pair follow own pairs alone, and no tail', () => {
    const [alone] = told({ 11: 4 });
    expect(alone).toBeCloseTo(10 / 11, 2);
    for (const entries of [
      { 11: 4, 12: 6 },
      { 11: 4, 12: 6, 13: 9 },
    ])
      expect(told(entries)[0]).toBe(alone);
    expect(told({ 11: 4 }, HOLDING, 5)[0]).toBe(alone);
  });

  it('of a pair that is shown follow all that is shown, and nobody of whom the holder alone knows', () => {
    const shown = told({ 11: 4, 12: 4 })[1];
    expect(shown).toBeCloseTo(10 / 21, 2);
    expect(told({ 11: 4, 12: 4, 13: 9 })[1]).toBe(shown);
  });

  it('of a pair that is shown follow nobody who has not been asked, beside a record of their holder either', () => {
    // Record 1 and somebody who has not been asked are of one institution, and the pair with 12 is told to another.
    const ofOneHolder: Holding = { ...HOLDING, isUntold: (seq) => seq === 11 };
    expect(told({ 11: 9, 12: 4 }, ofOneHolder)[1]).toBe(told({ 12: 4 }, ofOneHolder)[0]);
  });

  it('of a person who has not been asked follow all, for the holder', () => {
    expect(told({ 12: 4, 13: 4 })[1]).toBeCloseTo(10 / 21, 2);
  });

  it('follow everything in a bank of one institution', () => {
    const one = { ...HOLDING, isOneHouse: true };
    expect(told({ 11: 4 }, one, 4)[0]).toBeLessThan(0.5);
  });
});

describe('reports of which a family lets not all know', () => {
  /** Reports 1, 2 and 3 of three countries, and a body 20 of a fourth; 3 is known to its own and to country 1. */
  const countries: Readonly<Record<number, string>> = { 1: 'one', 2: 'two', 3: 'three', 20: 'four' };
  const holding: Holding = {
    isOneHouse: false,
    institutionOf: (seq) => countries[seq],
    isUntold: () => false,
    isSecluded: (seq) => seq === 3,
  };
  const resolved = (
    ratios: Readonly<Record<number, number>>,
    reckon = resolveAsDisclosed,
    whole = holding,
  ) => {
    const body = list(20, ratios);
    const lists: Gathered[] = [
      { side: 'b', list: body },
      ...Object.entries(ratios).map(([owner, ratio]) => ({
        side: 'a' as const,
        list: list(Number(owner), { 20: ratio }),
      })),
    ];
    const settled = new SettledPairs();
    const resolution = resolve(lists, PRIOR, [], settled, weights);
    const competing = { lists, doubles: [], settled, prior: PRIOR, weights, resolution };
    const found = reckon(competing, whole).of('b', body);
    return new Map(Array.from(body.seqs, (seq, at) => [seq, found[at]]));
  };

  it.each([
    ['as told', resolveAsDisclosed],
    ['in order', resolveInOrder],
  ])('move no pair of an institution that may not know of them, %s', (_, reckon) => {
    const without = resolved({ 1: 4, 2: 4 }, reckon);
    const beside = resolved({ 1: 4, 2: 4, 3: 6 }, reckon);
    expect(beside.get(1)).toBe(without.get(1));
    expect(beside.get(2)).toBe(without.get(2));
  });

  it('compete with all in what is told of their own pairs', () => {
    const alike: Holding = { ...holding, isSecluded: (seq) => seq === 3 || seq === 2 };
    const [without, beside] = [
      resolved({ 1: 4, 2: 4 }, resolveAsDisclosed, alike),
      resolved({ 1: 4, 2: 4, 3: 6 }, resolveAsDisclosed, alike),
    ];
    expect(beside.get(2)).toBeLessThan(0.1 * (without.get(2) ?? 0));
    expect(beside.get(1)).toBe(without.get(1));
    expect(beside.get(3)).toBeGreaterThan(0.9);
  });

  it('compete in their own pairs with nobody who has not been asked', () => {
    const own: Holding = { ...HOLDING, isSecluded: (seq) => seq === 1 };
    const shown = told({ 11: 4, 12: 4 }, own)[1];
    expect(told({ 11: 4, 12: 4, 13: 9 }, own)[1]).toBe(shown);
  });
});

describe('a pair beside a full list', () => {
  /** A list as it is stored, and one of a record of the same institution that lists nobody. */
  const unlisted = (
    entries: Readonly<Record<number, number>>,
    tail: number,
    other = 14,
    holding = HOLDING,
  ) => {
    const { seqs, log10LR } = list(1, entries);
    const stored = { tail, list: { seqs, log10LR, probability: log10LR.map(() => 0.3) } };
    const nothing = { log10LR: new Float64Array(0), probability: new Float64Array(0) };
    const lists = [
      asCompetesWith(holding, [1, other], 1, stored),
      { tail: Number.NEGATIVE_INFINITY, list: nothing },
    ] as const;
    return probabilityOfUnlisted(4, PRIOR, lists);
  };

  it('competes as it would within: an own pair with own ones, and no tail', () => {
    const alone = unlisted({ 11: 3 }, Number.NEGATIVE_INFINITY);
    expect(unlisted({ 11: 3, 12: 6, 13: 6 }, 5)).toBe(alone);
    expect(unlisted({ 11: 3, 12: 6 }, 5, 14, { ...HOLDING, isOneHouse: true })).toBeLessThan(alone);
    expect(unlisted({ 11: 3, 15: 6 }, 5)).toBeLessThan(alone);
  });

  it('of two institutions competes with nobody of whom the holder alone knows', () => {
    expect(unlisted({ 11: 3, 13: 6 }, 2, 12)).toBe(unlisted({ 11: 3 }, 2, 12));
    expect(unlisted({ 11: 3, 13: 6 }, 2, 13)).toBeLessThan(unlisted({ 11: 3 }, 2, 13));
    const ofOneHolder: Holding = { ...HOLDING, isUntold: (seq) => seq === 11 };
    expect(unlisted({ 11: 9 }, 2, 12, ofOneHolder)).toBe(unlisted({}, 2, 12));
  });

  it('of two institutions competes with no report of which one of them may not know', () => {
    const kept: Holding = { ...HOLDING, isSecluded: (seq) => seq === 11 }; // prettier-ignore
    expect(unlisted({ 11: 6 }, 2, 12, kept)).toBe(unlisted({}, 2, 12, kept));
    expect(unlisted({ 11: 6 }, 2, 12)).toBeLessThan(unlisted({}, 2, 12));
  });
});
