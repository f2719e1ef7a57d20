import { unseenEventsOf, type StepLimit } from './limit-shape.js';

const [SEEN, UNSEEN] = ['report', 'inquiry_began'] as const;
const hours = (from?: 'report' | 'inquiry_began' | 'feature_known') =>
  ({ is: 'hours', hours: 24, from }) as const;

describe('the events that a limit rests on and nobody sees here', () => {
  it.each<readonly [StepLimit, readonly string[]]>([
    [hours(SEEN), []],
    [hours(), []],
    [hours(UNSEEN), [UNSEEN]],
    [{ is: 'at_once', from: 'status_verified' }, ['status_verified']],
    [{ is: 'at_once' }, []],
    [{ is: 'before', event: 'burial' }, ['burial']],
    [{ is: 'earliest_of', of: [hours('feature_known'), hours(UNSEEN)] }, ['feature_known', UNSEEN]],
    // The one that is known makes a date.
    [{ is: 'earliest_of', of: [hours(SEEN), hours(UNSEEN)] }, []],
    [{ is: 'not_before', wait: hours(UNSEEN) }, [UNSEEN]],
    // Both are needed.
    [{ is: 'between', earliest: hours(SEEN), latest: hours(UNSEEN) }, [UNSEEN]],
    [{ is: 'between', earliest: hours(UNSEEN), latest: hours(UNSEEN) }, [UNSEEN]],
    [{ is: 'yearly' }, []],
    [{ is: 'until_confirmed' }, []],
  ])('of %j are %j', (limit, events) => {
    expect(unseenEventsOf(limit)).toEqual(events);
  });
});
