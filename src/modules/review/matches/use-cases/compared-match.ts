import { evidenceView, inWords, type ItemInWords, type PairView } from '../../disclosure/index.js';
import { sidesOf } from '../domain/match-sides.js';
import { bandOf, type Band } from '../domain/match-state.js';
import type { MatchEvidence, StoredMatch } from '../persistence/match.repository.js';
import type { ShownMatch } from './shown-matches.js';

/**
 * Comparison of a match as it is told to an institution that reckons with it: figures where both records are
 * its own, words of any other pair. A figure of two institutions is nowhere in it, so that nothing that is
 * made of it has one.
 */
export type MatchComparison =
  | { readonly isOwn: true; readonly evidence: readonly MatchEvidence[] }
  | {
      readonly isOwn: false;
      readonly band: Band;
      /** Undefined where the band is told alone. */
      readonly evidence: readonly ItemInWords<MatchEvidence>[] | undefined;
    };

/** A match without what is stored of its comparison. */
export interface ComparedMatch {
  readonly match: Pick<StoredMatch, 'id' | 'kind' | 'state' | 'recordA' | 'recordB'>;
  readonly pair: PairView;
  /** Undefined where the comparison is not shown. */
  readonly comparison: MatchComparison | undefined;
}

/** Level from which a comparison is shown. */
const COMPARISON_LEVEL = 2;

export function comparedMatch(
  { storedMatch, pair, isExplained }: ShownMatch,
  institutionId: string | undefined,
): ComparedMatch {
  const { id, kind, state, recordA, recordB, evidence, probability } = storedMatch;
  const match = { id, kind, state, recordA, recordB };
  if (pair.hasEnded || pair.level < COMPARISON_LEVEL) return { match, pair, comparison: undefined };
  if (sidesOf(storedMatch, institutionId).length > 1)
    return { match, pair, comparison: { isOwn: true, evidence } };
  const told = isExplained ? inWords(evidenceView(evidence, pair).evidence) : undefined;
  return { match, pair, comparison: { isOwn: false, band: bandOf(probability), evidence: told } };
}
