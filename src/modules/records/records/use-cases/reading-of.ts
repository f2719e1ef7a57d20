import type { RecordType } from '../../../../kernel/contract/index.js';
import type { Operation } from '../../../access/accounts/index.js';

/** Operation that somebody must be allowed, to read a record of each type. */
export const READING_OF = {
  report: 'reports.read',
  remains: 'remains.read',
  living: 'living.read',
} as const satisfies Record<RecordType, Operation>;
