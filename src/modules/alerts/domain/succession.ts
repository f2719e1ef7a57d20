import { successorOf } from '../../institutions/index.js';

/** Institution as the rules of succession read it. */
export interface Successor {
  readonly id: string;
  readonly country: string;
  readonly kind: string;
  readonly deliversOnly: boolean;
  readonly closedAt?: Date | null | undefined;
  readonly successorId?: string | null | undefined;
}

/** Kinds of institution that stand in for a country's institutions, first choice first. */
const STAND_INS = ['foreign_ministry', 'search_mechanism'] as const;

/**
 * The institutions that may answer for a holder's records: the holder itself (after it has closed, its successor), then its country's foreign
 * ministry, then its search mechanism. A register that only delivers (an authority that enforces migration law) is told of nothing.
 */
export function successionOf<T extends Successor>(holder: T, all: readonly T[]): readonly T[] {
  const standIns = STAND_INS.flatMap((kind) =>
    all.filter((one) => one.kind === kind && one.country === holder.country),
  );
  const first = holder.closedAt ? successorOf(holder, all) : holder;
  return [...(first ? [first] : []), ...standIns.filter((one) => one.id !== first?.id)].filter(
    (one) => !one.deliversOnly && !one.closedAt,
  );
}

/**
 * Returns the institutions that are told when an institution has let an alert lapse: never the institution
 * itself.
 */
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
        !one.closedAt &&
        !one.deliversOnly,
    ),
  );
}
