import { on, type Subscription } from '../../platform/outbox/index.js';
import { MATCHES_OVERDUE } from '../alerts/index.js';
import { AGREEMENTS_CHANGED } from '../institutions/index.js';
import { CONSENT_TURNED } from '../records/records/index.js';
import { OFFICES_STRUCK, REPORT_AMENDED, REPORT_FILED, REPORT_WITHDRAWN } from '../records/reports/index.js';
import { MATCH_STATE_CHANGED, MATCHES_LAPSED, MATCHES_SETTLED } from '../review/matches/index.js';

export const responsibleSubscriptions: readonly Subscription[] = [
  on(REPORT_FILED, 'responsible.tell-of-report', ({ payload }) => payload),
  on(MATCH_STATE_CHANGED, 'responsible.tell-of-matches', ({ payload }) => ({
    hypothesisIds: [payload.hypothesisId],
  })),
  ...([MATCHES_LAPSED, MATCHES_SETTLED] as const).map((event) =>
    on(event, 'responsible.tell-of-matches', ({ payload }) => payload),
  ),
  on(MATCHES_OVERDUE, 'responsible.tell-of-matches', ({ payload }) => ({ ...payload, isLate: true })),
  ...([REPORT_AMENDED, REPORT_WITHDRAWN, CONSENT_TURNED, OFFICES_STRUCK] as const).map((event) =>
    on(event, 'responsible.settle', ({ payload }) => ({ recordId: payload.recordId })),
  ),
  on(AGREEMENTS_CHANGED, 'responsible.settle', () => ({})),
];
