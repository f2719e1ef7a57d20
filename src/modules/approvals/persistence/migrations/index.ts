import { CreateApprovalRequests1770200000010 } from './1770200000010-create-approval-requests.js';
import { HoldFounders1770500000031 } from './1770500000031-hold-founders.js';
import { HoldAccountsToApprovals1770500000100 } from './1770500000100-hold-accounts-to-approvals.js';
import { HoldDeedsToApprovals1770500000140 } from './1770500000140-hold-deeds-to-approvals.js';
import { WriteDownExports1770500000211 } from './1770500000211-write-down-exports.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateApprovalRequests1770200000010,
  HoldFounders1770500000031,
  HoldAccountsToApprovals1770500000100,
  HoldDeedsToApprovals1770500000140,
  WriteDownExports1770500000211,
];
