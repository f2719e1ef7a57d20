import {
  inFigures,
  inNeither,
  inWords,
  type DisclosureLevel,
  type PairView,
  type ShownItem,
} from '../../disclosure/index.js';
import { bandOf } from '../domain/match-state.js';
import type { ReviewView } from '../domain/review-view.js';
import type { BandChange } from '../persistence/band-change.repository.js';
import type { MatchEvidence, StoredMatch } from '../persistence/match.repository.js';
import { shownFigures, type FigureViewer } from './shown-figures.js';

/** Evidence of one field of a match as it is told: by its figure, by a word, or without either. */
export type ShownEvidence = ShownItem<MatchEvidence>;

/** Returns what the comparison says, as a viewer is told of it: by figures, by words, or without either. */
export function shownComparison(
  storedMatch: StoredMatch,
  { hasEnded, level }: PairView,
  {
    evidence,
    review,
    isOwn,
    smallBank,
  }: { readonly evidence: readonly MatchEvidence[]; readonly review: ReviewView } & Pick<
    FigureViewer,
    'isOwn' | 'smallBank'
  >,
) {
  const isEmptied = storedMatch.emptiedAt !== null;
  const band = review.isBlind || hasEnded || isEmptied ? undefined : bandOf(storedMatch.probability);
  const isShown = level >= 2 && !review.isBlind && !isEmptied;
  const inItsWay = review.isBlind ? inNeither : isOwn ? inFigures : inWords;
  return {
    band,
    figures: shownFigures(storedMatch, {
      smallBank: isShown || band ? smallBank : undefined,
      isOwn,
      isShown,
    }),
    evidence: inItsWay(evidence),
    redactions: isShown && !isOwn ? [{ path: 'score', reason: 'CROSSES' as const }] : [],
  };
}

/**
 * Returns the groups that weigh otherwise: most changed first where the figures are told, else in an order
 * that follows nothing.
 */
export function becauseOf(
  { because }: BandChange,
  level: DisclosureLevel,
  isOwn: boolean,
): readonly string[] {
  if (level < 2) return [];
  return isOwn ? because : because.toSorted();
}
