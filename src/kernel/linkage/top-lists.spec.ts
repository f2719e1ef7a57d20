import fc from 'fast-check';
import { mergeTopK, type ScoredBlock, TopCollector, type TopLists } from './top-lists.js';

interface Offer {
  readonly partner: number;
  readonly score: number;
}

const RANKS = Float64Array.from({ length: 201 }, (_, partner) => partner * 10);

function blockOf(offers: readonly Offer[]): ScoredBlock {
  return {
    partners: Int32Array.from(offers, ({ partner }) => partner),
    from: 0,
    size: offers.length,
    scores: Float64Array.from(offers, ({ score }) => score),
    ratios: Float64Array.from(offers, ({ score }) => 10 ** score),
  };
}

function collect(offers: readonly Offer[], width: number): TopLists {
  const collector = new TopCollector(Int32Array.of(7), Float64Array.of(700), RANKS, width);
  collector.offerToRow(0, blockOf(offers));
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

  it('are the same from the side of the partner, one by one', () => {
    fc.assert(
      fc.property(offers, fc.integer({ min: 0, max: 12 }), (all, width) => {
        const collector = new TopCollector(Int32Array.of(7), Float64Array.of(700), RANKS, width);
        for (const offer of all) {
          const block = blockOf([{ ...offer, partner: 0 }]);
          collector.offerToRows(Int32Array.of(0), offer.partner, block);
        }
        const [one, whole] = [collector.finish(), collect(all, width)];
        expect({ ...one, log10Tail: [] }).toEqual({ ...whole, log10Tail: [] });
        if (whole.log10Tail[0] === -Infinity) expect(one.log10Tail[0]).toBe(-Infinity);
        else expect(one.log10Tail[0]).toBeCloseTo(whole.log10Tail[0]!, 9);
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
