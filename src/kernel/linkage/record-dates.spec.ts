import { readPartialDate } from './calendar.js';
import { deathOf, deathWithoutDay, eventOf } from './record-dates.js';

describe('remains whose find has no day', () => {
  const place = { country: 'MX', lat: 31.2, lon: -112.4 };
  const day = (text: string) => readPartialDate(text)!.first;

  it('died before they were recorded or identified, whichever came first', () => {
    const record = { recordType: 'remains', found: { place }, recordedAt: '2024-06-02T10:00:00Z' };
    const window = deathWithoutDay(record);
    expect(window?.last).toBe(day('2024-06-02'));
    expect(window!.last - window!.first).toBeGreaterThan(3_650);
    expect(deathWithoutDay({ ...record, identity: { date: '2020-01-05' } })?.last).toBe(day('2020-01-05'));
    expect([eventOf(record), deathOf(record)]).toEqual([undefined, undefined]);
  });

  it('have no window by that where the find has a day, or nothing is dated, or they are no remains', () => {
    const recordedAt = '2024-06-02T10:00:00Z';
    expect(
      deathWithoutDay({ recordType: 'remains', found: { place, date: '2024-05' }, recordedAt }),
    ).toBeUndefined();
    expect(deathWithoutDay({ recordType: 'remains', found: { place } })).toBeUndefined();
    expect(deathWithoutDay({ recordType: 'report', recordedAt })).toBeUndefined();
  });
});
