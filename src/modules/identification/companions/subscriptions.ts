import { on, type Subscription } from '../../../platform/outbox/index.js';
import { CANDIDATES_FOUND } from '../../matching/runs/index.js';
import { AGREEMENTS_CHANGED } from '../../institutions/index.js';
import { CONSENT_TURNED } from '../../records/records/index.js';
import { REPORT_AMENDED, REPORT_WITHDRAWN } from '../../records/reports/index.js';

/** Events after which another institution may know of a report, or may not any more. */
const TOLD_OTHERWISE = [REPORT_AMENDED, REPORT_WITHDRAWN, CONSENT_TURNED] as const;

export const companionsSubscriptions: readonly Subscription[] = [
  on(CANDIDATES_FOUND, 'companions.propose', ({ payload }) => ({ runId: payload.runId })),
  ...TOLD_OTHERWISE.map((event) =>
    on(event, 'companions.settle-duties', ({ payload }) => ({ recordId: payload.recordId })),
  ),
  on(AGREEMENTS_CHANGED, 'companions.settle-duties', () => ({})),
];
