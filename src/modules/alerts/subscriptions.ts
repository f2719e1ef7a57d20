import { on, type OutboxEvent, type Subscription } from '../../platform/outbox/index.js';
import { COMPANIONS_CONFIRMED } from '../identification/companions/index.js';
import { LEVEL_RAISED, RECALL_ANSWERED, RECALL_ASKED } from '../review/disclosure/index.js';
import { REMAINS_AMENDED } from '../records/forensic-bank/index.js';
import { IDENTIFICATION_MOVED } from '../identification/identifications/index.js';
import { SAMPLE_REVIEWED } from '../matching/kinship/index.js';
import {
  BANDS_CHANGED,
  HYPOTHESES_OPENED,
  MATCH_STATE_CHANGED,
  MATCHES_LAPSED,
  MATCHES_REOPENED,
  MATCHES_SETTLED,
} from '../review/matches/index.js';
import {
  AGREEMENTS_CHANGED,
  DUTY_CLOSED,
  DUTY_OPENED,
  INSTITUTION_CLOSED,
  type Duty,
} from '../institutions/index.js';
import { REPORT_AMENDED, REPORT_WITHDRAWN } from '../records/reports/index.js';
import { SEARCH_NEWS_CHANGED } from '../review/search/index.js';

/** Events that this module listens to, each with the job that answers. */
export const notificationsSubscriptions: readonly Subscription[] = [
  on(HYPOTHESES_OPENED, 'notifications.alert-institutions', ({ payload }) => payload),
  on(MATCH_STATE_CHANGED, 'notifications.matches-moved', ({ payload }) => ({
    hypothesisIds: [payload.hypothesisId],
  })),
  on(MATCHES_LAPSED, 'notifications.matches-moved', ({ payload }) => payload),
  on(MATCHES_SETTLED, 'notifications.matches-settled', ({ payload }) => payload),
  ...([REMAINS_AMENDED, REPORT_AMENDED] as const).map((event) =>
    on(event, 'notifications.body-amended', ({ id, payload }) => ({
      recordId: payload.recordId,
      eventId: id,
    })),
  ),
  ...([REPORT_AMENDED, REPORT_WITHDRAWN] as const).map((event) =>
    on(event, 'notifications.consents-said', ({ id, payload }) => ({
      recordId: payload.recordId,
      eventId: id,
    })),
  ),
  on(SAMPLE_REVIEWED, 'notifications.sample-reviewed', ({ id, payload }) => ({ ...payload, eventId: id })),
  on(BANDS_CHANGED, 'notifications.bands-changed', ({ payload }) => payload),
  on(MATCHES_REOPENED, 'notifications.alert-again', ({ payload }) => payload),
  on(LEVEL_RAISED, 'notifications.alert-of-record', ({ payload }) => payload),
  on(RECALL_ASKED, 'notifications.recall-asked', ({ payload }) => payload),
  on(RECALL_ANSWERED, 'notifications.recall-answered', ({ id, payload }) => ({ ...payload, eventId: id })),
  on(IDENTIFICATION_MOVED, 'notifications.companion-found', ({ payload }) => payload),
  on(COMPANIONS_CONFIRMED, 'notifications.journey-grown', ({ payload }) => payload),
  on(DUTY_OPENED, 'notifications.duty-opened', (event) => dutyOf(event)),
  on(DUTY_CLOSED, 'notifications.duty-closed', (event) => dutyOf(event)),
  on(SEARCH_NEWS_CHANGED, 'notifications.question-answered', ({ id, payload }) => ({
    ...payload,
    eventId: id,
  })),
  on(INSTITUTION_CLOSED, 'notifications.hand-over', ({ institutionId }) =>
    institutionId === undefined ? undefined : { institutionId },
  ),
  on(AGREEMENTS_CHANGED, 'notifications.alert-of-all', () => ({})),
];

/** A duty is its institution's: one that names none is nobody's. */
function dutyOf<T extends Duty>({ id, payload, institutionId, createdAt }: OutboxEvent<T>) {
  return institutionId === undefined
    ? undefined
    : { ...payload, institutionId, eventId: id, at: createdAt.getTime() };
}
