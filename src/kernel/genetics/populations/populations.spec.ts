import { overallRate, mutationMatrix } from '../mutation/mutation-matrix.js';
import { mostSampled, tableOf, type PopulationFigures } from './population.js';
import { populationTable, SHIPPED_POPULATIONS } from './shipped-populations.js';
import { USUAL_KINSHIP_MODEL, USUAL_POPULATION } from './usual.js';

const frequencyOf = (code: string, locus: string, allele: string): number | undefined => {
  const row = populationTable(code)?.loci.get(locus);
  return row?.frequencies[row.alleles.indexOf(allele)];
};

const figuresOf = (loci: Readonly<Record<string, [string, number][]>>): PopulationFigures =>
  new Map(Object.entries(loci));

describe('shipped populations', () => {
  it('are eighteen, each under its own code', () => {
    expect(new Set(SHIPPED_POPULATIONS.map(({ code }) => code)).size).toBe(18);
  });

  it.each(SHIPPED_POPULATIONS)('hold $code whole and checked', ({ code, sampledAlleles }) => {
    const table = populationTable(code);
    expect(table?.loci.size).toBeGreaterThanOrEqual(23);
    for (const { frequencies, sampledAlleles: sampled } of table?.loci.values() ?? []) {
      expect(frequencies.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
      expect(sampled ?? 'not stated').toEqual(
        sampledAlleles === 'not stated' ? 'not stated' : expect.any(Number),
      );
      expect(sampled ?? 0).toBeLessThanOrEqual(Number(sampled === undefined ? 0 : sampledAlleles));
    }
  });

  it.each([
    ['fbi2015-southwest-hispanic', 'D3S1358', '15', 178 / 418],
    ['fbi2015-navajo', 'D3S1358', '15', 0.751748251748],
    ['nist1036-hispanic', 'CSF1PO', '12', 0.375],
    ['oslo2023-south-america', 'TH01', '9.3', 0.13986],
  ])('%s has %s %s at its published figure', (code, locus, allele, figure) => {
    expect(frequencyOf(code, locus, allele)).toBeCloseTo(figure, 11);
  });

  it('say how many alleles were sampled, by locus', () => {
    expect(populationTable('nist1036-hispanic')?.loci.get('Penta D')?.sampledAlleles).toBe(470);
    expect(populationTable('oslo2023-europe')?.loci.get('TH01')?.sampledAlleles).toBeUndefined();
    expect(SHIPPED_POPULATIONS.find(({ code }) => code === USUAL_POPULATION)?.sampledAlleles).toBe(418);
  });

  it('are read once', () => {
    expect(populationTable(USUAL_POPULATION)).toBe(populationTable(USUAL_POPULATION));
  });

  it('do not know a code that is not theirs', () => {
    expect(populationTable('atlantis')).toBeUndefined();
  });

  it('refuse figures that a slip has spoiled', () => {
    expect(() =>
      tableOf(
        figuresOf({
          TH01: [
            ['6', 1],
            ['6', 2],
          ],
        }),
        'spoiled',
        true,
      ),
    ).toThrow('GENETICS.ALLELE_TWICE');
    expect(() =>
      tableOf(
        figuresOf({
          TH01: [
            ['6', 0],
            ['7', 2],
          ],
        }),
        'spoiled',
        true,
      ),
    ).toThrow('GENETICS.FREQUENCY_OUT_OF_RANGE');
    expect(
      mostSampled(
        figuresOf({
          TH01: [
            ['6', 1],
            ['7', 2],
          ],
          FGA: [['20', 5]],
        }),
      ),
    ).toBe(5);
  });
});

describe('the usual model', () => {
  it('has a mutation rate of 0.001 for mothers and 0.002 for fathers at every locus of every table', () => {
    const { mutation } = USUAL_KINSHIP_MODEL;
    for (const { code } of SHIPPED_POPULATIONS) {
      for (const locus of populationTable(code)?.loci.values() ?? []) {
        expect(overallRate(mutationMatrix(mutation!.female, locus), locus.frequencies)).toBeCloseTo(
          0.001,
          12,
        );
        expect(overallRate(mutationMatrix(mutation!.male, locus), locus.frequencies)).toBeCloseTo(0.002, 12);
      }
    }
  });

  it('has no theta and no silent alleles', () => {
    expect(USUAL_KINSHIP_MODEL).toMatchObject({ theta: 0, silent: 0, chromosome: 'autosomal' });
  });
});
