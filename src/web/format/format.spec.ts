import { LANGUAGES } from '../words/languages.js';
import {
  formatCountry,
  formatDate,
  formatDistance,
  formatMoment,
  formatProbability,
  formatShare,
  formatWeight,
} from './format.js';

describe('dates, numbers and countries in words', () => {
  const months = Array.from({ length: 12 }, (_, month) => new Date(2026, month, 5, 9, 7));

  it('are in the language that is asked for', () => {
    expect(formatDate(months[10] ?? '', 'es')).toBe('5 de noviembre de 2026');
    expect(formatMoment(months[1] ?? '', 'ht')).toBe('5 fevriye 2026, 09:07');
    expect(LANGUAGES.map((language) => formatCountry('HT', language))).toEqual([
      ...['Haití', 'Haiti', 'Haïti', 'Haiti', 'Ayiti'],
    ]);
  });

  it('never fall back to English where a browser knows no Haitian Creole', () => {
    const english = months.map((month) => formatDate(month, 'en').split(' ')[0] ?? '');
    for (const month of months)
      for (const word of english) expect(formatDate(month, 'ht')).not.toContain(word);
    expect(formatDistance(new Date(2026, 0, 4), new Date(2026, 0, 1), 'ht')).toBe('nan 3 jou');
    expect(formatDistance(new Date(2026, 0, 1), new Date(2026, 0, 1, 2), 'ht')).toBe('sa gen 2 èdtan');
  });

  it('count days by the calendar', () => {
    const now = new Date(2026, 10, 26, 17, 14);
    expect(formatDistance(new Date(2026, 10, 29, 17, 12), now, 'en')).toBe('in 3 days');
    expect(formatDistance(new Date(2026, 10, 24, 18, 0), now, 'es')).toBe('anteayer');
    expect(formatDistance(new Date(2026, 10, 26, 20, 0), now, 'en')).toBe('in 2 hours');
  });

  it('say a weight with its sign, and never certainty', () => {
    expect([formatWeight(3.354, 'es'), formatWeight(-0.4, 'en')]).toEqual(['+3,35', '−0.40']);
    expect([formatProbability(0.99999, 'en'), formatShare(0.25, 'fr')]).toEqual(['> 99.9 %', '25,0 %']);
    // A probability as near to 1 as a number can be is stored as 1.
    expect([formatProbability(1, 'es'), formatShare(1, 'es')]).toEqual(['> 99,9 %', '100,0 %']);
  });
});
