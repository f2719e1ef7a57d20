import { inFewWords } from './in-few-words.js';

describe('a value in few words', () => {
  it.each<[unknown, string]>([
    [undefined, '–'],
    [null, '–'],
    [[], '–'],
    [{ min: 170, max: 173 }, '170–173'],
    [{ min: 5, max: 5 }, '5'],
    ['crown_gold', 'crown gold'],
    [{ given: 'Ana', surnames: ['Paz', null] }, 'Ana, Paz'],
    [[{ min: 1, max: 2, confidence: 0.9 }, true], '1–2, 0.9, true'],
  ])('%j is %s', (value, words) => {
    expect(inFewWords(value)).toBe(words);
  });
});
