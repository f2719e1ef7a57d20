import { DomainError } from '../../../../platform/errors/index.js';
import type { DisclosureLevel } from './level.js';
import { pairKeyOf, type OwnedPair } from './released.js';
import type { PairSide } from './pair-side.js';
import type { UrgentRead } from './urgent-reads.js';

/** Hours for which one person alone may look beyond their level. */
export const BREAK_GLASS_HOURS = 3;

/** Days within which another person has reviewed urgent access; else the account is stopped. */
export const REVIEW_DAYS = 7;

/** Least number of characters in which the reason of urgent access is written down. */
export const LEAST_REASON = 30;
export const LONGEST_REASON = 2_000;

/**
 * Most uses of urgent access of one account that may wait for their review; then the account opens no more.
 */
export const MOST_UNREVIEWED = 3;

/** Values compared, and no more: the record itself is its owner's to release, by two people. */
const HIGHEST: DisclosureLevel = 3;

export const BREAK_GLASS_VERDICTS = ['justified', 'not_justified'] as const;

export type BreakGlassVerdict = (typeof BREAK_GLASS_VERDICTS)[number];

/** Urgent access of one person to one record of another institution, in one match. */
export interface BreakGlass {
  readonly id: string;
  readonly seq: number;
  readonly pair: OwnedPair;
  /** Side of the pair whose record was opened. */
  readonly side: PairSide;
  readonly actorId: string;
  /** Institution of whoever looked. */
  readonly institutionId: string;
  readonly ownerId: string;
  readonly level: DisclosureLevel;
  /** Reason in free words; null once it was kept as long as it may be. */
  readonly reason: string | null;
  readonly openedAt: Date;
  readonly until: Date;
  readonly reviewDueAt: Date;
  /** Bodies of oversight that were told. */
  readonly oversightIds: readonly string[];
  readonly toldAt: Date | null;
  readonly reviewedAt: Date | null;
  readonly reviewerInstitutionId: string | null;
  readonly verdict: BreakGlassVerdict | null;
  readonly reviewWords: string | null;
  /**
   * Time at which the account was stopped, because nobody had reviewed the use in time; null while it was
   * not.
   */
  readonly stoppedAt: Date | null;
  /** Time at which the use was found to have ended, and what was read under it was written down. */
  readonly endedAt: Date | null;
  readonly reads: readonly UrgentRead[];
  /** Time by which whoever looked confirms that copies are deleted; null where none was taken. */
  readonly deletionDueAt: Date | null;
  readonly deletionConfirmedAt: Date | null;
}

/** The record that was looked at. */
export function lookedAt({ side, pair }: Pick<BreakGlass, 'side' | 'pair'>): string {
  return side === 'a' ? pair.recordA : pair.recordB;
}

export class BreakGlassRefused extends DomainError {
  constructor(
    why: 'NOTHING_MORE' | 'ONE_AT_A_TIME' | 'UNREVIEWED' | 'REVIEWED' | 'DELETION_CONFIRMED',
    parameters: Readonly<Record<string, string | number>> = {},
  ) {
    super(`BREAK_GLASS.${why}`, 'conflict', parameters);
  }
}

export class BreakGlassInvalid extends DomainError {
  constructor(why: 'REASON' | 'HOURS') {
    const parameters = { least: LEAST_REASON, most: LONGEST_REASON, hours: BREAK_GLASS_HOURS };
    super(`BREAK_GLASS.${why}`, 'invalid', parameters, why === 'REASON' ? 'reason' : 'hours');
  }
}

/**
 * Reads the reason of urgent access.
 *
 * @returns the words without blanks around them
 * @throws `BreakGlassInvalid` where they are too few to tell why, or too many
 */
export function reasonOf(text: string): string {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  if (words.length < LEAST_REASON || words.length > LONGEST_REASON) throw new BreakGlassInvalid('REASON');
  return words;
}

/**
 * Returns the level that urgent access opens: one more than is shown, never the record itself, and never
 * beyond the limit that the owner has set for its record. Of what is not shown at all there is none.
 *
 * @returns undefined where it would show no more than is shown anyhow
 */
export function urgentLevel(shown: DisclosureLevel, cap: DisclosureLevel): DisclosureLevel | undefined {
  const level = Math.min(HIGHEST, shown + 1, cap) as DisclosureLevel;
  return shown >= 1 && level > shown ? level : undefined;
}

/** Returns the key by which a look names what was opened. */
export const urgentKeyOf = (pair: Parameters<typeof pairKeyOf>[0], side: PairSide): string =>
  `${pairKeyOf(pair)} ${side}`;
