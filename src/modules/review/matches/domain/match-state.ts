/** States of a side of a match; each side has its own. */
export const SIDE_STATES = [
  'unseen',
  'acknowledged',
  'under_review',
  'more_data_requested',
  'plausible',
  'excluded',
  'inconclusive',
] as const;

export type SideState = (typeof SIDE_STATES)[number];

/**
 * Decisions that a side may take next, by its state. A decision can be taken back while the match is not
 * confirmed.
 */
export const NEXT_OF_SIDE = {
  unseen: ['acknowledged', 'under_review', 'more_data_requested', 'plausible', 'excluded', 'inconclusive'],
  acknowledged: ['under_review', 'more_data_requested', 'plausible', 'excluded', 'inconclusive'],
  under_review: ['more_data_requested', 'plausible', 'excluded', 'inconclusive'],
  more_data_requested: ['under_review', 'plausible', 'excluded', 'inconclusive'],
  plausible: ['under_review', 'excluded', 'inconclusive'],
  excluded: ['under_review'],
  inconclusive: ['under_review', 'plausible', 'excluded'],
} as const satisfies Record<SideState, readonly SideState[]>;

/** A side that has come to a conclusion waits for nothing any more. */
export const CONCLUSIONS: readonly SideState[] = ['plausible', 'excluded', 'inconclusive'];

export type MatchState =
  | 'candidate'
  | 'notified'
  | 'in_confirmation'
  | 'identified'
  | 'excluded'
  | 'conflict'
  | 'settled'
  | 'lapsed';

/** States in which a match is still somebody's work. */
export const OPEN_STATES: readonly MatchState[] = ['candidate', 'notified', 'in_confirmation', 'conflict'];

export function mayMove(from: SideState, to: SideState): boolean {
  return (NEXT_OF_SIDE[from] as readonly SideState[]).includes(to);
}

/**
 * Returns the state of a match from what its two sides say. An algorithm proposes, two sides decide: nothing
 * but the agreement of both moves a match on, and a disagreement is a state of its own, so that somebody has
 * to resolve it.
 */
export function matchState(a: SideState, b: SideState): MatchState {
  if (a === 'plausible' && b === 'plausible') return 'in_confirmation';
  if (a === 'excluded' && b === 'excluded') return 'excluded';
  if ((a === 'excluded' && b === 'plausible') || (a === 'plausible' && b === 'excluded')) return 'conflict';
  return 'notified';
}

/** The state that a match has by what its sides said before it lapsed, when it is taken up again. */
export function stateTakenUp(a: SideState, b: SideState): MatchState {
  return a === 'unseen' && b === 'unseen' ? 'candidate' : matchState(a, b);
}

/** The words for a score that may be shown without its number. */
export type Band = 'strong' | 'moderate' | 'weak';

/** @param probability open-set posterior */
export function bandOf(probability: number): Band {
  if (probability >= 0.9) return 'strong';
  return probability >= 0.5 ? 'moderate' : 'weak';
}
