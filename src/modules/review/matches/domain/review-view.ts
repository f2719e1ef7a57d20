import { verdictOf, type Judgement, type JudgementAnswer, type PairVerdict } from './verdict.js';

/** View of the judgements of a match, as one viewer may know them. */
export interface ReviewView {
  /** Answer that the viewer has given last. */
  readonly mine: JudgementAnswer | undefined;
  /** Number of people who have judged the match, the viewer among them. */
  readonly judges: number;
  /** True where the viewer may judge and has not: then nothing that others said is shown. */
  readonly isAwaited: boolean;
  /** True where the score is kept from the viewer until then. */
  readonly isBlind: boolean;
  readonly verdict: PairVerdict | undefined;
  /** The last answer of each judge, the viewer's among them; empty where it is not shown. */
  readonly answers: readonly JudgementAnswer[];
}

/**
 * Returns the judgements of a match for one viewer. Whoever may still judge sees nobody else's answer, so
 * that two people look and not one and an echo; with the blind setting the score is kept from them as well.
 *
 * @param given in the order in which they were given
 */
export function reviewView(
  given: readonly Judgement[],
  viewer: { readonly actorId: string; readonly mayJudge: boolean },
  isBlindSetting: boolean,
): ReviewView {
  const last = new Map(given.map((one) => [one.judge, one]));
  const mine = last.get(viewer.actorId)?.answer;
  const isAwaited = viewer.mayJudge && mine === undefined;
  return {
    mine,
    judges: last.size,
    isAwaited,
    isBlind: isAwaited && isBlindSetting,
    verdict: isAwaited ? undefined : verdictOf(given),
    answers: isAwaited ? [] : [...last.values()].map(({ answer }) => answer),
  };
}
