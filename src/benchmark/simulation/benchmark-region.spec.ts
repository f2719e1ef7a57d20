import {
  readRecord,
  type ExchangeRecord,
  type RemainsRecord,
  type ReportRecord,
} from '../../kernel/contract/index.js';
import { simulateBenchmark } from './index.js';

const END = '2026-10-31';
const order = { seed: 11, reports: 900, remains: 600, living: 380, endDate: END };
const usual = simulateBenchmark({ ...order, noise: 1 });
const noisy = simulateBenchmark({ ...order, noise: 3 });
const clean = simulateBenchmark({ ...order, noise: 0 });
const records = new Map(usual.records.map((record) => [`${record.institution}/${record.id}`, record]));

function ofType<T extends ExchangeRecord>(all: readonly ExchangeRecord[], type: T['recordType']): T[] {
  return all.filter((record): record is T => record.recordType === type);
}

function share<T>(all: readonly T[], has: (one: T) => boolean): number {
  return all.filter(has).length / all.length;
}

describe('a benchmark region', () => {
  it.each([
    ['usual', usual],
    ['noisy', noisy],
    ['clean', clean],
  ])('of %s noise holds what was ordered, in records that the contract accepts', (_, region) => {
    const counts = ['report', 'remains', 'living'].map(
      (type) => ofType(region.records, type as 'report').length,
    );
    expect(counts).toEqual([900, 600, 380]);
    const countryOf = new Map(
      region.institutions.institutions.map(({ code, country }) => [code, country] as const),
    );
    const refused = region.records.flatMap((record) =>
      readRecord(JSON.parse(JSON.stringify(record)), {
        now: `${END}T23:59:00Z`,
        countryOf,
      }).errors.map(({ path, code }) => `${record.id} ${path} ${code}`),
    );
    expect(refused).toEqual([]);
  });

  it('has every class of true pair', () => {
    const classes = [...new Set(usual.truth.map((pair) => pair.class))].sort();
    expect(classes).toEqual([
      'duplicate_report',
      'identification:dental',
      'identification:dna',
      'identification:document',
      'identification:second_report',
      'identification:tattoo',
      'identification:weak',
      'living:mute',
      'living:named',
      'living:second_report',
      'same_remains',
    ]);
  });

  it('has typed families and typed remains in the shares of registers that do type', () => {
    const reports = ofType<ReportRecord>(usual.records, 'report');
    const typed = share(reports, ({ relatives = [] }) =>
      relatives.some(({ profile }) => profile !== undefined),
    );
    expect(typed).toBeGreaterThan(0.35);
    expect(typed).toBeLessThan(0.5);
    const bodies = share(
      ofType<RemainsRecord>(usual.records, 'remains'),
      ({ profile }) => profile !== undefined,
    );
    expect(bodies).toBeGreaterThan(0.55);
    expect(bodies).toBeLessThan(0.66);
  });

  it('hands genes down: a mother shares an allele at nearly every locus that her child was read at', () => {
    const shared = usual.truth
      .filter((pair) => pair.class === 'identification:dna')
      .flatMap(({ a, b }) => {
        const report = records.get(`${a.institution}/${a.id}`) as ReportRecord;
        const body = records.get(`${b.institution}/${b.id}`) as RemainsRecord;
        const mother = report.relatives?.find(({ relationship }) => relationship === 'mother')?.profile;
        if (mother?.autosomal === undefined) return [];
        return Object.entries(body.profile?.autosomal ?? {})
          .filter(([, alleles]) => !alleles.includes('F'))
          .map(([locus, alleles]) => alleles.some((allele) => mother.autosomal?.[locus]?.includes(allele)));
      });
    expect(shared.length).toBeGreaterThan(300);
    const agreeing = share(shared, (does) => does);
    expect(agreeing).toBeGreaterThan(0.985);
  });

  it('leaves more out the noisier it is, and names no field that tells who has a counterpart', () => {
    const told = (region: typeof usual) =>
      share(
        ofType<ReportRecord>(region.records, 'report'),
        ({ physical }) => physical?.heightCm !== undefined,
      );
    expect(told(clean)).toBeGreaterThan(told(usual) + 0.1);
    expect(told(usual)).toBeGreaterThan(told(noisy) + 0.1);
    const inTruth = new Set(usual.truth.map(({ a }) => `${a.institution}/${a.id}`));
    const reports = ofType<ReportRecord>(usual.records, 'report');
    const withHeight = (which: boolean) =>
      share(
        reports.filter(({ institution, id }) => inTruth.has(`${institution}/${id}`) === which),
        ({ physical }) => physical?.heightCm !== undefined,
      );
    expect(Math.abs(withHeight(true) - withHeight(false))).toBeLessThan(0.08);
  });

  it('errs more the noisier it is: sides of true pairs fall apart in the sex of the bones', () => {
    const wrong = (region: typeof usual) => {
      const byKey = new Map(region.records.map((record) => [`${record.institution}/${record.id}`, record]));
      const pairs = region.truth.filter((pair) => pair.class.startsWith('identification'));
      return share(pairs, ({ a, b }) => {
        const report = byKey.get(`${a.institution}/${a.id}`) as ReportRecord;
        const value = (byKey.get(`${b.institution}/${b.id}`) as RemainsRecord).estimates?.sex?.value;
        return value !== undefined && value !== 'unknown' && value !== report.person?.sex;
      });
    };
    expect(wrong(clean)).toBe(0);
    expect(wrong(noisy)).toBeGreaterThan(wrong(usual));
  });

  it('holds fragments that nobody has joined, and bodies in two registries', () => {
    const same = usual.truth.filter((pair) => pair.class === 'same_remains');
    const completeness = same.map(
      ({ b }) => (records.get(`${b.institution}/${b.id}`) as RemainsRecord).completeness,
    );
    expect(completeness).toContain('isolated');
    expect(completeness).toContain('complete');
    expect(
      ofType<RemainsRecord>(usual.records, 'remains').filter(({ partOf }) => partOf !== undefined),
    ).toEqual([]);
  });

  it('refuses counts and noise that make no region', () => {
    expect(() => simulateBenchmark({ ...order, noise: -1 })).toThrow(RangeError);
    expect(() => simulateBenchmark({ ...order, noise: 1, living: 0 })).toThrow(RangeError);
    expect(simulateBenchmark({ ...order, noise: 1, reports: 1, remains: 1, living: 1 }).records).toHaveLength(
      3,
    );
  });
});
