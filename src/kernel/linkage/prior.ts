import { isWithinOneBank, type Kind } from './kinds.js';

/**
 * The prior probability of one pair, before anything in the two records is read.
 *
 * Stated, not learned: of the smaller bank this share of records is taken to have a counterpart in the other,
 * spread evenly over it. A working assumption for institutions to replace with their own experience; it moves
 * every posterior of a kind by the same odds and no ranking.
 */
export const EXPECTED_SHARE: Readonly<Record<Kind, number>> = {
  identification: 0.25,
  living: 0.3,
  duplicate_report: 0.1,
  same_remains: 0.08,
};

export interface BankSizes {
  readonly a: number;
  readonly b: number;
}

export function priorFor(kind: Kind, sizes: BankSizes): number {
  return priorOfShare(EXPECTED_SHARE[kind], kind, sizes);
}

/** The same for another share than the expected one. */
export function priorOfShare(share: number, kind: Kind, sizes: BankSizes): number {
  const partners = isWithinOneBank(kind) ? sizes.a - 1 : Math.max(sizes.a, sizes.b);
  return partners < 1 ? 0 : Math.min(0.5, share / partners);
}
