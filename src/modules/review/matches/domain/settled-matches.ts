import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import { isWithinOneBank, type Kind } from '../../../../kernel/linkage/index.js';

/** A match as it concerns what an identification settles. */
export interface SettlingMatch {
  readonly id: string;
  readonly kind: string;
  readonly recordA: string;
  readonly recordB: string;
}

/** Facts that two records may have in common beside being one, as they are known when they are asked for. */
export interface SettlingFacts {
  /** Returns what a record says; undefined where the record is not there. */
  readonly contentOf: (recordId: string) => ExchangeRecord | undefined;
  /** Tells whether both sides have joined two records of one bank as one person's. */
  readonly areJoined: (one: string, other: string) => boolean;
}

const WHOLE = 'complete';
const PARTS: readonly (string | undefined)[] = ['partial', 'isolated', 'commingled'];

/**
 * Returns those of these matches that an identification settles as well: whoever is identified is nobody
 * else. Matches of doubles go on; so do other parts of one body, remains of several people, and a record that
 * is joined with one of the two.
 */
export function settledBy<M extends SettlingMatch>(
  identified: SettlingMatch,
  others: readonly M[],
  facts: SettlingFacts,
): M[] {
  return others.filter((other) => other.id !== identified.id && isSettled(identified, other, facts));
}

function isSettled(identified: SettlingMatch, other: SettlingMatch, facts: SettlingFacts): boolean {
  if (isWithinOneBank(other.kind as Kind)) return false;
  const [here, there] = [facts.contentOf(identified.recordB), facts.contentOf(other.recordB)];
  if (other.recordA === identified.recordA)
    return !mayBeOneBody(here, there) && !facts.areJoined(identified.recordB, other.recordB);
  if (other.recordB !== identified.recordB) return false;
  return !mayBeSeveral(here) && !facts.areJoined(identified.recordA, other.recordA);
}

/**
 * Tells whether two remains may be parts of one body: at least one is said to be a part, and neither to be
 * the whole.
 */
function mayBeOneBody(one: ExchangeRecord | undefined, other: ExchangeRecord | undefined): boolean {
  if (one?.recordType !== 'remains' || other?.recordType !== 'remains') return false;
  const both = [one, other];
  if (both.some(({ completeness }) => completeness === WHOLE)) return false;
  return both.some(({ completeness, partOf }) => PARTS.includes(completeness) || partOf !== undefined);
}

/** Tells whether remains may be of more than one person. */
function mayBeSeveral(one: ExchangeRecord | undefined): boolean {
  if (one?.recordType !== 'remains') return false;
  return one.completeness === 'commingled' || (one.minimumIndividuals ?? 1) > 1;
}
