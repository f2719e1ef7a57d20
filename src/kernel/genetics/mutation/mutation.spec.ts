import fc from 'fast-check';
import { GeneticsError } from '../genetics-error.js';
import { mutationMatrix, overallRate, type MutationMatrix } from './mutation-matrix.js';
import type { MutatingAlleles } from './mutating-alleles.js';
import { MUTATION_KINDS, type MutationKind, type MutationRule } from './mutation-model.js';

const table: MutatingAlleles = {
  locus: 'TH01',
  alleles: ['6', '7', '8', '9.3', '10.3'],
  frequencies: Float64Array.of(0.2, 0.3, 0.1, 0.35, 0.05),
};

const rule = (kind: MutationKind, given: Partial<MutationRule> = {}): MutationRule => ({
  kind,
  rate: 0.01,
  rate2: 0,
  range: 0.1,
  transform: undefined,
  ...given,
});

const entry = ({ values, size }: MutationMatrix, from: number, to: number): number =>
  values[from * size + to]!;

function passedOn(p: Float64Array, { values, size }: MutationMatrix): number[] {
  return Array.from({ length: size }, (_, to) =>
    p.reduce((sum, share, from) => sum + share * values[from * size + to]!, 0),
  );
}

function refusalOf(compute: () => unknown): GeneticsError {
  try {
    compute();
  } catch (error) {
    if (error instanceof GeneticsError) return error;
  }
  throw new Error('Nothing was refused.');
}

