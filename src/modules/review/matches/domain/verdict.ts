/** Answers of a judge: what a person holds of a pair after looking at both records. */
export const JUDGEMENT_ANSWERS = ['same', 'not_same', 'unsure'] as const;
export type JudgementAnswer = (typeof JUDGEMENT_ANSWERS)[number];

/** Verdict that the judgements of a pair come to. */
export type PairVerdict = 'open' | 'same' | 'not_same' | 'disputed';

/**
 * Origin of a judgement: somebody has reviewed the match, or the pair is known from elsewhere (an
 * identification that a court, a laboratory or a register had established).
 */
export type JudgementOrigin = 'review' | 'known';

export interface Judgement {
  readonly judge: string;
  readonly answer: JudgementAnswer;
  readonly origin: JudgementOrigin;
}

/** Two people look at each pair; a third is asked where they differ. */
export const JUDGES_NEEDED = 2;

/**
 * Returns the verdict on one pair. Of each judge the last answer counts, and `unsure` speaks for neither
 * side. What is known from elsewhere settles the pair by itself.
 *
 * @param given in the order in which they were given
 */
export function verdictOf(given: readonly Judgement[]): PairVerdict {
  const last = new Map(given.map((one) => [one.judge, one]));
  const known = [...last.values()].filter((one) => one.origin === 'known').at(-1);
  if (known && known.answer !== 'unsure') return known.answer;
  const count = (answer: JudgementAnswer): number =>
    [...last.values()].filter((one) => one.answer === answer).length;
  const [same, not] = [count('same'), count('not_same')];
  if (Math.max(same, not) >= JUDGES_NEEDED && same !== not) return same > not ? 'same' : 'not_same';
  return same > 0 && not > 0 ? 'disputed' : 'open';
}
