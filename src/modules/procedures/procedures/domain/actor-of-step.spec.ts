import type { Institution } from '../../../institutions/index.js';
import { actorOfStep } from './actor-of-step.js';
import type { KindStep } from './kind/kind-shape.js';

const institution = (code: string, country: string, kind: Institution['kind'], more = {}): Institution => ({
  ...{ id: code, code, name: code, country, kind, deliversOnly: false, ...more },
});
const owner = institution('HN-SEARCH', 'HN', 'search_mechanism');
const NETWORK = [
  owner,
  institution('HN-OMBUDSMAN', 'HN', 'ombudsman'),
  institution('HN-PROSECUTOR', 'HN', 'prosecutor'),
  institution('MX-CONSULATE-GT', 'MX', 'consulate', { standsIn: 'GT' }),
  institution('MX-CONSULATE-HN', 'MX', 'consulate', { standsIn: 'HN' }),
  institution('MX-CLOSED', 'MX', 'foreign_ministry', { closedAt: new Date() }),
];

const step = (who: KindStep['who']) => ({ id: 'refer', who }) as KindStep;
const chosen = (
  who: KindStep['who'],
  more: { barred?: string[]; other?: string; named?: Institution } = {},
) =>
  actorOfStep(
    step(who),
    { owner, otherCountry: more.other ?? null, otherId: null, barredIds: more.barred ?? [], all: NETWORK },
    more.named,
  ).code;

describe('whose work a step is', () => {
  const refer = { kinds: ['ombudsman', 'prosecutor'], of: 'own' } as const;
  const there = { kinds: ['foreign_ministry', 'consulate'], of: 'other' } as const;

  it('is the first of the kinds that takes part', () => {
    expect(chosen({ is: 'owner' })).toBe('HN-SEARCH');
    expect(chosen({ ...refer, kinds: [...refer.kinds] })).toBe('HN-OMBUDSMAN');
  });

  it('goes to the consulate that stands where the owner is, and to nobody that has closed', () => {
    expect(chosen({ ...there, kinds: [...there.kinds] }, { other: 'MX' })).toBe('MX-CONSULATE-HN');
  });

  it('passes by a suspected authority, and is refused where no other is left', () => {
    const who = { ...refer, kinds: [...refer.kinds] };
    expect(chosen(who, { barred: ['HN-OMBUDSMAN'] })).toBe('HN-PROSECUTOR');
    expect(() => chosen(who, { barred: ['HN-OMBUDSMAN', 'HN-PROSECUTOR'] })).toThrow(
      'PROCEDURES.ONLY_SUSPECTED',
    );
    expect(() => chosen(who, { barred: ['HN-OMBUDSMAN'], named: NETWORK[1]! })).toThrow(
      'PROCEDURES.WOULD_TELL_SUSPECTED',
    );
  });

  it('is said to be nobody’s where nobody holds it', () => {
    expect(() => chosen({ kinds: ['red_cross'], of: 'own' })).toThrow('PROCEDURES.NOBODY_ACTS');
    expect(() => chosen({ kinds: ['consulate'], of: 'other' })).toThrow('PROCEDURES.COUNTRY_MISSING');
  });
});
