import { KINDS_THAT_REST, SUBJECT_KINDS } from '../../institutions/index.js';
import { requireSnooze, restLimits, wordsBeside } from './snooze.js';

const at = (day: number): Date => new Date(Date.UTC(2026, 5, day));
const rest = (until: number, stepsTaken = 0, snoozes = 0) =>
  requireSnooze({ stepsTaken, snoozes }, at(until), { now: at(10), latest: at(15), most: 2 });

describe('an alert may rest', () => {
  it('until the end of its grace, and not into the past', () => {
    expect(() => rest(15)).not.toThrow();
    expect(() => rest(16)).toThrow(expect.objectContaining({ code: 'NOTIFICATIONS.SNOOZE_TOO_LONG' }));
    expect(() => rest(10)).toThrow(expect.objectContaining({ code: 'NOTIFICATIONS.SNOOZE_NOT_AHEAD' }));
  });

  it('twice, and after the reminder of its owner, but not once others were told', () => {
    expect(() => rest(12, 1, 1)).not.toThrow();
    const spent = expect.objectContaining({ code: 'NOTIFICATIONS.SNOOZES_SPENT' });
    expect(() => rest(12, 0, 2)).toThrow(spent);
    expect(() => rest(12, 2, 0)).toThrow(spent);
  });
});

describe('how long, and how often', () => {
  it('is for the profile of the country to say, and for the house where that is silent', () => {
    expect(restLimits('living', undefined)).toEqual({ days: 1, most: 2 });
    expect(restLimits('living', { rest: { living: 4 }, rests: 1 })).toEqual({ days: 4, most: 1 });
    expect(restLimits('contest', { rest: { living: 4, contest: 0 } })).toEqual({ days: 0, most: 2 });
  });

  it('is nothing for what is promised by a date, and a profile can name all that may rest and nothing else', () => {
    const kinds = ['identification', 'living', 'duplicate_report', 'same_remains', 'several'] as const;
    const rest = [...kinds, ...SUBJECT_KINDS].filter((kind) => restLimits(kind, undefined).days > 0);
    expect(rest.sort()).toEqual([...KINDS_THAT_REST].sort());
    expect(restLimits('deletion', { rest: { deletion: 9 } as object })).toEqual({ days: 0, most: 2 });
  });
});

describe('the words beside a reason', () => {
  it('are needed with `other`, and kept without blanks around them', () => {
    expect(() => wordsBeside('other', ' ')).toThrow(
      expect.objectContaining({ code: 'NOTIFICATIONS.WORDS_NEEDED' }),
    );
    expect(wordsBeside('awaits_others', ' ')).toBeUndefined();
    expect(wordsBeside('other', ' The road is closed. ')).toBe('The road is closed.');
  });

  it.each(['write to ana@casa.example', 'call 9988-7766', 'born 01/02/1990', 'DNI 0801 1990 12345'])(
    'that say of whom it is are refused: %s',
    (words) => {
      expect(() => wordsBeside('awaits_family', words)).toThrow(
        expect.objectContaining({ code: 'NOTIFICATIONS.WORDS_PERSONAL' }),
      );
    },
  );

  it.each(['Back on 12 June at 9:30', 'Case of 3 samples, 2 still out'])('may count: %s', (words) => {
    expect(wordsBeside('awaits_laboratory', words)).toBe(words);
  });
});
