import { completenessOf, fairnessTable, LEAST_PAIRS, type ObservedPair } from './fairness.js';
import type { FieldEvidence } from '../../../../kernel/linkage/index.js';

const pair = (change: Partial<ObservedPair>): ObservedPair => ({
  ...{ rank: 1, probability: 0.95, country: 'HN', language: 'es', completeness: 'high' },
  ...change,
});

describe('whom the model finds', () => {
  it('is told by country, language and completeness, and for all', () => {
    const observed = [
      ...Array.from({ length: 6 }, () => pair({})),
      ...Array.from({ length: 3 }, () => pair({ country: 'GT', language: 'quc', rank: 7, probability: 0.4 })),
      ...Array.from({ length: 3 }, () =>
        pair({ country: 'GT', language: 'quc', rank: undefined, probability: 0 }),
      ),
    ];
    const table = fairnessTable(observed);
    const of = (by: string, value: string) => table.find((row) => row.by === by && row.value === value);
    expect(of('all', 'all')).toEqual({
      by: 'all',
      value: 'all',
      pairs: 12,
      first: 0.5,
      firstTen: 0.75,
      strong: 0.5,
    });
    expect(of('country', 'GT')).toMatchObject({ pairs: 6, first: 0, firstTen: 0.5, strong: 0 });
    expect(of('language', 'es')).toMatchObject({ pairs: 6, first: 1 });
  });

  it('says no share of a few', () => {
    const [row] = fairnessTable(Array.from({ length: LEAST_PAIRS - 1 }, () => pair({})));
    expect(row).toMatchObject({ pairs: LEAST_PAIRS - 1, first: undefined, strong: undefined });
  });

  it('counts a group in which one record is silent as not comparable', () => {
    const item = (group: string, agreement: string) => ({ group, agreement }) as FieldEvidence;
    const groups = ['name', 'age', 'sex', 'stature', 'time', 'place', 'marks', 'dental'];
    expect(completenessOf(groups.map((group) => item(group, 'agrees')))).toBe('high');
    expect(completenessOf(groups.map((group) => item(group, 'no_data')))).toBe('low');
    expect(completenessOf([...groups.slice(0, 6).map((group) => item(group, 'differs'))])).toBe('middle');
  });
});
