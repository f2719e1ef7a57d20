import { on, type Subscription } from '../../../platform/outbox/index.js';
import { KINSHIP_SET, REMAINS_AMENDED, REMAINS_REGISTERED } from '../../records/forensic-bank/index.js';
import { SAMPLE_REVIEWED, WORDS_ALLOWED } from '../kinship/index.js';
import { LIVING_AMENDED, LIVING_REGISTERED } from '../../records/living/index.js';
import { COMPARED_ANEW, CONSENT_TURNED } from '../../records/records/index.js';
import { REPORT_AMENDED, REPORT_FILED, REPORT_WITHDRAWN } from '../../records/reports/index.js';

const RECORD_EVENTS = [
  REPORT_FILED,
  REPORT_AMENDED,
  REPORT_WITHDRAWN,
  REMAINS_REGISTERED,
  REMAINS_AMENDED,
  LIVING_REGISTERED,
  LIVING_AMENDED,
  CONSENT_TURNED,
  COMPARED_ANEW,
  WORDS_ALLOWED,
  SAMPLE_REVIEWED,
] as const;

/**
 * Subscriptions of matching, which compares every record that is new or says something else, or of which more
 * is told.
 */
export const matchingSubscriptions: readonly Subscription[] = [
  ...RECORD_EVENTS.map((event) =>
    on(event, 'matching.match-record', ({ payload }) => ({ recordId: payload.recordId })),
  ),
  on(KINSHIP_SET, 'matching.match-all', ({ payload }) => ({ settingId: payload.settingId })),
];
