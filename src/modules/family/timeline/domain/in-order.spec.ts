import type { TimelineDeed, TimelineEntry } from '../../../institutions/index.js';
import { inOrder } from './in-order.js';

const entry = (ms: number, what: TimelineDeed, subjectId = 'x'): TimelineEntry => ({
  ...{ at: new Date(ms), what, subjectId },
});

describe('a timeline', () => {
  it('has the newest first, and what was done at once in a fixed order', () => {
    const entries = [entry(1, 'filed'), entry(3, 'compared'), entry(2, 'match_opened', 'b')];
    const twin = entry(2, 'match_opened', 'a');
    const names = (of: readonly TimelineEntry[]) =>
      inOrder(of).map(({ what, subjectId }) => what + subjectId);
    const expected = ['comparedx', 'match_openedb', 'match_openeda', 'filedx'];
    expect(names([...entries, twin])).toEqual(expected);
    expect(names([twin, ...[...entries].reverse()])).toEqual(expected);
  });

  it('has places that fall from entry to entry, and stay when more is done', () => {
    const entries = [entry(1, 'filed'), entry(2, 'compared'), entry(2, 'match_opened')];
    const before = inOrder(entries).map(({ seq }) => seq);
    expect(before).toEqual([2001, 2000, 1000]);
    expect(inOrder([...entries, entry(9, 'alert_closed')]).map(({ seq }) => seq)).toEqual([9000, ...before]);
  });
});
