import { contradictionsIn } from './contradictions.js';
import { afterEventMove, checkedCount, checkedFacts, type EventFacts } from './event.js';
import { groupsOf } from './groups.js';
import { leadOf } from './leads.js';
import { requireEntryMove } from './manifest.js';

const BUS: EventFacts = {
  ...{ code: 'B-1', kind: 'bus', name: 'Bus of km 57', manifest: 'open', from: '2026-03-14', until: null },
  ...{ country: 'MX', admin1: 'Veracruz', locality: null },
};

describe('an event', () => {
  it('says when it was, as far as its kind can be without', () => {
    expect(checkedFacts(BUS)).toMatchObject({ from: '2026-03-14', until: '2026-03-14' });
    expect(() => checkedFacts({ ...BUS, from: null })).toThrow('EVENTS.TIME_MISSING');
    expect(checkedFacts({ ...BUS, kind: 'mass_grave', from: null })).toMatchObject({ from: null });
    expect(() => checkedFacts({ ...BUS, until: '2025' })).toThrow('EVENTS.TIME_UNREADABLE');
    expect(() => checkedFacts({ ...BUS, from: 'spring' })).toThrow('EVENTS.TIME_UNREADABLE');
    expect(() => checkedFacts({ ...BUS, country: 'Mexico' })).toThrow('EVENTS.FACT_MISSING');
    expect(() => checkedCount({ persons: -1, source: 'X', asOf: '2026' })).toThrow('EVENTS.COUNT_REFUSED');
  });

  it('is closed and opened again, and nothing else', () => {
    expect(afterEventMove('open', 'reconcile')).toBe('reconciling');
    expect(afterEventMove('closed', 'reopen')).toBe('reopened');
    expect(() => afterEventMove('closed', 'close')).toThrow('EVENTS.MOVE_REFUSED');
    expect(() => afterEventMove('open', 'reopen')).toThrow('EVENTS.MOVE_REFUSED');
  });

  it('asks for a reason where something is taken back', () => {
    expect(() => requireEntryMove('identified', 'unaccounted', undefined)).toThrow('EVENTS.REASON_MISSING');
    expect(() => requireEntryMove('unaccounted', 'not_aboard', undefined)).toThrow('EVENTS.REASON_MISSING');
    expect(() => requireEntryMove('unaccounted', 'located_alive', undefined)).not.toThrow();
  });
});

describe('a record that may be of an event', () => {
  const event = checkedFacts(BUS);
  const report = (date: string, admin1: string, more: object = {}) =>
    ({
      recordType: 'report',
      id: 'R',
      lastContact: { date, place: { country: 'MX', admin1 } },
      ...more,
    }) as never;

  it('is found by code, by words, or by place and time together', () => {
    expect(leadOf(event, report('2026-03-14', 'veracruz'))?.reasons).toEqual(['country', 'admin1', 'time']);
    expect(leadOf(event, report('2026-03-14', 'Sonora'))).toBeUndefined();
    expect(leadOf(event, report('2025-01-01', 'Veracruz'))).toBeUndefined();
    expect(leadOf(event, report('2026-04-20', 'Veracruz'))).toBeUndefined();
    expect(
      leadOf(event, report('2026-03-14', 'Sonora', { event: { name: 'BUS of Km 57' } }))?.reasons,
    ).toContain('words');
    expect(leadOf(event, report('2020', 'Sonora', { event: { id: 'B-1' } }))?.reasons).toContain('code');
  });

  it('is found by place alone where nobody knows when it was', () => {
    const grave = checkedFacts({ ...BUS, kind: 'mass_grave', from: null });
    expect(leadOf(grave, report('2001', 'Veracruz'))?.reasons).toEqual(['country', 'admin1']);
  });
});

describe('what is said in an event and cannot be together', () => {
  const identified = (report: string, other: string, isAlive = false) => ({
    ...{ matchId: `${report}-${other}`, report, other, isAlive },
  });
  const kindsOf = (said: Partial<Parameters<typeof contradictionsIn>[0]>) =>
    contradictionsIn({
      ...{ identified: [], entries: [], missingOf: new Map(), bodyOf: new Map() },
      ...said,
    }).map(({ kind }) => kind);

  it('is found, and what belongs together is none', () => {
    expect(kindsOf({ identified: [identified('a', 'x'), identified('b', 'y')] })).toEqual([]);
    expect(kindsOf({ identified: [identified('a', 'x'), identified('a', 'y')] })).toEqual(['two_bodies']);
    const bodyOf = groupsOf(['x', 'y'], [['x', 'y']]);
    expect(kindsOf({ identified: [identified('a', 'x'), identified('a', 'y')], bodyOf })).toEqual([]);
    expect(kindsOf({ identified: [identified('a', 'x'), identified('b', 'x')] })).toEqual(['two_missing']);
    expect(kindsOf({ identified: [identified('a', 'x'), identified('a', 'l', true)] })).toEqual([
      'alive_and_identified',
    ]);
    const entries = [
      { id: 'e', state: 'located_alive', reports: ['a'] },
      { id: 'f', state: 'not_aboard', reports: ['a'] },
      { id: 'g', state: 'identified', reports: ['a'] },
    ] as const;
    expect(kindsOf({ identified: [identified('a', 'x')], entries })).toEqual([
      'alive_entry_and_identified',
      'not_aboard_and_identified',
    ]);
  });
});
