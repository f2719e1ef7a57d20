import { barsOf } from './bars-of.js';

const step = (group: string, log10LR: number, cumulative: number) => ({
  group,
  label: group,
  log10LR,
  cumulative,
});

describe('the bars of a waterfall', () => {
  it('lie on one scale that holds them and zero', () => {
    const { zero, bars } = barsOf([step('prior', -4, -4), step('name', 6, 2), step('place', -1, 1)]);
    expect(zero).toBeCloseTo((4 / 6) * 100);
    expect(bars.map(({ from, width }) => [Math.round(from), Math.round(width)])).toEqual([
      [0, 67],
      [0, 100],
      [83, 17],
    ]);
  });

  it('show what weighs nothing, and bear that there is nothing at all', () => {
    expect(barsOf([step('prior', 0, 0)]).bars[0]?.width).toBeGreaterThan(0);
    expect(barsOf([])).toEqual({ zero: 0, bars: [] });
  });
});
