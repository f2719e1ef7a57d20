/** What the succession asks of an institution. */
export interface Successor {
  readonly id: string;
  readonly country: string;
  readonly kind: string;
  readonly deliversOnly: boolean;
}

/** Who stands in for a country's institutions, first choice first. */
const STAND_INS = ['foreign_ministry', 'search_mechanism'] as const;

/**
 * The institutions that may answer for a holder's records: the holder itself, then its country's foreign ministry, then
 * its search mechanism. A register that only delivers (an authority that enforces migration law) is told of nothing.
 */
export function successionOf<T extends Successor>(holder: T, all: readonly T[]): readonly T[] {
  const standIns = STAND_INS.flatMap((kind) =>
    all.filter((one) => one.kind === kind && one.country === holder.country),
  );
  return [holder, ...standIns.filter((one) => one.id !== holder.id)].filter((one) => !one.deliversOnly);
}

/** Who is told when an institution has let an alert lapse: never the institution itself. */
export function overseersOf<T extends Successor>(
  institution: T,
  all: readonly T[],
  kinds: readonly string[],
): readonly T[] {
  return kinds.flatMap((kind) =>
    all.filter(
      (one) =>
        one.kind === kind &&
        one.country === institution.country &&
        one.id !== institution.id &&
        !one.deliversOnly,
    ),
  );
}
