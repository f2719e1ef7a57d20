import { calibrationOf } from './calibration.js';
import { devPav } from './dev-pav.js';
import { costOfRatios, leastCost } from './likelihood-cost.js';

const NONE = { ofTrue: 0, ofFalse: 0 };
const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

/** Two values a ban apart from even odds, as often right as they say: ten to one. */
const HONEST = {
  ofTrue: [...times(100, 1), ...times(10, -1)],
  ofFalse: [...times(10, 1), ...times(100, -1)],
};
const doubled = (ratios: readonly number[]): number[] => ratios.map((log10LR) => 2 * log10LR);
const BOASTFUL = { ofTrue: doubled(HONEST.ofTrue), ofFalse: doubled(HONEST.ofFalse) };

describe('calibration of likelihood ratios', () => {
  it('finds nothing to mend in ratios that mean what they say', () => {
    expect(devPav(HONEST, NONE)).toBeCloseTo(0, 12);
    expect(costOfRatios(HONEST, NONE)).toBeCloseTo(leastCost(HONEST, NONE), 12);
  });

  it('tells by how many powers of ten ratios overstate', () => {
    // The recalibration runs from -1 at -2 to 1 at 2: half of |x| lies between, 0.5 on average.
    expect(devPav(BOASTFUL, NONE)).toBeCloseTo(0.5, 12);
    expect(costOfRatios(BOASTFUL, NONE)).toBeGreaterThan(leastCost(BOASTFUL, NONE) + 0.01);
  });

  it('says nothing of the distance where no true pair lies among the false ones', () => {
    expect(devPav({ ofTrue: [3, 4], ofFalse: [-3, -2] }, NONE)).toBeNull();
  });

  it('counts ratios that mislead, and reads what a bin was worth', () => {
    const figures = calibrationOf(BOASTFUL, { ofTrue: 10, ofFalse: 890 })!;
    expect(figures).toMatchObject({ truePairs: 120, falsePairs: 1000 });
    const at = (bans: number) => figures.misleading.find((one) => one.bans === bans)!;
    expect(at(1).ofFalse).toBeCloseTo(10 / 1000, 12);
    expect(at(2).ofFalse).toBe(0);
    // Silence about a true pair misleads, though no further than even odds.
    expect(at(0).ofTrue).toBeCloseTo(20 / 120, 12);
    expect(at(1).ofTrue).toBeCloseTo(10 / 120, 12);
    const top = figures.curve.find(({ from }) => from === 2)!;
    expect(top).toMatchObject({ truePairs: 100, falsePairs: 10 });
    expect(top.found).toBeCloseTo(Math.log10(100 / 120 / (10 / 1000)), 12);
    expect(figures.curve.find(({ from }) => from === 5)!.found).toBeNull();
  });

  it('has no figures without true or without false pairs', () => {
    expect(calibrationOf({ ofTrue: [1], ofFalse: [] }, NONE)).toBeUndefined();
    expect(calibrationOf({ ofTrue: [], ofFalse: [1] }, NONE)).toBeUndefined();
  });
});
