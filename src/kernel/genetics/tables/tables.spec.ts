import fc from 'fast-check';
import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { inventedLoci, inventedTables } from '../testing/invented-tables.js';
import { genotypeIndex } from '../loci/allele.js';
import type { Genotype, Profile } from '../loci/profile.js';
import { LocusPanel, mostInformativeFirst, type PanelLocus } from './panel.js';
import { ProfileBank } from './profile-bank.js';
import { ratioRow, type GenotypeProbabilities } from './ratio-row.js';
import { ratiosOfProfile, ratiosOfRow } from './ratios.js';
import { search } from './search.js';
import { TableBank } from './table-bank.js';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

function inventedProfile(generator: SeededGenerator, loci: readonly PanelLocus[]): Map<string, Genotype> {
  const profile = new Map<string, Genotype>();
  for (const { locus, alleles } of loci) {
    if (generator.chance(0.15)) continue;
    const first = generator.pick(alleles);
    profile.set(locus, [first, generator.chance(0.1) ? 'F' : generator.pick(alleles)]);
  }
  return profile;
}

/** The ratio by its definition, from the probabilities, without rows and codes. */
function ratioByDefinition(tables: readonly GenotypeProbabilities[], profile: Profile): number {
  let total = 0;
  for (const { locus, alleles, posterior, unrelated } of tables) {
    const call = profile.get(locus);
    if (!call) {
      total += Number.isNaN(posterior[0]) ? Number.NaN : 0;
      continue;
    }
    const [a, b] = [alleles.indexOf(call[0]), alleles.indexOf(call[1])];
    const fits = (one: number, other: number) =>
      b < 0 ? one === a || other === a : genotypeIndex(one, other) === genotypeIndex(a, b);
    let [family, stranger] = [0, 0];
    for (let other = 0; other < alleles.length; other += 1) {
      for (let one = 0; one <= other; one += 1) {
        if (!fits(one, other)) continue;
        family += posterior[genotypeIndex(one, other)]!;
        stranger += unrelated[genotypeIndex(one, other)]!;
      }
    }
    total += Math.log10(family / stranger);
  }
  return total;
}

function world(seed: number, { people = 30, profiles = 60, loci = 7, inconsistent = 0.02 } = {}) {
  const generator = SeededGenerator.fromSeed(seed);
  const panel = new LocusPanel(inventedLoci(generator, loci));
  const tables = Array.from({ length: people }, () =>
    inventedTables(generator, panel.loci, { impossible: generator.pick([0, 0.4]), inconsistent }),
  );
  const calls = Array.from({ length: profiles }, () => inventedProfile(generator, panel.loci));
  const bank = new TableBank(panel);
  for (const one of tables) bank.add(ratioRow(panel, one));
  const samples = new ProfileBank(panel.loci.length);
  for (const one of calls) samples.add(panel.encode(one).codes);
  return { panel, tables, calls, bank, samples };
}

