import { JointOncePerDay, JointNotAccepted } from './event.errors.js';

/** Hours in which there is at most one reckoning of an event. */
const HOURS_BETWEEN = 24;

interface Said {
  readonly institutionId: string;
  readonly accepts: boolean;
  readonly saidAt: Date;
}

/** Days for which the words of a reckoning are told. */
export const WORDS_DAYS = 30;

const DAY_MS = 86_400_000;

/** Returns until when the words of a reckoning are told. */
export const endOfWords = (finishedAt: Date): Date => new Date(finishedAt.getTime() + WORDS_DAYS * DAY_MS);

const saidSince = (said: readonly Said[], last: Date | undefined): readonly Said[] =>
  said.filter(({ saidAt }) => last === undefined || saidAt > last);

/** Lists who has not answered yet, where others accept the next reckoning and nobody has said no to it. */
export function owingAnswer(
  taking: ReadonlySet<string>,
  said: readonly Said[],
  last: Date | undefined,
): readonly string[] {
  const answers = saidSince(said, last).filter(({ institutionId }) => taking.has(institutionId));
  if (answers.length === 0 || answers.some(({ accepts }) => !accepts)) return [];
  const answered = new Set(answers.map(({ institutionId }) => institutionId));
  return [...taking].filter((one) => !answered.has(one));
}

/**
 * Names who takes part in the next reckoning: all who take part in the event, once each has accepted since
 * the last one was asked for. An acceptance counts for one, so that no record is weighed once more unless its
 * own institution says so, and nobody can change a record and ask again alone.
 *
 * Throws `JointNotAccepted` where one has not or nobody else takes part, `JointOncePerDay`.
 */
export function partiesOfNext(
  taking: ReadonlySet<string>,
  said: readonly Said[],
  { last, now }: { readonly last: Date | undefined; readonly now: Date },
): readonly string[] {
  const parties = saidSince(said, last)
    .filter(({ accepts, institutionId }) => accepts && taking.has(institutionId))
    .map(({ institutionId }) => institutionId);
  if (parties.length < taking.size || parties.length < 2) throw new JointNotAccepted();
  if (last !== undefined && now.getTime() - last.getTime() < HOURS_BETWEEN * 3_600_000)
    throw new JointOncePerDay();
  return parties;
}
