import fc from 'fast-check';
import { resolve } from './resolve.js';
import { probabilityOfUnlisted, type ListOfOne } from './unlisted-pair.js';

const NOTHING = Number.NEGATIVE_INFINITY;
const PRIOR = 0.001;
const ratio = fc.double({ min: -2, max: 6, noNaN: true });

const listOf = (owner: number, others: number, entries: readonly number[], tail = NOTHING) => ({
  owner,
  seqs: Int32Array.from(entries, (_, at) => others + at),
  log10LR: Float64Array.from(entries),
  tail,
});

describe('a pair that no list of its records has', () => {
  it('is as probable as if it stood in the graph, where nobody competes twice', () => {
    fc.assert(
      fc.property(
        fc.array(ratio, { maxLength: 5 }),
        fc.array(ratio, { maxLength: 5 }),
        ratio,
        (own, its, log10LR) => {
          const [mine, theirs] = [listOf(1, 100, own), listOf(2, 200, its)];
          const before = resolve([{ side: 'a', list: mine }, { side: 'b', list: theirs }], PRIOR); // prettier-ignore
          const with2 = {
            ...mine,
            seqs: Int32Array.from([...mine.seqs, 2]),
            log10LR: Float64Array.from([...own, log10LR]),
          };
          const together = resolve([{ side: 'a', list: with2 }, { side: 'b', list: theirs }], PRIOR); // prettier-ignore
          const said: [ListOfOne, ListOfOne] = [
            { tail: mine.tail, list: { log10LR: mine.log10LR, probability: before.of('a', mine) } },
            { tail: theirs.tail, list: { log10LR: theirs.log10LR, probability: before.of('b', theirs) } },
          ];
          const expected = together.of('a', with2).at(-1) ?? Number.NaN;
          expect(Math.abs(probabilityOfUnlisted(log10LR, PRIOR, said) / expected - 1)).toBeLessThan(0.01);
        },
      ),
    );
  });

  it('is the less probable, the more others stand outside of the lists', () => {
    const none = { log10LR: new Float64Array(0), probability: new Float64Array(0) };
    const at = (tail: number) => probabilityOfUnlisted(4, PRIOR, [{ tail, list: none }, { tail: NOTHING, list: none }]); // prettier-ignore
    expect(at(NOTHING)).toBeCloseTo(10 / 1.001 / (1 + 10 / 1.001), 2);
    expect(at(5)).toBeLessThan(at(NOTHING) / 5);
    expect(at(4)).toBeCloseTo(at(NOTHING), 9); // It is the tail itself.
  });

  it('is never impossible where the records of a list are of one person', () => {
    const doubles = { tail: NOTHING, list: { log10LR: Float64Array.of(5, 5), probability: Float64Array.of(0.9, 0.9) } }; // prettier-ignore
    const free = { tail: NOTHING, list: { log10LR: new Float64Array(0), probability: new Float64Array(0) } };
    const found = probabilityOfUnlisted(5, PRIOR, [doubles, free]);
    expect(found).toBeGreaterThan(0.3);
    expect(found).toBeLessThan(0.5);
  });
});
