import type { HearingBar } from '../../institutions/index.js';
import { officeChanges, stateOf, type RoutedNow, type RoutedOffice } from './routed-office.js';

const AT = new Date('2026-03-02T10:00:00Z');

const row = (officeId: string, said: Partial<RoutedOffice> = {}): RoutedOffice => ({
  ...{ id: `row ${officeId}`, seq: 1, subjectKind: 'match', subjectId: 'm', recordIds: [], holderIds: [] },
  ...{ officeId, role: 'supporting', duty: 'acknowledge', reasons: [], basis: null, bar: null, toldAt: AT },
  ...{ answer: null, answerReason: null, answeredBy: null, answeredAt: null, endedAt: null },
  ...said,
});
const now = (officeId: string, bar?: HearingBar): RoutedNow => ({
  ...{ officeId, bar },
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
