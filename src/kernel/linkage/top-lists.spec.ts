import fc from 'fast-check';
import { mergeTopK, TopCollector, type TopLists } from './top-lists.js';

interface Offer {
  readonly partner: number;
  readonly score: number;
}

function collect(offers: readonly Offer[], width: number): TopLists {
  const collector = new TopCollector(Int32Array.of(7), Float64Array.of(700), width);
  for (const { partner, score } of offers) collector.offer(0, partner, partner * 10, score, 10 ** score);
  return collector.finish();
}

const offers = fc
  .uniqueArray(fc.nat({ max: 200 }), { maxLength: 40 })
  .chain((partners) =>
    fc.tuple(
      ...partners.map((partner) =>
        fc.record({ partner: fc.constant(partner), score: fc.integer({ min: -3, max: 3 }) }),
      ),
    ),
  );

const sorted = (all: readonly Offer[]): Offer[] =>
  [...all].sort((x, y) => y.score - x.score || x.partner - y.partner);

describe('the best partners', () => {
  it('are those that sorting everything would give, ties by rank', () => {
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 12 }), (all, width) => {
        const { partners, counts, log10Tail, compared } = collect(all, width);
        const best = sorted(all).slice(0, width);
        expect(Array.from(partners.subarray(0, counts[0]))).toEqual(best.map(({ partner }) => partner));
        const rest = sorted(all)
          .slice(width)
          .reduce((sum, { score }) => sum + 10 ** score, 0);
        if (rest > 0) expect(log10Tail[0]).toBeCloseTo(Math.log10(rest), 9);
        else expect(log10Tail[0]).toBe(-Infinity);
        expect(compared[0]).toBe(all.length);
      }),
    );
  });

  it('merge to the same lists however they were divided', () => {
    fc.assert(
      fc.property(offers, fc.nat({ max: 40 }), (all, cut) => {
        const whole = collect(all, 5);
        const parts = [collect(all.slice(cut), 5), collect(all.slice(0, cut), 5)];
        const merged = mergeTopK(parts, 5);
        expect(merged.counts).toEqual(whole.counts);
        expect(merged.partners).toEqual(whole.partners);
        expect(merged.compared).toEqual(whole.compared);
      }),
    );
  });
});