describe('a mutation matrix', () => {
  it.each(MUTATION_KINDS)('of the %s model has rows of probabilities', (kind) => {
    const { values, size } = mutationMatrix(rule(kind, { rate2: 0.001 }), table);
    for (let from = 0; from < size; from++) {
      const row = values.slice(from * size, (from + 1) * size);
      expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 14);
      expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
    }
  });

  it('of equal mutation spreads the rate over all other alleles of the table', () => {
    const matrix = mutationMatrix(rule('equal'), table);
    expect(entry(matrix, 0, 0)).toBe(0.99);
    expect(entry(matrix, 0, 4)).toBeCloseTo(0.01 / 4, 16);
  });

  it('of proportional mutation is stationary, reversible, and mutates at the stated rate', () => {
    const matrix = mutationMatrix(rule('proportional'), table);
    const p = table.frequencies;
    expect(overallRate(matrix, p)).toBeCloseTo(0.01, 15);
    passedOn(p, matrix).forEach((share, at) => expect(share).toBeCloseTo(p[at]!, 15));
    expect(p[0]! * entry(matrix, 0, 3)).toBeCloseTo(p[3]! * entry(matrix, 3, 0), 16);
  });

  it('of stepwise mutation keeps whole repeats, and reaches other classes at the second rate', () => {
    const matrix = mutationMatrix(rule('stepwise', { rate2: 0.001 }), table);
    // From 6: one step to 7 is ten times as likely as two to 8.
    expect(entry(matrix, 0, 1)).toBeCloseTo((0.01 * 0.1) / (0.1 + 0.01), 15);
    expect(entry(matrix, 0, 2)).toBeCloseTo((0.01 * 0.01) / (0.1 + 0.01), 15);
    expect(entry(matrix, 0, 3)).toBeCloseTo(0.0005, 16);
    expect(entry(matrix, 0, 0)).toBeCloseTo(0.989, 15);
    expect(entry(matrix, 3, 4)).toBeCloseTo(0.01, 15);
    expect(entry(matrix, 3, 0)).toBeCloseTo(0.001 / 3, 15);
  });

  it('of stepwise mutation loses no mass at an allele alone in its class or a table of one class', () => {
    const lone = { ...table, alleles: ['6', '7', '9.3'], frequencies: Float64Array.of(0.3, 0.3, 0.4) };
    const matrix = mutationMatrix(rule('stepwise', { rate2: 0.001 }), lone);
    expect(entry(matrix, 2, 2)).toBeCloseTo(0.999, 15);
    const whole = { ...table, alleles: ['6', '7'], frequencies: Float64Array.of(0.3, 0.7) };
    expect(entry(mutationMatrix(rule('stepwise', { rate2: 0.001 }), whole), 0, 0)).toBeCloseTo(0.99, 15);
  });

  it('of one step goes half up and half down, and all one way at the end of the ladder', () => {
    const matrix = mutationMatrix(rule('onestep'), table);
    expect([0, 1, 2].map((to) => entry(matrix, 1, to))).toEqual([0.005, 0.99, 0.005]);
    expect(entry(matrix, 0, 1)).toBe(0.01);
    expect(entry(matrix, 3, 4)).toBe(0.01);
  });

  it('agrees with a published entry: TH01 of the Southwest Hispanic table, stepwise, from 6 to 5', () => {
    // FBI 2015 frequencies; rate 0.002, second rate 1e-5, range 0.1, computed with pedmut 0.9.1.
    const alleles = ['5', '6', '7', '8', '9', '9.3', '10'];
    const th01 = { locus: 'TH01', alleles, frequencies: new Float64Array(7).fill(1 / 7) };
    const matrix = mutationMatrix(rule('stepwise', { rate: 0.002, rate2: 1e-5 }), th01);
    expect(entry(matrix, 1, 0)).toBeCloseTo(0.000947418285172904, 17);
    expect(entry(matrix, 0, 2)).toBeCloseTo(0.000180001800018, 15);
  });

  it('is stationary after the PM transform, at the rate it had before', () => {
    const frequencies = fc
      .array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 })
      .map((weights) =>
        Float64Array.from(weights, (weight) => weight / weights.reduce((sum, one) => sum + one, 0)),
      );
    fc.assert(
      fc.property(
        fc.constantFrom('equal' as const, 'stepwise' as const),
        frequencies,
        fc.constantFrom(0, 1e-4),
        (kind, p, rate2) => {
          const alleles = { ...table, frequencies: p };
          const given = rule(kind, { rate: 0.002, rate2 });
          const plain = mutationMatrix(given, alleles);
          const stationary = mutationMatrix({ ...given, transform: 'PM' }, alleles);
          passedOn(p, stationary).forEach((share, at) => expect(share).toBeCloseTo(p[at]!, 13));
          expect(overallRate(stationary, p)).toBeCloseTo(overallRate(plain, p), 13);
        },
      ),
    );
  });

  it('transforms classes that no mutation connects each by itself, and both keep their rates', () => {
    const p = Float64Array.of(0.2, 0.3, 0.1, 0.35, 0.05);
    const matrix = mutationMatrix(rule('stepwise', { transform: 'PM' }), table);
    // Within a class of two as many go as come: p_9.3 M[9.3][10.3] = p_10.3 M[10.3][9.3], and together 1 in 100 of the class.
    expect(p[3]! * entry(matrix, 3, 4)).toBeCloseTo(0.01 * 0.2, 16);
    expect(p[4]! * entry(matrix, 4, 3)).toBeCloseTo(0.01 * 0.2, 16);
    const whole = [0, 1, 2];
    const alone = { ...table, alleles: ['6', '7', '8'], frequencies: Float64Array.of(2 / 6, 3 / 6, 1 / 6) };
    const one = mutationMatrix(rule('stepwise', { transform: 'PM' }), alone);
    for (const from of whole)
      for (const to of [...whole, 3])
        expect(entry(matrix, from, to)).toBeCloseTo(to === 3 ? 0 : entry(one, from, to), 15);
    passedOn(p, matrix).forEach((share, at) => expect(share).toBeCloseTo(p[at]!, 15));
  });

  it('leaves an allele that no mutation reaches as it is under the PM transform', () => {
    const gap = { ...table, alleles: ['6', '7', '9'], frequencies: Float64Array.of(0.3, 0.69, 0.01) };
    const matrix = mutationMatrix(rule('onestep', { transform: 'PM' }), gap);
    expect([0, 1, 2].map((to) => entry(matrix, 2, to))).toEqual([0, 0, 1]);
    expect(0.3 * entry(matrix, 0, 1)).toBeCloseTo(0.69 * entry(matrix, 1, 0), 16);
    expect(overallRate(matrix, gap.frequencies)).toBeCloseTo(0.0099, 15);
  });

  it('has no PM form where an allele is rarer than what mutates to it, and one where it has what the refusal asks for', () => {
    const alleles = ['6', '7', '8', '9'];
    const withRare = (rare: number) => ({
      locus: 'TH01',
      alleles,
      frequencies: Float64Array.of(0.3 * (1 - rare), 0.5 * (1 - rare), 0.2 * (1 - rare), rare),
    });
    const given = rule('stepwise', { transform: 'PM' });
    const refusal = refusalOf(() => mutationMatrix(given, withRare(1e-4)));
    expect(refusal).toMatchObject({
      code: 'GENETICS.TRANSFORM_IMPOSSIBLE',
      parameters: { locus: 'TH01', allele: '9', frequency: 1e-4 },
    });
    const least = refusal.parameters.least as number;
    expect(mutationMatrix(given, withRare(least)).values[15]).toBeLessThan(0.05);
    expect(() => mutationMatrix(given, withRare(0.95 * least))).toThrow('GENETICS.TRANSFORM_IMPOSSIBLE');
  });

  it.each([
    [rule('proportional', { rate: 0.95 }), 'GENETICS.MUTATION_RATE_TOO_HIGH'],
    [rule('equal', { rate: 1.5 }), 'GENETICS.MUTATION_RATE'],
    [rule('stepwise', { rate: NaN }), 'GENETICS.MUTATION_RATE'],
    [rule('stepwise', { range: 0 }), 'GENETICS.MUTATION_RANGE'],
  ])('is refused where %j is no model', (given, code) => {
    expect(() => mutationMatrix(given, table)).toThrow(code);
  });

  it('cannot count steps between alleles that are no numbers', () => {
    const snp = { locus: 'rs1', alleles: ['A', 'C'], frequencies: Float64Array.of(0.5, 0.5) };
    expect(() => mutationMatrix(rule('stepwise'), snp)).toThrow('GENETICS.STEPS_NEED_NUMBERS');
    expect(mutationMatrix(rule('equal'), snp).values[0]).toBe(0.99);
  });
});
