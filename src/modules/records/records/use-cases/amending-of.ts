import type { RecordType } from '../../../../kernel/contract/index.js';
import type { Operation } from '../../../access/accounts/index.js';

/** Operation that somebody must be allowed, to amend a record of each type. */
export const AMENDING_OF = {
  report: 'reports.amend',
  remains: 'remains.amend',
  living: 'living.amend',
} as const satisfies Record<RecordType, Operation>;
