import type { AlertKind, MatchAlertKind } from '../../institutions/index.js';

export type MatchKind = Exclude<MatchAlertKind, 'several'>;
export type AlertedRecordType = 'report' | 'remains' | 'living';
export type Band = 'strong' | 'moderate' | 'weak';

export interface MatchParty {
  readonly recordId: string;
  readonly recordType: AlertedRecordType;
  readonly institutionId: string;
  /** Strength of the match by what this side admits as evidence. */
  readonly band: Band;
  /** True where the match is strong enough for an alert of this side. */
  readonly isLead: boolean;
}

/** Match as alerts know it: the holders of its sides and its strength. Nothing that a record says. */
export interface AlertedMatch {
  readonly id: string;
  readonly kind: MatchKind;
  readonly band: Band;
  readonly a: MatchParty;
  readonly b: MatchParty;
  /** A living person who has not been asked yet: the holder of side b is to ask. */
  readonly holderOnly: boolean;
  /** The sides that may know of it; what an agreement or an owner keeps back from a side does not exist for it. */
  readonly sides: readonly AlertedSide[];
  /** The sides that have come to a conclusion: nothing waits for them. */
  readonly doneBy: readonly AlertedSide[];
}

export type AlertedSide = 'a' | 'b';

/** Deed that an institution is asked for about a match. */
export type Ask = 'REVIEW' | 'ASK_THIS_PERSON';

/** A match as it concerns one institution: with its own record, or both where it holds both. */
export interface MatchForInstitution {
  readonly match: AlertedMatch;
  readonly ask: Ask;
  readonly parties: readonly MatchParty[];
}

/** Key under which what no institution answers for is bundled: the operator's duty. */
export const NOBODY = '';

export interface Bundle {
  readonly institutionId: string | undefined;
  readonly matches: readonly MatchForInstitution[];
}

/** The sides of a match that may know of it and for which it waits. */
export function partiesToTell(match: AlertedMatch): readonly MatchParty[] {
  return match.sides.filter((side) => !match.doneBy.includes(side)).map((side) => match[side]);
}

/**
 * One bundle for each institution that has to act, in a fixed order. Two sides for which one institution answers are one
 * entry of its bundle.
 *
 * @param responsibleFor institution that answers for the holder of a record; undefined: nobody does
 */
export function bundle(
  matches: readonly AlertedMatch[],
  responsibleFor: (holderId: string) => string | undefined,
): readonly Bundle[] {
  const bundles = new Map<string, Map<string, MatchForInstitution>>();
  for (const match of matches) {
    for (const party of partiesToTell(match)) {
      const key = responsibleFor(party.institutionId) ?? NOBODY;
      const theirs = bundles.get(key) ?? new Map<string, MatchForInstitution>();
      const parties = [...(theirs.get(match.id)?.parties ?? []), party];
      theirs.set(match.id, { match, ask: match.holderOnly ? 'ASK_THIS_PERSON' : 'REVIEW', parties });
      bundles.set(key, theirs);
    }
  }
  return [...bundles]
    .sort(([x], [y]) => compare(x, y))
    .map(([key, theirs]) => ({
      institutionId: key === NOBODY ? undefined : key,
      matches: [...theirs.values()].sort((x, y) => compare(x.match.id, y.match.id)),
    }));
}

/** The kind of an alert about matches: theirs, or `several`. */
export function kindOf(matches: readonly { readonly match: { readonly kind: MatchKind } }[]): MatchAlertKind {
  const kinds = new Set(matches.map(({ match }) => match.kind));
  const [only] = kinds;
  return kinds.size === 1 && only ? only : 'several';
}

/** The kind of an alert as it stands: after the matches that are left, where it is about matches. */
export function kindNow(
  alert: { readonly kind: AlertKind },
  matches: readonly { readonly kind: MatchKind }[],
): AlertKind {
  return matches.length === 0 ? alert.kind : kindOf(matches.map((match) => ({ match })));
}

function compare(x: string, y: string): number {
  return x < y ? -1 : Number(x > y);
}
