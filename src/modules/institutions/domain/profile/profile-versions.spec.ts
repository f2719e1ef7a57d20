import { profileChanges } from './profile-changes.js';
import { mechanismProfile, type MechanismProfile } from './profile-shape.js';
import { protocolDates } from './protocol-dates.js';
import { circlesIn, inOrder } from './protocol-order.js';

const profile = (more: object = {}): MechanismProfile =>
  mechanismProfile.parse({
    format: 'huella-mechanism/1',
    country: 'HN',
    invented: true,
    languages: ['es'],
    institutions: [{ code: 'HN-S', name: 'Search', kind: 'search_mechanism' }],
    ...more,
  });

const step = (id: string, workingDays: number | 'unknown', ...after: string[]) => ({
  ...{ id, workingDays, after, does: 'review' as const },
  who: { code: 'HN-S' },
});

describe('a new version of a profile', () => {
  it('says what it adds, changes and leaves out', () => {
    const before = profile({ protocol: { steps: [step('a', 1), step('b', 2)] } });
    const after = profile({ protocol: { steps: [step('b', 3), step('c', 1)] }, calendar: { region: 'HN' } });
    expect(profileChanges(before, after)).toEqual([
      { part: 'protocol', entry: 'b', change: 'changed' },
      { part: 'protocol', entry: 'c', change: 'added' },
      { part: 'protocol', entry: 'a', change: 'removed' },
      { part: 'calendar', entry: '', change: 'added' },
    ]);
    expect(profileChanges(after, after)).toEqual([]);
    expect(profileChanges(undefined, before).map(({ change }) => change)).not.toContain('removed');
  });
});

describe('the steps of a protocol', () => {
  it('come after those that they wait for, each with its last day', () => {
    const steps = [
      step('c', 1, 'a', 'b'),
      step('a', 2),
      step('b', 5),
      step('d', 'unknown', 'c'),
      step('e', 1, 'd'),
    ];
    const days = (from: Date, count: number) => new Date(from.getTime() + count * 86_400_000);
    const dated = protocolDates({
      steps,
      calendarOf: () => ({ after: days, dayOf: () => 0, startOf: () => new Date(0) }),
      offOf: () => undefined,
      at: { step: new Date('2026-01-01T00:00:00Z') },
    });
    expect(dated.map(({ id, dueAt }) => [id, dueAt?.toISOString().slice(0, 10)])).toEqual([
      ['a', '2026-01-03'],
      ['b', '2026-01-06'],
      ['c', '2026-01-07'],
      ['d', undefined],
      ['e', undefined],
    ]);
    expect(inOrder(steps).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('in two circles are told as two', () => {
    const steps = [
      step('a', 1, 'b'),
      step('b', 1, 'a'),
      step('c', 1, 'd'),
      step('d', 1, 'c'),
      step('e', 1, 'a'),
    ];
    expect(circlesIn(steps)).toEqual([
      ['a', 'b', 'a'],
      ['c', 'd', 'c'],
    ]);
  });
});
