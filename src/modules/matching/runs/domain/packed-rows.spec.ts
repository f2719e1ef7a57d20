import { packRows, unpackRows } from './packed-rows.js';

describe('the rows of a family as bytes', () => {
  it('come back as they were, infinities and NaN too, wherever the bytes begin', () => {
    const rows = new Map([
      [1, Float64Array.of(0, -Infinity, 1.5)],
      [3, Float64Array.of(NaN, 2, -0.25)],
    ]);
    const bytes = packRows(rows);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(unpackRows(shifted.subarray(3))).toEqual(rows);
  });

  it('may be none', () => {
    expect(unpackRows(packRows(new Map()))).toEqual(new Map());
  });
});
