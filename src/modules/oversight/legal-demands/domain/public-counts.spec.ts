import { isOver, publicCount, publicCounts } from './public-counts.js';

describe('public counts of legal demands', () => {
  it('tell a number from ten on, and of fewer that there were some', () => {
    expect([0, 1, 9, 10, 11].map(publicCount)).toEqual([0, null, null, 10, 11]);
    const cells = [
      { country: 'MX', instrument: 'court_order', count: 9 },
      { country: 'HN', instrument: 'court_order', count: 12 },
    ];
    expect(publicCounts(cells).map(({ count }) => count)).toEqual([null, 12]);
  });

  it('are of years that are over', () => {
    expect(isOver(2025, new Date('2025-12-31T23:59:59Z'))).toBe(false);
    expect(isOver(2025, new Date('2026-01-01T00:00:00Z'))).toBe(true);
  });
});
