import { textIn } from './profile-text.js';

describe('a sentence of a profile', () => {
  it('is told in the language asked for, else in the nearest that it has', () => {
    const text = { en: 'a', es: 'b', fr: 'c' };
    const told = (['en', 'es', 'pt', 'fr', 'ht'] as const).map((language) => textIn(text, language));
    expect(told).toEqual(['a', 'b', 'b', 'c', 'c']);
    expect(textIn({ en: 'a', es: 'b' }, 'ht')).toBe('a');
  });
});
