import fc from 'fast-check';
import { informationOfTest, type LocusOfTest } from './test-information.js';

const locus = (name: string, none: number[], ...ratios: (number[] | undefined)[]): LocusOfTest => ({
  locus: name,
  none: Float64Array.from(none),
  ratios: ratios.map((ratio) => ratio && Float64Array.from(ratio)),
});
const even = (trust: number) => [{ probability: 0.5, trust }];
const weights = (length: number) =>
  fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), { minLength: length, maxLength: length });
const invented = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 6 }))
  .chain(([hypotheses, loci, genotypes]) =>
    fc.record({
      loci: fc.tuple(
        ...Array.from({ length: loci }, (_, at) =>
          fc
            .array(weights(genotypes), { minLength: hypotheses + 1, maxLength: hypotheses + 1 })
            .map(([none = [], ...ratios]) => locus(`L${at}`, none, ...ratios)),
        ),
      ),
      trusts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: hypotheses,
        maxLength: hypotheses,
      }),
    }),
  )
  .map(({ loci, trusts }) => ({
    loci,
    hypotheses: trusts.map((trust) => ({ probability: 0.9 / trusts.length, trust })),
  }));

const entropyOf = (chances: readonly number[]) =>
  chances.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0);

describe('the information of a test', () => {
  it('is that of a channel that can be written out', () => {
    // Cover and Thomas, section 7.1.4: a symmetric channel of error 0.11 carries half a bit.
    const symmetric = locus('S', [0.89, 0.11], [0.11 / 0.89, 0.89 / 0.11]);
    expect(informationOfTest([symmetric], even(1))).toBeCloseTo(0.5, 2);
    expect(informationOfTest([locus('S', [0.5, 0.5], [2, 0])], even(1))).toBeCloseTo(0.3113, 3);
  });

  it('is that of all genotypes of two loci, reckoned one by one', () => {
    const none = [0.2, 0.3, 0.5];
    const rows = [
      [0.6, 0.3, 0.1],
      [0.1, 0.1, 0.8],
    ];
    const ratios = rows.map((row) => row.map((p, genotype) => p / none[genotype]!));
    const loci = [locus('A', none, ...ratios), locus('B', none, ratios[1], ratios[0])];
    const prior = [0.3, 0.4, 0.3];
    const trust = [0, 0.9, 0.7];
    let exact = 0;
    for (const a of [0, 1, 2])
      for (const b of [0, 1, 2]) {
        const asNone = none[a]! * none[b]!;
        const genuine = [0, rows[0]![a]! * rows[1]![b]!, rows[1]![a]! * rows[0]![b]!];
        const chances = prior.map((_, h) => trust[h]! * genuine[h]! + (1 - trust[h]!) * asNone);
        const whole = chances.reduce((sum, chance, h) => sum + prior[h]! * chance, 0);
        for (const [h, chance] of chances.entries()) exact += prior[h]! * chance * Math.log2(chance / whole);
      }
    const hypotheses = [1, 2].map((h) => ({ probability: prior[h]!, trust: trust[h]! }));
    expect(Math.abs(informationOfTest(loci, hypotheses) - exact)).toBeLessThan(0.01);
  });

  it('is nothing where no locus speaks, and where nobody can be trusted', () => {
    expect(informationOfTest([locus('A', [0.4, 0.6], undefined)], even(1))).toBe(0);
    expect(informationOfTest([locus('A', [0.4, 0.6], [1, 1])], even(1))).toBeCloseTo(0, 12);
    expect(informationOfTest([locus('A', [0.4, 0.6], [2, 1 / 3])], even(0))).toBeCloseTo(0, 12);
  });

  it('is never negative, never more than the entropy now, and the same each time', () => {
    fc.assert(
      fc.property(invented, ({ loci, hypotheses }) => {
        const bits = informationOfTest(loci, hypotheses);
        const chances = hypotheses.map(({ probability }) => probability);
        const most = entropyOf([1 - chances.reduce((sum, p) => sum + p, 0), ...chances]);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(bits).toBeLessThanOrEqual(most);
        expect(informationOfTest(loci, hypotheses)).toBe(bits);
      }),
      { numRuns: 25 },
    );
  });

  it('does not fall with one more locus, but for the error of the draws', () => {
    fc.assert(
      fc.property(invented, ({ loci, hypotheses }) => {
        const promised = loci.map((_, count) => informationOfTest(loci.slice(0, count + 1), hypotheses));
        for (const [at, bits] of promised.entries())
          expect(bits).toBeGreaterThan((promised[at - 1] ?? 0) - 0.03);
      }),
      { numRuns: 25 },
    );
  });
});
