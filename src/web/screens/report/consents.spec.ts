import { decided, decisionOn } from './consents.js';

describe('what a family permits', () => {
  it('stands once for each purpose, with its day, and nowhere where nobody asked', () => {
    const first = decided([], 'search', 'granted', '2026-11-26');
    expect(first).toEqual([{ purpose: 'search', decision: 'granted', basis: 'consent', from: '2026-11-26' }]);
    const changed = decided(first, 'search', 'refused', '2026-11-27');
    expect([changed.length, decisionOn(changed, 'search')]).toEqual([1, 'refused']);
    expect(decided(changed, 'search', 'not_asked', '2026-11-27')).toEqual([]);
    expect(decisionOn([], 'judicial')).toBe('not_asked');
  });

  it('reaches the countries that are named, and names none for a no', () => {
    expect(decided([], 'cross_border', 'granted', '2026-11-26')[0]).toMatchObject({ countries: ['*'] });
    expect(decided([], 'cross_border', 'refused', '2026-11-26')[0]).not.toHaveProperty('countries');
  });
});
