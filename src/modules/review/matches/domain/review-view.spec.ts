import { reviewView } from './review-view.js';
import type { Judgement } from './verdict.js';

const GIVEN: Judgement[] = [
  { judge: 'x', answer: 'same', origin: 'review' },
  { judge: 'y', answer: 'not_same', origin: 'review' },
];

describe('the judgements of a match', () => {
  it('are kept from whoever may still judge', () => {
    expect(reviewView(GIVEN, { actorId: 'z', mayJudge: true }, false)).toEqual({
      ...{ mine: undefined, judges: 2, isAwaited: true, isBlind: false },
      ...{ verdict: undefined, answers: [] },
    });
  });

  it('are shown to whoever has judged, and to whoever may not', () => {
    const shown = { judges: 2, isAwaited: false, isBlind: false, verdict: 'disputed' };
    const answers = ['same', 'not_same'];
    expect(reviewView(GIVEN, { actorId: 'x', mayJudge: true }, true)).toEqual({
      ...{ ...shown, answers },
      mine: 'same',
    });
    expect(reviewView(GIVEN, { actorId: 'z', mayJudge: false }, true)).toEqual({
      ...{ ...shown, answers },
      mine: undefined,
    });
  });

  it('take the score away by the setting, until the viewer has judged', () => {
    expect(reviewView([], { actorId: 'z', mayJudge: true }, true).isBlind).toBe(true);
    expect(reviewView(GIVEN, { actorId: 'y', mayJudge: true }, true).isBlind).toBe(false);
  });
});
