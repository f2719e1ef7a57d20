import type { ExchangeRecord } from '../../kernel/contract/index.js';
import { Benchmark } from './benchmark.js';
import { Evaluator, type Evaluation } from './evaluation.js';

const COUNTRIES = { 'HN-SEARCH': 'HN', 'GT-SEARCH': 'GT', 'MX-FORENSIC': 'MX' } as const;
type Code = keyof typeof COUNTRIES;
const NETWORK = {
  institutions: Object.entries(COUNTRIES).map(([code, country]) => ({ code, country })),
  agreements: [{ parties: '*' as const, categories: ['report', 'remains'] }],
};
const PEOPLE = 20;

const reference = (institution: Code, id: string) => ({ institution, id });

/**
 * Twenty people of Honduras and two of Guatemala, each reported and found; of every second one much is told.
 */
function evaluated(ratioOf: (number: number) => number | undefined): Evaluation {
  const benchmark = new Benchmark(NETWORK, 20_000);
  const codes = (at: number): Code => (at < PEOPLE ? 'HN-SEARCH' : 'GT-SEARCH');
  const numbers = Array.from({ length: PEOPLE + 2 }, (_, at) => at);
  for (const at of numbers) {
    const consents = ['search', 'forensic_matching', 'cross_border'].map((purpose) => ({ purpose, decision: 'granted', countries: ['*'] }));
    const rich = { physical: { heightCm: { min: 160, max: 165 } }, marks: [{ type: 'scar' }], effects: [{ category: 'clothing' }] };
    const told = at % 2 === 0 ? rich : {};
    const report = { recordType: 'report', ...reference(codes(at), `R${at}`), consents, person: { sex: 'male', birthDate: '1990' }, lastContact: { date: '2020-01-01', place: { country: 'MX' } }, ...told };
    const remains = { recordType: 'remains', ...reference('MX-FORENSIC', `M${at}`), estimates: { sex: { value: 'male' }, ageYears: { min: 25, max: 35 } }, found: { date: '2020-02-01', place: { country: 'MX' } }, ...told };
    for (const record of [report, remains]) benchmark.addRecord(record as unknown as ExchangeRecord);
  } // prettier-ignore
  for (const at of numbers)
    benchmark.addTrue({ a: reference(codes(at), `R${at}`), b: reference('MX-FORENSIC', `M${at}`) });
  const evaluator = new Evaluator(benchmark, 0.9);
  for (const at of numbers) {
    const log10LR = ratioOf(at);
    for (const other of [at, (at + 1) % numbers.length])
      evaluator.add(
        {
          a: reference(codes(at), `R${at}`),
          b: reference('MX-FORENSIC', `M${other}`),
          probability: 0.5,
          ...(log10LR !== undefined && { log10LR: other === at ? log10LR : -log10LR }),
          modelVersion: 'engine-1',
        },
        at,
      );
  }
  return evaluator.result();
}

describe('the table of calibration', () => {
  it('is by kind, by countries and by how much both records speak of, over all pairs', () => {
    const { calibration, modelVersions } = evaluated(() => 2);
    const of = (by: string, value: string) => calibration.find((row) => row.by === by && row.value === value);
    const all = PEOPLE + 2;
    expect(of('all', 'all')).toMatchObject({
      kind: 'identification',
      truePairs: all,
      falsePairs: all * all - all,
    });
    expect(of('countries', 'HN-MX')).toMatchObject({
      truePairs: PEOPLE,
      falsePairs: PEOPLE * all - PEOPLE,
    });
    expect(of('countries', 'GT-MX')).toBeUndefined();
    // Eleven of whom much is told, on both sides; whoever meets one of the others has little in common.
    expect(of('completeness', 'middle')).toMatchObject({ truePairs: 11, falsePairs: 11 * 11 - 11 });
    expect(of('completeness', 'low')).toMatchObject({ truePairs: 11, falsePairs: all * all - 11 * 11 - 11 });
    expect(modelVersions).toEqual(['engine-1']);
  });

  it('leaves a kind out in which a pair has no ratio', () => {
    expect(evaluated((at) => (at === 3 ? undefined : 2)).calibration).toEqual([]);
  });

  it('counts what misled', () => {
    const { calibration } = evaluated((at) => (at === 0 ? -3 : 3));
    const row = calibration.find(({ by }) => by === 'all')!;
    const at2 = row.misleading.find(({ bans }) => bans === 2)!;
    expect(at2.ofTrue).toBeCloseTo(1 / row.truePairs, 12);
    expect(at2.ofFalse).toBeCloseTo(1 / row.falsePairs, 12);
  });
});
