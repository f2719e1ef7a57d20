import fc from 'fast-check';
import { EVIDENCE_GROUPS } from '../../../../kernel/linkage/index.js';
import { explainInWords, explainMatch, roughly, verbalScaleOf, type WeighedEvidence } from './explanation.js';

const item = (
  group: string,
  log10LR: number,
  agreement = 'agrees',
  reason = 'NAME.GIVEN_SAME',
): WeighedEvidence => ({
  ...{ group, field: `${group}.field`, log10LR, agreement, reason },
});

const PAIR = [
  item('place', -0.5, 'differs'),
  item('name', 2),
  item('name', -0.25, 'close'),
  item('age', 0, 'no_data'),
  item('dna', 0, 'differs', 'DNA.Y_DIFFERENT'),
  item('document', 0, 'agrees', 'LINKED.REPORTS_POOLED'),
  item('later', 1),
];

describe('the explanation of a match', () => {
  it('goes from the prior by the groups of the model to the odds of this pair alone', () => {
    const { waterfall } = explainMatch({ prior: 1 / 1001, log10LR: 2.25, evidence: PAIR });
    expect(waterfall.map(({ group }) => group)).toEqual([
      'prior',
      'name',
      'document',
      'place',
      'dna',
      'later',
    ]);
    expect(waterfall.map(({ log10LR }) => Number(log10LR.toFixed(9)))).toEqual([-3, 1.75, 0, -0.5, 0, 1]);
    expect(waterfall.at(-1)?.cumulative).toBeCloseTo(-0.75, 12);
  });

  it('is by agreement alone where no figure is told', () => {
    const words = PAIR.map(({ log10LR, ...one }) => ({ ...one, weight: one.agreement === 'agrees' && log10LR !== 0 ? ('some' as const) : null })); // prettier-ignore
    const told = explainInWords(words);
    const groups = (lines: readonly { group: string }[]) => lines.map(({ group }) => group);
    expect([groups(told.speaksFor), groups(told.speaksAgainst)]).toEqual([
      ['name', 'later'],
      ['place', 'dna'],
    ]);
    expect([groups(told.remarks), groups(told.missing)]).toEqual([['name', 'document'], ['age']]);
  });

  it('puts each line where it speaks, the strongest first', () => {
    const told = explainMatch({ prior: 0.001, log10LR: 2.25, evidence: PAIR });
    expect(told.speaksFor.map(({ group }) => group)).toEqual(['name', 'later']);
    expect(told.speaksAgainst.map(({ log10LR }) => log10LR)).toEqual([-0.5, -0.25, 0]);
    // A Y haplotype that differs weighs nothing by rule, and yet it speaks against.
    expect(told.speaksAgainst.at(-1)?.reason).toBe('DNA.Y_DIFFERENT');
    expect(told.remarks.map(({ reason }) => reason)).toEqual(['LINKED.REPORTS_POOLED']);
    expect(told.missing.map(({ group }) => group)).toEqual(['age']);
  });

  it('loses and doubles no line, and its steps add up, whatever the evidence is', () => {
    const line = fc.record({
      group: fc.constantFrom(...EVIDENCE_GROUPS),
      field: fc.string(),
      log10LR: fc.oneof(fc.constant(0), fc.double({ min: -9, max: 9, noNaN: true })),
      agreement: fc.constantFrom('agrees', 'close', 'differs'),
      reason: fc.constant('SEX.SAME'),
    });
    fc.assert(
      fc.property(fc.array(line), fc.double({ min: 1e-9, max: 0.5, noNaN: true }), (evidence, prior) => {
        const log10LR = evidence.reduce((sum, one) => sum + one.log10LR, 0);
        const told = explainMatch({ prior, log10LR, evidence });
        expect(told.speaksFor.length + told.speaksAgainst.length + told.remarks.length).toBe(evidence.length);
        const odds = Math.log10(prior / (1 - prior)) + log10LR;
        expect(told.waterfall.at(-1)?.cumulative).toBeCloseTo(odds, 9);
      }),
    );
  });
});

describe('the words for a ratio', () => {
  it.each([
    [0, 'NEITHER', 'ONE'],
    [0.3, 'NEITHER', 'ONE'],
    [0.31, 'WEAK', 'ONE'],
    [1, 'MODERATE', 'ONE'],
    [2, 'MODERATELY_STRONG', 'ONE'],
    [3, 'STRONG', 'ONE'],
    [4, 'VERY_STRONG', 'ONE'],
    [6, 'EXTREMELY_STRONG', 'ONE'],
    [-3.5, 'STRONG', 'TWO'],
  ])('of 10 to the power of %p are %p for %p', (log10LR, strength, supports) => {
    expect(verbalScaleOf(log10LR)).toEqual({ strength, supports });
  });

  it('round to two figures', () => {
    expect([1, 9.6, 12, 12_345, 987_654].map(roughly)).toEqual([1, 10, 12, 12_000, 990_000]);
  });
});
