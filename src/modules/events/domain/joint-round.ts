import { JointOncePerDay, JointNotAccepted } from './event.errors.js';

/** At most one reckoning of an event in this time. */
const HOURS_BETWEEN = 24;

interface Said {
  readonly institutionId: string;
  readonly accepts: boolean;
  readonly saidAt: Date;
}

/**
 * Who takes part in the next reckoning: whoever has accepted since the last one was asked for. An acceptance counts for one, so that no
 * record is weighed once more unless its own institution says so, and nobody can change a record and ask again alone.
 *
 * Throws `JointNotAccepted` where that is not the one who asks and another, `JointOncePerDay`.
 */
export function partiesOfNext(
  asker: string,
  said: readonly Said[],
  { last, now }: { readonly last: Date | undefined; readonly now: Date },
): readonly string[] {
  const parties = said
    .filter(({ accepts, saidAt }) => accepts && (last === undefined || saidAt > last))
    .map(({ institutionId }) => institutionId);
  if (!parties.includes(asker) || parties.length < 2) throw new JointNotAccepted();
  if (last !== undefined && now.getTime() - last.getTime() < HOURS_BETWEEN * 3_600_000)
    throw new JointOncePerDay();
  return parties;
}
