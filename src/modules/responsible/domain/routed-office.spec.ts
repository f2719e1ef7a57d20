import type { HearingBar } from '../../institutions/index.js';
import { officeAsHeld, officeChanges, stateOf, type RoutedNow, type RoutedOffice } from './routed-office.js';

const AT = new Date('2026-03-02T10:00:00Z');

const row = (officeId: string, said: Partial<RoutedOffice> = {}): RoutedOffice => ({
  ...{ id: `row ${officeId}`, seq: 1, subjectKind: 'match', subjectId: 'm', recordIds: [], holderIds: [] },
  ...{ officeId, role: 'supporting', duty: 'acknowledge', reasons: [], basis: null, bar: null, sides: [] },
  ...{ toldAt: AT },
  ...{ answer: null, answerReason: null, answeredBy: null, answeredAt: null, endedAt: null },
  ...said,
});
const now = (officeId: string, bar?: HearingBar): RoutedNow => ({
  ...{ officeId, bar, sides: [] },
  route: { institution: undefined, role: 'supporting', duty: 'acknowledge', reasons: [] },
});
const changes = (before: readonly RoutedOffice[], found: readonly RoutedNow[]) => {
  const { written, ended } = officeChanges(before, found);
  return { written: written.map(({ officeId }) => officeId), ended: ended.map(({ officeId }) => officeId) };
};

describe('officeChanges', () => {
  it('tells each office once, and changes nothing where nothing has changed', () => {
    expect(changes([], [now('A'), now('B', 'consent')])).toEqual({ written: ['A', 'B'], ended: [] });
    const before = [row('A'), row('B', { toldAt: null, bar: 'consent' })];
    expect(changes(before, [now('A'), now('B', 'consent')])).toEqual({ written: [], ended: [] });
  });

  it('tells whoever may hear now, and writes another bar', () => {
    const barred = [row('A', { toldAt: null, bar: 'consent' })];
    expect(changes(barred, [now('A')])).toEqual({ written: ['A'], ended: [] });
    expect(changes(barred, [now('A', 'agreement')])).toEqual({ written: ['A'], ended: [] });
  });

  it('ends what was told where the office may hear no more, or is named no more', () => {
    expect(changes([row('A')], [now('A', 'consent')])).toEqual({ written: ['A'], ended: ['A'] });
    expect(changes([row('A'), row('B', { toldAt: null, bar: 'wish' })], [])).toEqual({
      ...{ written: [], ended: ['A'] },
    });
  });

  it('tells anew what had ended and goes on', () => {
    expect(changes([row('A', { endedAt: AT })], [now('A')])).toEqual({ written: ['A'], ended: [] });
    expect(changes([row('A', { endedAt: AT })], [])).toEqual({ written: [], ended: [] });
  });
});

describe('stateOf', () => {
  it('is the end, whether or not it was answered', () => {
    expect(stateOf(row('A'))).toBe('open');
    expect(stateOf(row('A', { answeredAt: AT }))).toBe('answered');
    expect(stateOf(row('A', { answeredAt: AT, endedAt: AT }))).toBe('ended');
  });
});

describe('officeAsHeld', () => {
  const sides = [
    { holderId: 'ours', bar: null },
    { holderId: 'theirs', bar: 'consent' as const },
  ];

  it('tells a holder of offices that its own record names, and of no other', () => {
    expect(officeAsHeld(row('A', { sides: sides.slice(1) }), 'ours')).toBeUndefined();
    expect(officeAsHeld(row('A', { sides }), 'ours')).toMatchObject({ bar: null, endedAt: null });
  });

  it('tells of a bar whoever holds the record that it follows from, and the other side not even that there is one', () => {
    const barred = row('A', { sides, bar: 'consent', toldAt: null });
    expect(officeAsHeld(barred, 'theirs')).toMatchObject({ bar: 'consent' });
    expect(officeAsHeld(barred, 'ours')).toBeUndefined();
    const ended = row('A', { sides, bar: 'consent', endedAt: AT });
    expect(officeAsHeld(ended, 'theirs')).toMatchObject({ bar: 'consent', endedAt: AT });
    expect(officeAsHeld(ended, 'ours')).toMatchObject({ bar: null, endedAt: null });
  });

  it('tells both when a part came to its end with the match', () => {
    for (const holderId of ['ours', 'theirs'])
      expect(officeAsHeld(row('A', { sides, endedAt: AT }), holderId)?.endedAt).toBe(AT);
  });
});
