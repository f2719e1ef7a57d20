import { awayAt, requireAbsence, type Absence } from './absence.js';

const day = (of: number): Date => new Date(Date.UTC(2026, 5, of));
const away = (actorId: string, deputyId: string | null, from: number, until: number): Absence => ({
  ...{ id: `${actorId}${from}`, actorId, deputyId, startsAt: day(from), endsAt: day(until) },
});
const check = (planned: Absence, ...others: Absence[]) => requireAbsence(planned, others, day(1));
const circle = expect.objectContaining({ code: 'NOTIFICATIONS.ABSENCE_IN_CIRCLE' });

describe('an absence', () => {
  it('lasts from its first moment to before its last', () => {
    const all = [away('ana', 'luz', 3, 5)];
    expect([...awayAt(all, day(2))]).toEqual([]);
    expect([...awayAt(all, day(3))]).toEqual([['ana', 'luz']]);
    expect([...awayAt(all, day(5))]).toEqual([]);
  });

  it('is still to come or goes on, and is one at a time', () => {
    const late = expect.objectContaining({ code: 'NOTIFICATIONS.ABSENCE_NOT_AHEAD' });
    expect(() => requireAbsence(away('ana', null, 3, 5), [], day(6))).toThrow(late);
    expect(() => check(away('ana', null, 5, 5))).toThrow(late);
    expect(() => check(away('ana', null, 4, 9), away('ana', 'luz', 3, 5))).toThrow(
      expect.objectContaining({ code: 'NOTIFICATIONS.ABSENCE_OVERLAPS' }),
    );
    expect(() => check(away('ana', null, 5, 9), away('ana', 'luz', 3, 5))).not.toThrow();
  });

  it('is refused where two would be each other’s deputy, but not one after the other', () => {
    expect(() => check(away('ana', 'luz', 3, 6), away('luz', 'ana', 5, 8))).toThrow(circle);
    expect(() => check(away('ana', 'luz', 3, 5), away('luz', 'ana', 5, 8))).not.toThrow();
  });

  it('is refused in a longer circle, if there is a moment at which all of it is closed', () => {
    const others = [away('luz', 'eva', 4, 8), away('eva', 'ana', 7, 9)];
    expect(() => check(away('ana', 'luz', 6, 9), ...others)).toThrow(circle);
    expect(() => check(away('ana', 'luz', 3, 7), ...others)).not.toThrow();
  });

  it('is followed through a circle of others without end', () => {
    const others = [away('luz', 'eva', 1, 9), away('eva', 'luz', 1, 9)];
    expect(() => check(away('ana', 'luz', 3, 7), ...others)).not.toThrow();
  });
});
