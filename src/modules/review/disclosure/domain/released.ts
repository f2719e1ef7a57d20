import type { DisclosureLevel } from './level.js';
import type { PairSide } from './pair-side.js';

/** Two records, named as their kind has them. */
export interface NamedPair {
  readonly kind: string;
  readonly recordA: string;
  readonly recordB: string;
}

/** A pair with who owns its records. */
export interface OwnedPair extends NamedPair {
  readonly institutionA: string;
  readonly institutionB: string;
}

/** Purposes for which a record of another institution may be released. */
export const RELEASE_PURPOSES = ['search', 'forensic_matching', 'casework'] as const;

export type ReleasePurpose = (typeof RELEASE_PURPOSES)[number];

/**
 * Handling codes: what may be done with what is shown, in the codes of police channels (SIENA).
 *
 * H0: for this search, as the agreement says. H1: not as evidence before a court without the owner's
 * permission. H2: not passed on without it. H3: as the note says.
 */
export const HANDLING_CODES = ['H0', 'H1', 'H2', 'H3'] as const;

export type HandlingCode = (typeof HANDLING_CODES)[number];

export interface Handling {
  readonly code: HandlingCode;
  readonly note: string | undefined;
}

/** Handling of what nobody has released with a code of its own. */
export const USUAL_HANDLING: Handling = { code: 'H0', note: undefined };

/** Terms of a release: what the owner lets the other side do with a record. */
export interface ReleaseTerms {
  readonly level: DisclosureLevel;
  /** Undefined of what was released before purposes were asked for: it counts for each. */
  readonly purpose: ReleasePurpose | undefined;
  readonly handling: Handling;
  readonly until: Date | undefined;
}

/** Release of one record by its owner for one pair. */
export interface Release extends NamedPair, ReleaseTerms {
  readonly side: PairSide;
  readonly releasedAt: Date;
}

export const pairKeyOf = ({ kind, recordA, recordB }: NamedPair): string => `${kind} ${recordA} ${recordB}`;

/** Tells whether a release counts at a moment; it ends by itself. */
export function isInForce({ until }: Pick<Release, 'until'>, now: Date): boolean {
  return until === undefined || now < until;
}

/** Tells whether whoever works for a purpose may use what was released. */
export function isReleasedFor(
  { purpose }: Pick<Release, 'purpose'>,
  viewerPurpose: string | undefined,
): boolean {
  return purpose === undefined || purpose === viewerPurpose;
}
