import { completenessBand, type CompletenessGroup } from '../../../../kernel/calibration/index.js';
import type { FieldEvidence } from '../../../../kernel/linkage/index.js';

/** Breakdowns of the figures. */
export const FAIRNESS_BY = ['all', 'country', 'language', 'completeness'] as const;
export type FairnessBy = (typeof FAIRNESS_BY)[number];

/** A pair that people hold to be one person, where the model has put it, and who it is about. */
export interface ObservedPair {
  readonly rank: number | undefined;
  readonly probability: number;
  readonly country: string;
  readonly language: string;
  readonly completeness: CompletenessGroup;
}

export interface FairnessRow {
  readonly by: FairnessBy;
  readonly value: string;
  readonly pairs: number;
  /** Shares of the pairs; undefined where they are too few to tell anything but chance, or somebody. */
  readonly first: number | undefined;
  readonly firstTen: number | undefined;
  readonly strong: number | undefined;
}

/** Fewer pairs give no shares. */
export const LEAST_PAIRS = 5;
/** The probability from which a match counts as found. */
const STRONG = 0.9;

/**
 * Returns how much two records have in common to be compared by: groups of evidence in which both say
 * something.
 */
export function completenessOf(evidence: readonly FieldEvidence[]): CompletenessGroup {
  const speaking = new Set(
    evidence.filter(({ agreement }) => agreement !== 'no_data').map(({ group }) => group),
  );
  return completenessBand(speaking.size);
}

/**
 * Measures how often the model finds those whom people have found, by the group of persons: recall at rank 1,
 * at 10 and at a probability of 0.9.
 */
export function fairnessTable(pairs: readonly ObservedPair[]): FairnessRow[] {
  return FAIRNESS_BY.flatMap((by) => {
    const groups = new Map<string, ObservedPair[]>();
    for (const pair of pairs) {
      const value = by === 'all' ? 'all' : pair[by];
      groups.set(value, [...(groups.get(value) ?? []), pair]);
    }
    return [...groups].sort(([x], [y]) => (x < y ? -1 : 1)).map(([value, own]) => rowOf(by, value, own));
  });
}

function rowOf(by: FairnessBy, value: string, pairs: readonly ObservedPair[]): FairnessRow {
  const share = (isFound: (pair: ObservedPair) => boolean): number | undefined =>
    pairs.length < LEAST_PAIRS ? undefined : pairs.filter(isFound).length / pairs.length;
  return {
    by,
    value,
    pairs: pairs.length,
    first: share(({ rank }) => rank === 1),
    firstTen: share(({ rank }) => rank !== undefined && rank <= 10),
    strong: share(({ probability }) => probability >= STRONG),
  };
}
