import { Utf8Check } from './utf8-check.js';

/** True where these parts, one behind the other, are told to be UTF-8. */
function isTold(parts: readonly Buffer[]): boolean {
  const check = new Utf8Check();
  return parts.every((part) => check.holds(part)) && check.ends();
}

describe('Utf8Check', () => {
  const text = Buffer.from('Muñoz, 王偉明, 😀 Núñez');

  it('takes a text wherever it is cut', () => {
    for (let cut = 0; cut <= text.length; cut += 1)
      expect(isTold([text.subarray(0, cut), text.subarray(cut)])).toBe(true);
    expect(isTold(Array.from(text, (byte) => Buffer.of(byte)))).toBe(true);
  });

  it('refuses another encoding wherever it is cut, and a letter that is cut off', () => {
    const latin = Buffer.from('Muñoz y Núñez', 'latin1');
    for (let cut = 0; cut <= latin.length; cut += 1)
      expect(isTold([latin.subarray(0, cut), latin.subarray(cut)])).toBe(false);
    expect(isTold([text.subarray(0, 3)])).toBe(false);
  });
});
