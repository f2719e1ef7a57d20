import type { MatchView } from './read-matches.js';

/** What the comparison of a pair says in numbers; null: not shown to the viewer, or removed. */
export interface ShownFigures {
  readonly log10LR: number | null;
  /** The part of it that DNA gives; null where none was compared. */
  readonly dnaLog10LR: number | null;
  readonly prior: number | null;
  readonly probability: number | null;
  readonly modelVersion: string;
}

/** The one place from which the screen, the API and the report take them. */
export function shownFigures({ hypothesis, level, review, evidence }: MatchView): ShownFigures {
  const isShown = level >= 2 && !review.isBlind && !hypothesis.emptiedAt;
  const dna = evidence.filter(({ group, agreement }) => group === 'dna' && agreement !== 'no_data');
  const { modelVersion, log10LR, prior, probability } = hypothesis;
  return isShown
    ? { log10LR, prior, probability, modelVersion, dnaLog10LR: dna.length > 0 ? sumOf(dna) : null }
    : { log10LR: null, prior: null, probability: null, modelVersion, dnaLog10LR: null };
}

const sumOf = (items: readonly { readonly log10LR: number }[]): number =>
  items.reduce((sum, { log10LR }) => sum + log10LR, 0);
