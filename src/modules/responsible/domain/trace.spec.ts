import { isLate, type TakenUp } from './trace.js';

const DUE = '2026-03-10T12:00:00.000Z';
const BEFORE = '2026-03-10T11:59:59.999Z';
const AFTER = '2026-03-10T12:00:00.001Z';
const [EARLY_NOW, LATE_NOW] = [new Date(BEFORE), new Date(AFTER)];

const part = (said: Partial<TakenUp>): TakenUp => ({
  ...{ duty: 'acknowledge', dueAt: DUE, readAt: null, acknowledgedAt: null, endedAt: null },
  ...said,
});

describe('an office is late', () => {
  it.each([
    ['as long as it has not answered after its day', part({}), true],
    ['when it answered after its day', part({ acknowledgedAt: AFTER }), true],
    ['when its part ended after its day', part({ endedAt: AFTER }), true],
    ['when it read and did not answer', part({ readAt: BEFORE }), true],
    ['when it did not read a note', part({ duty: 'take_note' }), true],
    ['not when it answered on its day', part({ acknowledgedAt: DUE }), false],
    ['not when its part ended before', part({ endedAt: BEFORE }), false],
    ['not when it read what it is to take note of', part({ duty: 'take_note', readAt: BEFORE }), false],
    ['not without a day', part({ dueAt: null }), false],
  ])('%s', (_, taken, late) => {
    expect(isLate(taken, LATE_NOW)).toBe(late);
  });

  it('not while its day has not passed', () => {
    expect(isLate(part({}), EARLY_NOW)).toBe(false);
  });
});