describe('the ratio of a profile read from the tables', () => {
  it('is that of the definition, with impossible genotypes -Infinity and inconsistent families NaN', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { panel, tables, calls, bank, samples } = world(seed);
        for (const [at, profile] of calls.entries()) {
          const ratios = ratiosOfProfile(bank, panel.encode(profile).codes);
          for (const [person, one] of tables.entries()) {
            const expected = ratioByDefinition(one, profile);
            if (Number.isFinite(expected)) expect(ratios[person]).toBeCloseTo(expected, 10);
            else expect(ratios[person]).toBe(expected);
            expect(ratiosOfRow(bank.row(person), samples)[at]).toBe(ratios[person]);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('is 0 where nothing was typed', () => {
    const { panel, bank } = world(5, { inconsistent: 0 });
    expect(new Set(ratiosOfProfile(bank, panel.encode(new Map()).codes))).toEqual(new Set([0]));
  });

  it('has mean 1 over the genotypes of unrelated people', () => {
    const { panel, tables, bank } = world(6, { loci: 1, inconsistent: 0 });
    const [span] = panel.spans;
    for (const [person, [table]] of tables.entries()) {
      const row = bank.row(person).subarray(span!.genotypes, span!.singles);
      const mean = row.reduce((sum, ratio, at) => sum + 10 ** ratio * table!.unrelated[at]!, 0);
      expect(mean).toBeCloseTo(1, 10);
    }
  });

  it('tends to that of the exact homozygote as dropout vanishes, and to that of the flagged call as it grows', () => {
    const generator = SeededGenerator.fromSeed(3);
    const panel = new LocusPanel(inventedLoci(generator, 4), [1e-13, 1 - 1e-9]);
    const row = ratioRow(panel, inventedTables(generator, panel.loci, { impossible: 0 }));
    for (const { locus, alleles } of panel.loci) {
      const read = (call: Genotype, rate?: number) => {
        const { codes } = panel.encode(new Map([[locus, call]]), rate);
        return codes.reduce((sum, code) => sum + row[code]!, 0);
      };
      const [first = '', second = ''] = alleles;
      expect(read([first, first], 1e-13)).toBeCloseTo(read([first, first]), 6);
      expect(read([first, second], 1e-13)).toBe(read([first, second]));
      // Nearly certain loss: aa shows the allele with 2 (1 - d), ab with 1 - d.
      expect(read([first, first], 1 - 1e-9)).toBeGreaterThan(
        Math.min(read([first, first]), read([first, 'F'])) - 1e-6,
      );
      expect(read([first, first], 1 - 1e-9)).toBeLessThan(
        Math.max(read([first, first]), read([first, 'F'])) + 1e-6,
      );
    }
  });

  it('counts a homozygous call as one with a silent partner too', () => {
    const panel = new LocusPanel([{ locus: 'L', alleles: ['8', '9'] }]);
    // 8/8, 8/9, 9/9, 8/S, 9/S, S/S
    const row = ratioRow(panel, [
      {
        locus: 'L',
        alleles: ['8', '9', 'S'],
        posterior: Float64Array.of(0.2, 0.3, 0.1, 0.2, 0.15, 0.05),
        unrelated: Float64Array.of(0.3, 0.4, 0.2, 0.05, 0.04, 0.01),
      },
    ]);
    const read = (call: Genotype) => row[panel.encode(new Map([['L', call]])).codes[0]!];
    expect(read(['8', '8'])).toBeCloseTo(Math.log10(0.4 / 0.35), 12);
    expect(read(['8', '9'])).toBeCloseTo(Math.log10(0.3 / 0.4), 12);
    expect(read(['9', 'F'])).toBeCloseTo(Math.log10(0.55 / 0.64), 12);
  });
});

describe('a search', () => {
  const hitsOf = (bank: TableBank, samples: ProfileBank, threshold: number, stopsEarly: boolean) => {
    const { persons, profiles, log10LR } = search({ tables: bank, profiles: samples, threshold, stopsEarly });
    return Array.from(persons, (person, at) => [person, profiles[at], log10LR[at]]);
  };

  it('finds exactly the pairs that reach the threshold, and stopping early changes no bit of it', () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: -4, max: 4, noNaN: true }), (seed, threshold) => {
        const { bank, samples } = world(seed, { people: 23, profiles: 50, loci: 9 });
        const expected: [number, number, number][] = [];
        for (let person = 0; person < bank.size; person += 1) {
          for (const [profile, ratio] of ratiosOfRow(bank.row(person), samples).entries()) {
            if (ratio >= threshold) expected.push([person, profile, ratio]);
          }
        }
        expected.sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]);
        expect(hitsOf(bank, samples, threshold, false)).toEqual(expected);
        expect(hitsOf(bank, samples, threshold, true)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a pair that lies on the threshold to the last bit', () => {
    const { bank, samples } = world(8, { inconsistent: 0 });
    const ratios = ratiosOfRow(bank.row(4), samples);
    for (const [profile, ratio] of ratios.entries()) {
      if (!Number.isFinite(ratio)) continue;
      const found = hitsOf(bank, samples, ratio, true);
      expect(found).toContainEqual([4, profile, ratio]);
    }
  });

  it('is the same over banks of several segments and blocks, attached from shared memory and in parts', () => {
    const { bank, samples } = world(9, { people: 600, profiles: 1500, loci: 5 });
    const whole = hitsOf(bank, samples, 1, false);
    expect(whole.length).toBeGreaterThan(100);
    const [tables, profiles] = [TableBank.attach(bank.share()), ProfileBank.attach(samples.share())];
    const parts = [0, 700].flatMap((from, at) => {
      const hits = search({ tables, profiles, threshold: 1, range: { from, to: [700, 1500][at]! } });
      return Array.from(hits.persons, (person, hit) => [person, hits.profiles[hit], hits.log10LR[hit]]);
    });
    const key = (rows: readonly (number | undefined)[][]) => rows.map((row) => row.join(' ')).sort();
    expect(key(parts)).toEqual(key(whole));
    expect(() => tables.add(new Float64Array(bank.shape.stride))).toThrow(TypeError);
    expect(() => profiles.remove(0)).toThrow(TypeError);
  });

  it('follows what is replaced, taken out and added, and uses a free slot again', () => {
    const { panel, tables, bank, samples } = world(10, { inconsistent: 0 });
    const all = () => hitsOf(bank, samples, 0.3, true);
    bank.replace(3, ratioRow(panel, tables[7]!));
    expect(bank.row(3)).toEqual(bank.row(7));
    bank.remove(5);
    samples.remove(11);
    const found = all();
    expect(found.some(([person]) => person === 5)).toBe(false);
    expect(found.some(([, profile]) => profile === 11)).toBe(false);
    expect(found.filter(([person]) => person === 3).map(([, ...rest]) => rest)).toEqual(
      found.filter(([person]) => person === 7).map(([, ...rest]) => rest),
    );
    expect(bank.add(ratioRow(panel, tables[5]!))).toBe(5);
    expect(samples.add(samples.codesOf(2))).toBe(11);
    expect(() => bank.row(bank.size)).toThrow(RangeError);
  });
});

