import type { ReportRecord } from '../../../../kernel/contract/index.js';
import { withoutTakenBackSamples } from './taken-back-samples.js';

const NOW = '2026-11-26T00:00:00.000Z';
type Consents = NonNullable<ReportRecord['consents']>;
const entry = (more: Partial<Consents[number]> = {}): Consents[number] => ({
  ...{ purpose: 'forensic_matching', decision: 'granted', from: '2026-01-01' },
  ...more,
});
const sample = (code: string) => ({
  sample: { code, type: 'buccal' as const },
  autosomal: { vWA: ['16', '17'] },
});
const report = (consents?: Consents, ofRelative?: Consents): ReportRecord => ({
  ...{ recordType: 'report', institution: 'HN-SEARCH', id: 'R-1', directProfile: sample('S-0') },
  ...(consents && { consents }),
  relatives: [
    { id: 'A', relationship: 'mother', profile: sample('S-1') },
    {
      ...{ id: 'B', relationship: 'father', profile: sample('S-2') },
      ...(ofRelative && { consents: ofRelative }),
    },
    { id: 'C', relationship: 'full_sibling' },
  ],
});
const kept = (before: ReportRecord | undefined, after: ReportRecord): string[] => {
  const { record, removed } = withoutTakenBackSamples(
    before && { content: before, wasTakenBack: false, waits: false },
    after,
    NOW,
  );
  const codes = [...JSON.stringify(record).matchAll(/"code":"(S-\d)"/g)].map(([, code = '']) => code).sort();
  expect(codes.length + removed.length).toBe(3);
  expect((record as ReportRecord).relatives?.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
  return codes;
};

const ALL = ['S-0', 'S-1', 'S-2'];
const GRANTED = [entry()];
const REFUSED = entry({ decision: 'refused', from: '2026-02-01' });

describe('the genetic profiles of a report', () => {
  it.each<[string, Consents | undefined, Consents | undefined, readonly string[]]>([
    ['a consent marked as taken back', GRANTED, [entry({ withdrawnAt: '2026-03-01' })], []],
    ['the same in a report that is new', undefined, [entry({ withdrawnAt: '2026-03-01' })], []],
    ['a later refusal', GRANTED, [entry(), REFUSED], []],
    ['a consent that is gone', GRANTED, [], []],
    ['a grant anew', GRANTED, [entry({ withdrawnAt: '2026-03-01' }), entry({ from: '2026-04-01' })], ALL],
    ['a consent that has ended by itself', GRANTED, [entry({ until: '2026-05-01' })], ALL],
    ['fewer countries', GRANTED, [entry({ countries: ['MX'] })], ALL],
    ['another purpose taken back', GRANTED, [entry(), entry({ purpose: 'search', withdrawnAt: NOW })], ALL],
    ['a refusal from the first moment on', undefined, [REFUSED], ALL],
    ['yes and no of one moment', undefined, [entry(), entry({ decision: 'refused' })], ALL],
    ['nothing said, before or now', undefined, [], ALL],
  ])('after %s', (_, before, after, codes) => {
    expect(kept(before && report(before), report(after))).toEqual(codes);
  });

  it('are named by the place where they stood', () => {
    const { removed } = withoutTakenBackSamples(
      { content: report(GRANTED), wasTakenBack: false, waits: false },
      report([entry(), REFUSED]),
      NOW,
    );
    expect(removed).toEqual(['directProfile', 'relatives[0].profile', 'relatives[1].profile']);
  });

  it.each<[string, Consents | undefined, Consents | undefined, readonly string[]]>([
    ['nothing', [], undefined, ['directProfile', 'relatives[0].profile', 'relatives[1].profile']],
    ['a grant anew', [entry({ from: '2026-04-01' })], undefined, []],
    ['nothing beside a relative who decides alone', [], [entry()], ['directProfile', 'relatives[0].profile']],
  ])('that were once taken back stay out of a report that says %s', (_, consents, ofRelative, places) => {
    const before = { content: report([]), wasTakenBack: true, waits: false };
    const { removed } = withoutTakenBackSamples(before, report(consents, ofRelative), NOW);
    expect(removed).toEqual(places);
  });

  it('stay where they stood while their deletion waits, and none comes in', () => {
    const { directProfile: _, ...without } = report(GRANTED);
    const before = { content: without, wasTakenBack: true, waits: true };
    const { removed } = withoutTakenBackSamples(
      before,
      report([entry({ withdrawnAt: NOW })], [REFUSED]),
      NOW,
    );
    expect(removed).toEqual(['directProfile', 'relatives[1].profile']);
  });

  it('of a relative who decides alone go and stay by what that relative says', () => {
    expect(kept(report(GRANTED, GRANTED), report([entry(), REFUSED], GRANTED))).toEqual(['S-2']);
    expect(kept(report(GRANTED), report(GRANTED, [REFUSED]))).toEqual(['S-0', 'S-1']);
    expect(kept(report(GRANTED, GRANTED), report(GRANTED, []))).toEqual(['S-0', 'S-1']);
  });

  it('are those of a report alone', () => {
    const remains = {
      recordType: 'remains',
      institution: 'HN-SEARCH',
      id: 'M-1',
      profile: sample('S-1'),
    } as const;
    expect(withoutTakenBackSamples(undefined, remains, NOW)).toEqual({ record: remains, removed: [] });
  });
});
