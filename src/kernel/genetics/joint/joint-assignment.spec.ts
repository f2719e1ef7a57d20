import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jointAssignment } from './joint-assignment.js';
import { NOBODY, subAssignments, type FamilyPlaces, type SubAssignments } from './sub-assignments.js';

interface Event {
  readonly victims: number;
  readonly families: readonly FamilyPlaces[];
}

/** Invented lnRatio: a hash of the places filled, so that a family's sub-assignments are no sums of pairs. */
function inventedLnRatio(seed: number, family: number, victims: Int32Array): number {
  if (victims.every((victim) => victim === NOBODY)) return 0;
  let hash = seed ^ (family * 7919);
  for (const victim of victims) hash = Math.imul(hash ^ (victim + 2), 0x9e3779b1) ^ (hash >>> 13);
  return ((hash >>> 0) / 2 ** 32) * 24 - 12;
}

const events: fc.Arbitrary<Event> = fc
  .record({
    seed: fc.integer(),
    victims: fc.integer({ min: 1, max: 5 }),
    places: fc.array(fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 3,
    }),
    forbidden: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ seed, victims, places, forbidden }) => ({
    victims,
    families: places.map((masks, family) => ({
      candidates: masks.map((mask) => range(victims).filter((victim) => (mask & (1 << victim)) !== 0)),
      lnRatio: (filled: Int32Array) =>
        filled[0] === forbidden ? -Infinity : inventedLnRatio(seed, family, filled),
    })),
  }));

const range = (count: number): number[] => [...Array(count).keys()];

interface Whole {
  readonly victims: readonly Int32Array[];
  readonly lnRatio: number;
}

/** Every injective assignment, by trying all. */
function allAssignments({ families }: Event): Whole[] {
  let found: { victims: Int32Array[]; lnRatio: number; used: number[] }[] = [
    { victims: [], lnRatio: 0, used: [] },
  ];
  for (const family of families) {
    found = found.flatMap((one) =>
      fillings(family.candidates, one.used).map((filling) => ({
        victims: [...one.victims, Int32Array.from(filling)],
        lnRatio:
          one.lnRatio + (filling.every((v) => v === NOBODY) ? 0 : family.lnRatio(Int32Array.from(filling))),
        used: [...one.used, ...filling.filter((v) => v !== NOBODY)],
      })),
    );
  }
  return found.filter(({ lnRatio }) => lnRatio > -Infinity).sort((a, b) => b.lnRatio - a.lnRatio);
}

function fillings(candidates: readonly (readonly number[])[], used: readonly number[]): number[][] {
  const [first, ...rest] = candidates;
  if (!first) return [[]];
  return [NOBODY, ...first.filter((victim) => !used.includes(victim))].flatMap((victim) =>
    fillings(rest, victim === NOBODY ? used : [...used, victim]).map((others) => [victim, ...others]),
  );
}

const placed = (whole: Whole, family: number, place: number): number => whole.victims[family]![place]!;
const solved = (event: Event, most = 1000, mostBits?: number) =>
  jointAssignment({
    victims: event.victims,
    families: event.families.map((family) => subAssignments(family)),
    most,
    ...(mostBits !== undefined && { mostBits }),
  });

describe('joint identification', () => {
  it('ranks all assignments as trying all of them does', () => {
    fc.assert(
      fc.property(events, (event) => {
        const expected = allAssignments(event);
        const { ranked, possible, exactness } = solved(event, 5000);
        expect(possible).toBe(expected.length);
        expect(ranked).toHaveLength(expected.length);
        for (const [at, one] of ranked.entries()) {
          expect(one.lnRatio).toBeCloseTo(expected[at]!.lnRatio, 9);
          expect(lnRatioOf(event, one.victims)).toBeCloseTo(one.lnRatio, 9);
        }
        expect(exactness.isExact).toBe(true);
      }),
    );
  });

  it('has the posteriors and the generalised likelihood ratios of the whole list', () => {
    fc.assert(
      fc.property(events, (event) => {
        const all = allAssignments(event);
        const total = all.reduce((sum, one) => sum + Math.exp(one.lnRatio), 0);
        const { pairs, nobody, lnTotal } = solved(event, 1);
        expect(lnTotal).toBeCloseTo(Math.log(total), 9);
        const sums = new Float64Array(event.victims);
        for (const { victim, family, place, posterior, lnGlr } of pairs) {
          const [with_, without] = split(all, (one) => placed(one, family, place) === victim);
          const mass = with_.reduce((sum, one) => sum + Math.exp(one.lnRatio), 0);
          expect(posterior).toBeCloseTo(mass / total, 12);
          expect(lnGlr).toBeCloseTo(with_[0]!.lnRatio - (without[0]?.lnRatio ?? -Infinity), 9);
          sums[victim]! += posterior;
        }
        for (const victim of range(event.victims)) expect(sums[victim]! + nobody[victim]!).toBeCloseTo(1, 12);
      }),
    );
  });

  it('keeps the few best without the others', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 6 }), (event, most) => {
        const expected = allAssignments(event).slice(0, most);
        const { ranked } = solved(event, most);
        expect(ranked).toHaveLength(expected.length);
        for (const [at, one] of ranked.entries()) expect(one.lnRatio).toBeCloseTo(expected[at]!.lnRatio, 9);
      }),
    );
  });

  it('says by how much it can be wrong where pairs had to be left out, and is not wrong by more', () => {
    fc.assert(
      fc.property(events, (event) => {
        const exact = solved(event, 1);
        const rough = solved(event, 1, 1);
        const bound = rough.exactness.posteriorErrorAtMost + 1e-9;
        for (const pair of exact.pairs) {
          const found = rough.pairs.find(
            (one) => one.victim === pair.victim && one.family === pair.family && one.place === pair.place,
          );
          expect(Math.abs((found?.posterior ?? 0) - pair.posterior)).toBeLessThanOrEqual(bound);
        }
        expect(rough.exactness.isExact).toBe(rough.exactness.pairsLeftOut === 0);
      }),
    );
  });

  it('tells apart a victim whom no family can have', () => {
    const { nobody, ranked } = jointAssignment({
      victims: 2,
      families: [subAssignments({ candidates: [[0]], lnRatio: () => Math.log(99) })],
      most: 5,
    });
    expect([...nobody]).toEqual([expect.closeTo(0.01, 12), 1]);
    expect(ranked.map((one) => [...one.victims[0]!])).toEqual([[0], [NOBODY]]);
  });

  it('says that it is not exact where only the best sub-assignments were carried on', () => {
    const wide: SubAssignments = subAssignments(
      {
        candidates: [
          [0, 1, 2],
          [0, 1, 2],
        ],
        lnRatio: (filled) => filled[0]! - filled[1]!,
      },
      2,
    );
    const { exactness } = jointAssignment({ victims: 3, families: [wide], most: 1 });
    expect(exactness).toMatchObject({ isExact: false, isBeam: true });
  });

  it('says that it is not exact where families contradict each other beyond the range of doubles', () => {
    const families = range(12).map(() => subAssignments({ candidates: [[0]], lnRatio: () => 60 }));
    const { exactness, nobody } = jointAssignment({ victims: 1, families, most: 1 });
    expect(nobody[0]).toBeCloseTo(0, 12);
    expect(exactness).toMatchObject({ isExact: false, isOutOfRange: true });
  });
});

function lnRatioOf(event: Event, victims: readonly Int32Array[]): number {
  return event.families.reduce(
    (sum, family, at) =>
      sum + (victims[at]!.every((victim) => victim === NOBODY) ? 0 : family.lnRatio(victims[at]!)),
    0,
  );
}

function split<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}
