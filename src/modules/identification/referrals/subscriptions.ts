import { on, type Subscription } from '../../../platform/outbox/index.js';
import { REMAINS_AMENDED } from '../../records/forensic-bank/index.js';
import { CONSENT_TURNED } from '../../records/records/index.js';
import { REPORT_AMENDED, REPORT_WITHDRAWN } from '../../records/reports/index.js';

export const referralsSubscriptions: readonly Subscription[] = [
  ...([REPORT_AMENDED, REPORT_WITHDRAWN, CONSENT_TURNED, REMAINS_AMENDED] as const).map((event) =>
    on(event, 'referrals.end-barred', ({ payload }) => ({ recordId: payload.recordId })),
  ),
];
