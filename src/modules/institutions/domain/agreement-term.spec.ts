import {
  afterRenewal,
  endAfterNotice,
  EndTooSoon,
  reminderDue,
  RenewalRefused,
  requireRenewal,
} from './agreement-term.js';

const day = (count: number): Date => new Date(Date.UTC(2030, 0, 1) + count * 86_400_000);
const NOW = day(0);

describe('an agreement that ends', () => {
  it('is reminded of sixty, thirty and seven days before, each once and the nearest alone', () => {
    const due = (left: number, reminded: number | null) => reminderDue(day(left), NOW, reminded);
    expect([due(61, null), due(60, null), due(30, 60), due(7, 30)]).toEqual([undefined, 60, 30, 7]);
    expect([due(59, 60), due(8, 30), due(1, 7)]).toEqual([undefined, undefined, undefined]);
    expect(due(5, null)).toBe(7);
  });

  it('is renewed when all have signed the same day, and another day begins anew', () => {
    const parties = ['A', 'B'];
    const one = afterRenewal({ until: null, signedBy: [] }, day(9), 'B', parties);
    expect(one).toEqual({ signedBy: ['B'], isRenewed: false });
    const both = afterRenewal({ until: day(9), signedBy: one.signedBy }, day(9), 'A', parties);
    expect(both).toEqual({ signedBy: ['A', 'B'], isRenewed: true });
    expect(afterRenewal({ until: day(9), signedBy: ['B'] }, day(8), 'A', parties).isRenewed).toBe(false);
  });

  it('is renewed beyond its end and not for ever', () => {
    expect(() => requireRenewal(day(10), day(9), NOW)).not.toThrow();
    expect(() => requireRenewal(day(10), null, NOW)).not.toThrow();
    for (const until of [day(9), day(-1), day(9000), new Date(NaN)])
      expect(() => requireRenewal(until, day(9), NOW)).toThrow(RenewalRefused);
  });

  it('ends by the word of one party after thirty days, or later', () => {
    expect(endAfterNotice(undefined, NOW)).toEqual(day(30));
    expect(endAfterNotice(day(40), NOW)).toEqual(day(40));
    for (const on of [day(29), new Date(NaN)]) expect(() => endAfterNotice(on, NOW)).toThrow(EndTooSoon);
  });
});
