import { instantsOf, lastMonth } from './trace-period.js';

describe('the period of a trace', () => {
  it('is the last thirty days with today, unless somebody says otherwise', () => {
    expect(lastMonth(new Date(2026, 2, 1, 23, 59))).toEqual({ from: '2026-01-30', to: '2026-03-01' });
  });

  it('holds its last day whole, by the clock of whoever asks', () => {
    expect(instantsOf({ from: '2026-02-27', to: '2026-02-28' })).toEqual({
      from: new Date(2026, 1, 27).toISOString(),
      to: new Date(2026, 2, 1).toISOString(),
    });
  });
});
