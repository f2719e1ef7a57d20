import { calibrationOfJudged, LEAST_OF_EITHER, type CalibrationPair } from './calibration.js';

const pairs = (count: number, change: Partial<CalibrationPair>): CalibrationPair[] =>
  Array.from({ length: count }, () => ({
    ...{ log10LR: 2, same: true, countries: 'HN-MX', completeness: 'low' as const },
    ...change,
  }));

describe('calibration on pairs that people have settled', () => {
  it('is told for all, by countries and by completeness', () => {
    const judged = [
      ...pairs(9, {}),
      ...pairs(1, { log10LR: -2 }),
      ...pairs(9, { same: false, log10LR: -2 }),
      ...pairs(1, { same: false, log10LR: 2 }),
      ...pairs(6, { countries: 'GT-MX', completeness: 'high', log10LR: 4 }),
    ];
    const table = calibrationOfJudged(judged);
    const of = (by: string, value: string) => table.find((row) => row.by === by && row.value === value)!;
    expect(of('all', 'all')).toMatchObject({ same: 16, notSame: 10 });
    const misled = of('countries', 'HN-MX').figures!.misleading.find(({ bans }) => bans === 1)!;
    expect(misled).toEqual({ bans: 1, ofFalse: 0.1, ofTrue: 0.1 });
    expect(of('completeness', 'low').figures!.cllr).toBeGreaterThan(
      of('completeness', 'low').figures!.cllrMin,
    );
    // Six of one answer and none of the other.
    expect(of('countries', 'GT-MX')).toMatchObject({ same: 6, notSame: 0, figures: undefined });
  });

  it('tells no figures of a few', () => {
    const few = LEAST_OF_EITHER - 1;
    const judged = [...pairs(20, {}), ...pairs(few, { same: false })];
    expect(calibrationOfJudged(judged)[0]).toMatchObject({ notSame: few, figures: undefined });
  });
});
