import type { LivingRecord, ReportRecord } from '../../../../kernel/contract/index.js';
import { withdrawalsIn, withdrawnOnceMore, type Withdrawn } from './withdrawals.js';

const NOW = '2026-11-26T00:00:00.000Z';
const tagOf = (id: string) => `tag-of-${id}`;
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
  withdrawalsIn({ content: before, removed: false }, { content: after, removed: false }, NOW, tagOf);

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
    expect(withdrawalsIn(before, after, NOW, tagOf)).toEqual(['record']);
  });

  it('is what a relative takes back who decides alone', () => {
    const relative = (id: string, own?: Consents) =>
      ({ id, relationship: 'mother', ...(own && { consents: own }) }) as const;
    const family = (...relatives: ReturnType<typeof relative>[]): ReportRecord => ({
      ...report(...ALL),
      relatives,
    });
    const before = family(relative('R1'), relative('R2', [granted('search')]));
    const refused = [granted('search', { decision: 'refused', from: '2026-11-01' })];
    expect(between(before, family(relative('R1', refused), relative('R2', [])))).toEqual([
      'consent:search:tag-of-R1',
      'consent:cross_border:tag-of-R1',
      'consent:publication:tag-of-R1',
      'consent:search:tag-of-R2',
    ]);
    expect(between(before, family(relative('R1', ALL)))).toEqual([]);
    expect(between(before, family(relative('R1')))).toEqual([]);
    const again = (record: ReportRecord, what: Withdrawn) => withdrawnOnceMore(record, what, NOW, tagOf);
    for (const what of ['consent:search:tag-of-R1', 'consent:search:tag-of-R2'] as const) {
      expect(between(before, again(before, what))).toEqual([what]);
      expect(between(again(before, what), again(again(before, what), what))).toEqual([]);
    }
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
      const again = withdrawnOnceMore(record, what, NOW, tagOf);
      expect(between(record, again)).toEqual([what]);
      expect(between(again, withdrawnOnceMore(again, what, NOW, tagOf))).toEqual([]);
    }
  });
});
