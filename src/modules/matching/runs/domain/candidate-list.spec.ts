import fc from 'fast-check';
import { pack, unpack } from './candidate-list.js';

describe('a packed candidate list', () => {
  it('says the same when it is unpacked', () => {
    const entry = fc.tuple(
      fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      fc.double({ noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 100 }), (entries) => {
        const list = {
          seqs: Int32Array.from(entries, ([seq]) => seq),
          log10LR: Float64Array.from(entries, ([, ratio]) => ratio),
          probability: Float64Array.from(entries, ([, , probability]) => probability),
        };
        expect(unpack(pack(list))).toEqual(list);
      }),
    );
  });

  it('takes twenty bytes a candidate', () => {
    const one = { seqs: Int32Array.of(7), log10LR: Float64Array.of(3.5), probability: Float64Array.of(0.25) };
    expect(pack(one).byteLength).toBe(20);
  });
});
