import { on, type Subscription } from '../../platform/outbox/index.js';
import { MATCH_RESTED, MATCH_STATE_CHANGED, MATCHES_LAPSED } from '../review/matches/index.js';

const oneOf = ({ payload }: { readonly payload: { readonly hypothesisId: string } }) => ({
  hypothesisIds: [payload.hypothesisId],
});

export const laboratorySubscriptions: readonly Subscription[] = [
  on(MATCHES_LAPSED, 'laboratory.follow-matches', ({ payload }) => payload),
  on(MATCH_STATE_CHANGED, 'laboratory.follow-matches', oneOf),
  on(MATCH_RESTED, 'laboratory.follow-matches', oneOf),
];
