import fc from 'fast-check';
import { brokenOff, dueAt, minutesOf, momentOf, nameAt, superfluous, waitAfter } from './nightly.js';

const seconds = fc.integer({ min: 1_600_000_000, max: 2_200_000_000 });
const moment = seconds.map((at) => new Date(at * 1000));
const minutes = fc.integer({ min: 0, max: 1439 });

describe('a nightly backup', () => {
  it('is due at once where none has followed the last time of day', () => {
    const now = new Date('2026-12-03T05:00:00Z');
    expect(dueAt([], 135, now)).toEqual(new Date('2026-12-03T02:15:00Z'));
    expect(dueAt(['huella-2026-12-02-021501.backup'], 135, now)).toEqual(new Date('2026-12-03T02:15:00Z'));
    expect(dueAt(['huella-2026-12-03-021501.backup'], 135, now)).toEqual(new Date('2026-12-04T02:15:00Z'));
    expect(dueAt([], 360, now)).toEqual(new Date('2026-12-02T06:00:00Z'));
  });

  it('is made once a day, whenever it looks', () => {
    fc.assert(
      fc.property(minutes, moment, (at, start) => {
        const names: string[] = [];
        for (let hour = 0; hour < 24 * 10; hour += 1) {
          const now = new Date(start.getTime() + hour * 3_600_000);
          if (dueAt(names, at, now) <= now) names.push(nameAt(now));
        }
        // Ten days hold ten times of day, and one that was due when it began.
        expect([10, 11]).toContain(names.length);
      }),
    );
  });

  it('has a name that says when it was begun', () => {
    fc.assert(fc.property(moment, (at) => expect(momentOf(nameAt(at))).toEqual(at)));
    for (const name of [
      'huella-2026-13-03-021501.backup',
      'other.backup',
      'huella-2026-12-03-021501.backup.part',
    ])
      expect(momentOf(name)).toBeUndefined();
  });

  it('leaves the newest, and whatever is none of ours', () => {
    const names = ['huella-2026-12-03-021501.backup', 'huella-2026-12-01-021501.backup', 'notes.txt'];
    expect(superfluous(names, 1)).toEqual(['huella-2026-12-01-021501.backup']);
    expect(superfluous(names, 2)).toEqual([]);
    expect(brokenOff([...names, 'huella-2026-12-01-021501.backup.part', 'x.part'])).toEqual([
      'huella-2026-12-01-021501.backup.part',
    ]);
  });

  it('that fails is tried again, later each time and within the hour', () => {
    expect([1, 2, 3, 6, 7, 50].map(waitAfter)).toEqual([
      60_000, 120_000, 240_000, 1_920_000, 3_600_000, 3_600_000,
    ]);
  });

  it('reads times of day and nothing else', () => {
    expect(['00:00', '02:15', '23:59'].map(minutesOf)).toEqual([0, 135, 1439]);
    expect(['24:00', '2:15', '02:60', '', '02:15:00'].map(minutesOf)).toEqual(Array(5).fill(undefined));
  });
});
