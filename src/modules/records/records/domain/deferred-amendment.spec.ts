import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import {
  AMENDMENT_DAYS,
  comparedAfter,
  comparedNow,
  HELD_AT_ONCE,
  NOTHING_DEFERRED,
  type ComparedState,
} from './deferred-amendment.js';

const DAY_MS = 86_400_000;
const day = (at: number): Date => new Date(Date.UTC(2026, 0, 1) + at * DAY_MS);
const report = (fields: object): ExchangeRecord => ({
  ...({ recordType: 'report', institution: 'AA-SEARCH', id: 'R-1', recordedAt: '2026-01-01' } as const),
  ...fields,
});
const sought = (given: string, more: object = {}): ExchangeRecord =>
  report({ person: { names: [{ kind: 'legal', given, surnames: ['Prueba'] }], sex: 'female' }, ...more });

/** A record that comes to say one thing after another. */
function afterAll(first: ExchangeRecord, later: readonly (readonly [ExchangeRecord, number])[]) {
  let content = first;
  let state: ComparedState = NOTHING_DEFERRED;
  for (const [next, at] of later) {
    state = comparedAfter({ ...state, content, withdrawn: false }, next, day(at));
    content = next;
  }
  return state;
}

describe('amendments that are compared later', () => {
  const three = [
    [sought('B'), 1],
    [sought('C'), 2],
    [sought('D'), 3],
  ] as const;

  it('are those after the third of thirty days, which wait for the first of them to be thirty days old', () => {
    expect(afterAll(sought('A'), three)).toEqual({
      ...{ comparedContent: null, comparedFrom: null, comparedChanges: [day(1), day(2), day(3)] },
    });
    const fourth = afterAll(sought('A'), [...three, [sought('E'), 4]]);
    expect(fourth.comparedFrom).toEqual(day(1 + AMENDMENT_DAYS));
    expect(fourth.comparedContent).toEqual({
      person: { names: [{ kind: 'legal', given: 'D', surnames: ['Prueba'] }], sex: 'female' },
    });
    // What is said later still leaves what is compared where it is.
    expect(afterAll(sought('A'), [...three, [sought('E'), 4], [sought('F'), 5]])).toEqual(fourth);
  });

  it('are none where the record says again what is compared', () => {
    const back = afterAll(sought('A'), [...three, [sought('E'), 4], [sought('D'), 5]]);
    expect(back).toMatchObject({ comparedContent: null, comparedFrom: null });
    expect(back.comparedChanges).toHaveLength(3);
  });

  it('are none where the first of the three is thirty days old', () => {
    const late = afterAll(sought('A'), [...three, [sought('E'), 1 + AMENDMENT_DAYS]]);
    expect(late.comparedContent).toBeNull();
    expect(late.comparedChanges).toEqual([day(2), day(3), day(1 + AMENDMENT_DAYS)]);
  });

  it.each([
    ['a consent', { consents: [{ purpose: 'search', decision: 'refused', date: '2026-01-04' }] }],
    ['a sample', { directProfile: { kit: 'K', autosomal: { D3S1358: ['15', '16'] } } }],
    ['who reported', { reporter: { relationship: 'mother', language: 'es', phone: '+1' } }],
  ])('do not hold back %s, which is no change of what is compared', (_, held) => {
    const same = afterAll(sought('A'), [...three, [sought('D', held), 4]]);
    expect(same).toMatchObject({ comparedContent: null });
    expect(same.comparedChanges).toHaveLength(3);
    const waiting = afterAll(sought('A'), [...three, [sought('E', held), 4]]);
    for (const name of HELD_AT_ONCE) expect(waiting.comparedContent).not.toHaveProperty(name);
  });

  it('are none of a record that is taken back, and of somebody who turns out to be a child', () => {
    const gone = sought('E', { withdrawn: { at: '2026-01-05', reason: 'found' } });
    expect(afterAll(sought('A'), [...three, [gone, 4]]).comparedContent).toBeNull();
    const living = (birthDate: string): ExchangeRecord => ({
      ...({ recordType: 'living', institution: 'AA-SEARCH', id: 'L-1', recordedAt: '2026-01-01' } as const),
      person: { names: [{ kind: 'legal', given: 'A', surnames: [] }], sex: 'female', birthDate },
    });
    const grown = [
      [living('1991'), 1],
      [living('1992'), 2],
      [living('1993'), 3],
    ] as const;
    expect(afterAll(living('1990'), [...grown, [living('1994'), 4]]).comparedContent).not.toBeNull();
    expect(afterAll(living('1990'), [...grown, [living('2015'), 4]]).comparedContent).toBeNull();
  });

  it('count as one change once their time has come, and as none where a second person has confirmed them', () => {
    const waiting = afterAll(sought('A'), [...three, [sought('E'), 4]]);
    const now = day(1 + AMENDMENT_DAYS);
    expect(comparedNow(waiting, { now, isConfirmed: false })).toEqual({
      ...{ comparedContent: null, comparedFrom: null, comparedChanges: [day(2), day(3), now] },
    });
    const confirmed = comparedNow(waiting, { now: day(4), isConfirmed: true });
    expect(confirmed.comparedChanges).toEqual([day(1), day(2), day(3)]);
  });
});
