import type { LivingRecord, ReportRecord } from '../../../kernel/contract/index.js';
import { withdrawalsBetween, withdrawnAgain } from './withdrawals.js';

const NOW = '2026-11-26T00:00:00.000Z';
type Consents = NonNullable<ReportRecord['consents']>;
const granted = (
  purpose: Consents[number]['purpose'],
  more: Partial<Consents[number]> = {},
): Consents[number] => ({
  purpose,
  decision: 'granted',
  from: '2026-01-01',
  ...more,
});
const report = (...consents: Consents): ReportRecord => ({
  recordType: 'report',
  institution: 'HN-SEARCH',
  id: 'R-1',
  consents,
});
const living = (informFamily?: boolean): LivingRecord => ({
  recordType: 'living',
  institution: 'HN-SEARCH',
  id: 'L-1',
  ...(informFamily !== undefined && { wishes: { informFamily } }),
});
const between = (before: ReportRecord | LivingRecord, after: ReportRecord | LivingRecord) =>
  withdrawalsBetween({ content: before, removed: false }, { content: after, removed: false }, NOW);

const ALL = [granted('search'), granted('cross_border', { countries: ['MX', 'GT'] }), granted('publication')];

describe('what a change takes back', () => {
  it.each([
    [
      'a consent marked as withdrawn',
      [granted('search', { withdrawnAt: '2026-11-01' }), ...ALL.slice(1)],
      ['consent:search'],
    ],
    ['a consent that is gone', ALL.slice(1), ['consent:search']],
    [
      'a later refusal',
      [...ALL, granted('search', { decision: 'refused', from: '2026-11-01' })],
      ['consent:search'],
    ],
    [
      'a country less',
      [ALL[0], granted('cross_border', { countries: ['MX'] }), ALL[2]],
      ['consent:cross_border'],
    ],
    [
      'a limit to institutions',
      [granted('search', { institutions: ['A'] }), ...ALL.slice(1)],
      ['consent:search'],
    ],
    ['two at once', [ALL[1]], ['consent:search', 'consent:publication']],
    ['nothing', ALL, []],
    ['a country more', [ALL[0], granted('cross_border', { countries: ['MX', 'GT', 'SV'] }), ALL[2]], []],
    ['a new purpose', [...ALL, granted('judicial')], []],
  ] as const)('%s', (_, after, expected) => {
    expect(between(report(...ALL), report(...(after as Consents)))).toEqual(expected);
  });

  it('is the whole record where that is withdrawn or taken out, once', () => {
    const gone = { ...report(...ALL), withdrawn: { at: NOW, reason: 'asked' } };
    expect(between(report(...ALL), gone)).toEqual(['record']);
    expect(between(gone, { ...gone, consents: [] })).toEqual([]);
    const [before, after] = [
      { content: report(), removed: false },
      { content: report(), removed: true },
    ];
    expect(withdrawalsBetween(before, after, NOW)).toEqual(['record']);
  });

  it('is a wish that allows less', () => {
    expect(between(living(true), living(false))).toEqual(['wish']);
    expect(between(living(true), living())).toEqual(['wish']);
    expect(between(living(), living(false))).toEqual(['wish']);
    expect(between(living(false), living(true))).toEqual([]);
  });
});

describe('what is taken back again', () => {
  it('allows no more than before: a second time takes nothing', () => {
    for (const [record, what] of [
      [report(...ALL), 'record'],
      [report(...ALL), 'consent:search'],
      [report(...ALL), 'consent:cross_border'],
      [living(true), 'wish'],
    ] as const) {
      const again = withdrawnAgain(record, what, NOW);
      expect(between(record, again)).toEqual([what]);
      expect(between(again, withdrawnAgain(again, what, NOW))).toEqual([]);
    }
  });
});
