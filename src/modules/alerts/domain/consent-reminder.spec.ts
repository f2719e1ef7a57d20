import { reminderMark, reminderStands } from './consent-reminder.js';

const END = new Date('2026-09-01T00:00:00Z');
const before = (days: number): Date => new Date(END.getTime() - days * 86_400_000);

describe('the reminder of a consent that ends', () => {
  it.each([
    { given: 30, left: 30, stands: true },
    { given: 30, left: 7.1, stands: true },
    { given: 30, left: 7, stands: false },
    { given: 7, left: 7, stands: true },
    { given: 7, left: 0.1, stands: true },
    { given: 7, left: 0, stands: false },
    { given: 7, left: -1, stands: false },
  ])('of $given days, with $left left: $stands', ({ given, left, stands }) => {
    expect(reminderStands(reminderMark(END, given), END, before(left))).toBe(stands);
  });

  it('says nothing any more when the consent ends at another time, or does not end', () => {
    const mark = reminderMark(END, 30);
    expect(reminderStands(mark, new Date('2027-09-01T00:00:00Z'), before(20))).toBe(false);
    expect(reminderStands(mark, undefined, before(20))).toBe(false);
  });
});
