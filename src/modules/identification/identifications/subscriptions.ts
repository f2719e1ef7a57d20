import { on, type Subscription } from '../../../platform/outbox/index.js';
import { LIVING_AMENDED } from '../../records/living/index.js';
import { MATCH_LAPSED, MATCH_STATE_CHANGED } from '../../review/matches/index.js';

export const identificationsSubscriptions: readonly Subscription[] = [
  on(MATCH_LAPSED, 'identifications.follow-match', ({ payload }) => payload),
  on(MATCH_STATE_CHANGED, 'identifications.follow-match', ({ payload }) => payload),
  on(LIVING_AMENDED, 'identifications.follow-wish', ({ payload }) => payload),
];
