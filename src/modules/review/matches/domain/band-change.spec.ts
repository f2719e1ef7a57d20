import fc from 'fast-check';
import {
  bandSteps,
  changedGroups,
  groupWeights,
  isToReview,
  mayBeToldNow,
  probabilityAfter,
} from './band-change.js';

const BANDS = ['weak', 'moderate', 'strong'] as const;

describe('another band than when a side decided', () => {
  it('is to be looked at again from two steps on', () => {
    expect(BANDS.map((then) => BANDS.map((now) => bandSteps(then, now)))).toEqual([
      [0, 1, 2],
      [1, 0, 1],
      [2, 1, 0],
    ]);
    expect([isToReview('weak', 'strong'), isToReview('strong', 'weak')]).toEqual([true, true]);
    expect([isToReview('weak', 'moderate'), isToReview('strong', 'strong')]).toEqual([false, false]);
  });

  it('rests on the groups that weigh otherwise, most changed first, and on none that weighs the same', () => {
    const then = groupWeights([
      { group: 'names', log10LR: 3 },
      { group: 'names', log10LR: 1 },
      { group: 'marks', log10LR: 0.5 },
      { group: 'sex', log10LR: 0.3 },
    ]);
    const now = { names: 1, sex: 0.35, dna: -6 };
    expect(changedGroups(then, now)).toEqual(['dna', 'names', 'marks']);
  });

  it('rests on no group where all weigh the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.double({ min: -9, max: 9, noNaN: true })), (weights) => {
        expect(changedGroups(weights, { ...weights })).toEqual([]);
      }),
    );
  });

  it('would have been seen with what the evidence weighs now: odds times the ratio', () => {
    expect(probabilityAfter(0.5, 1)).toBeCloseTo(10 / 11, 12);
    expect(probabilityAfter(0.9, -2)).toBeCloseTo(0.09 / 1.09, 12);
    expect([probabilityAfter(1, -400), probabilityAfter(0, 400)]).toEqual([0, 1]);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (then) => {
        expect(probabilityAfter(then, 0)).toBeCloseTo(then, 9);
      }),
    );
  });

  it('is told across institutions by the comparison of everything alone, to whoever does not keep amending', () => {
    const foreign = { isOneHolder: false, isSweep: true };
    expect([0, 3, 4].map((amendments) => mayBeToldNow({ ...foreign, amendments }))).toEqual([
      true,
      true,
      false,
    ]);
    expect(mayBeToldNow({ ...foreign, isSweep: false, amendments: 0 })).toBe(false);
    expect(mayBeToldNow({ isOneHolder: true, isSweep: false, amendments: 9 })).toBe(true);
  });
});