describe('a panel', () => {
  const panel = new LocusPanel([
    { locus: 'TH01', alleles: ['6', '9.3'] },
    { locus: 'D3S1358', alleles: ['15', '16', '17'] },
  ]);

  it('numbers each call apart, and the order of the two alleles does not matter', () => {
    const code = (...call: [string, string]) => panel.encode(new Map([['D3S1358', call]])).codes[1]!;
    expect(code('15', '17')).toBe(code('17', '15'));
    const calls: [string, string][] = [
      ['15', '15'],
      ['15', '16'],
      ['16', '16'],
      ['15', '17'],
      ['16', '17'],
      ['17', '17'],
      ['15', 'F'],
      ['16', 'F'],
      ['17', 'F'],
    ];
    expect(new Set(calls.map((call) => code(...call))).size).toBe(9);
    expect(Math.max(...calls.map((call) => code(...call)))).toBeLessThan(panel.stride);
  });

  it('tells alleles that it lacks and loci that it does not compare', () => {
    const { codes, offPanel, notCompared } = panel.encode(
      new Map<string, Genotype>([
        ['TH01', ['6', '8.3']],
        ['D3S1358', ['15', 'F']],
        ['FGA', ['20', '21']],
      ]),
    );
    expect(offPanel).toEqual([{ locus: 'TH01', allele: '8.3' }]);
    expect(notCompared).toEqual(['FGA']);
    expect(codes[0]).toBe(panel.encode(new Map()).codes[0]);
  });

  it('refuses a locus twice, an unknown dropout rate and tables of other alleles', () => {
    expect(() => new LocusPanel([panel.loci[0]!, panel.loci[0]!])).toThrow(RangeError);
    expect(() => panel.encode(new Map(), 0.1)).toThrow(RangeError);
    expect(() => new LocusPanel(panel.loci, [1])).toThrow(RangeError);
    const generator = SeededGenerator.fromSeed(1);
    const other = inventedTables(generator, [{ locus: 'TH01', alleles: ['6', '8'] }]);
    expect(() => ratioRow(panel, other)).toThrow(RangeError);
  });

  it('puts the loci that tell people apart best first', () => {
    const loci = [
      { locus: 'one', frequencies: [0.9, 0.1] },
      { locus: 'two', frequencies: [0.25, 0.25, 0.25, 0.25] },
      { locus: 'three', frequencies: [0.5, 0.5] },
    ];
    expect(mostInformativeFirst(loci).map(({ locus }) => locus)).toEqual(['two', 'three', 'one']);
  });
});
