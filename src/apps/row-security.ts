import { PLATFORM_WORK } from '../modules/access/index.js';
import { ACCESS_ROWS } from '../modules/access/persistence/rows.js';
import { APPROVALS_ROWS } from '../modules/approvals/persistence/rows.js';
import { AUDIT_ROWS } from '../modules/audit/persistence/rows.js';
import { COMPANIONS_ROWS } from '../modules/companions/persistence/rows.js';
import { DISCLOSURE_ROWS } from '../modules/disclosure/persistence/rows.js';
import { SEARCH_ROWS } from '../modules/search/persistence/rows.js';
import { INCIDENTS_ROWS } from '../modules/incidents/persistence/rows.js';
import { EVENTS_ROWS } from '../modules/events/persistence/rows.js';
import { FAMILY_ROWS } from '../modules/family/persistence/rows.js';
import { FORENSIC_ROWS } from '../modules/forensic-bank/persistence/rows.js';
import { IDENTIFICATIONS_ROWS } from '../modules/identifications/persistence/rows.js';
import { IMPORTS_ROWS } from '../modules/imports/persistence/rows.js';
import { LABORATORY_ROWS } from '../modules/laboratory/persistence/rows.js';
import { MATCHES_ROWS } from '../modules/matches/persistence/rows.js';
import { MATCHING_ROWS } from '../modules/matching/persistence/rows.js';
import { MECHANISMS_ROWS } from '../modules/mechanisms/persistence/rows.js';
import { NOTIFICATIONS_ROWS } from '../modules/notifications/persistence/rows.js';
import { PHOTOGRAPHS_ROWS } from '../modules/photographs/persistence/rows.js';
import { PROCEDURES_ROWS } from '../modules/procedures/persistence/rows.js';
import { OVERSIGHT_ROWS } from '../modules/oversight/persistence/rows.js';
import { REINTEGRATION_ROWS } from '../modules/reintegration/persistence/rows.js';
import { STATISTICS_ROWS } from '../modules/statistics/persistence/rows.js';
import { RECORDS_ROWS } from '../modules/records/persistence/rows.js';
import { REFERRALS_ROWS } from '../modules/referrals/persistence/rows.js';
import { REPORTS_ROWS } from '../modules/reports/persistence/rows.js';
import { OWN_INSTITUTION, type Reach, type RowSecurity } from '../platform/database/index.js';

/** A key is of the institution that sent it, or of an actor without one. */
const KEYS: Reach = [{ where: `scope IN (${OWN_INSTITUTION}, (SELECT row_context.actor()))` }];
/** Old ones go. */
const OLD_KEYS: Reach = [PLATFORM_WORK];

/** Whose the rows of each table are: the only place that sees all modules' rules. */
export const ROW_SECURITY: RowSecurity = {
  rules: [
    ...ACCESS_ROWS,
    ...AUDIT_ROWS,
    ...APPROVALS_ROWS,
    ...MECHANISMS_ROWS,
    ...RECORDS_ROWS,
    ...REPORTS_ROWS,
    ...FORENSIC_ROWS,
    ...MATCHING_ROWS,
    ...DISCLOSURE_ROWS,
    ...MATCHES_ROWS,
    ...COMPANIONS_ROWS,
    ...IDENTIFICATIONS_ROWS,
    ...LABORATORY_ROWS,
    ...FAMILY_ROWS,
    ...REFERRALS_ROWS,
    ...EVENTS_ROWS,
    ...INCIDENTS_ROWS,
    ...SEARCH_ROWS,
    ...PHOTOGRAPHS_ROWS,
    ...PROCEDURES_ROWS,
    // Files are reached by no login of people: whoever hands them out has asked the policy.
    { table: 'sealed_file', select: [PLATFORM_WORK], insert: [PLATFORM_WORK], delete: [PLATFORM_WORK] },
    { table: 'sealed_file_piece', select: [PLATFORM_WORK], insert: [PLATFORM_WORK], delete: [PLATFORM_WORK] },
    ...NOTIFICATIONS_ROWS,
    ...OVERSIGHT_ROWS,
    ...REINTEGRATION_ROWS,
    ...STATISTICS_ROWS,
    ...IMPORTS_ROWS,
    {
      table: 'idempotency_key',
      select: [...KEYS, ...OLD_KEYS],
      insert: KEYS,
      update: KEYS,
      delete: OLD_KEYS,
    },
  ],
  open: [
    { table: 'attempt', because: 'keyed hashes that change every day, counted before anybody is known' },
    { table: 'migrations', because: 'names of steps' },
    { table: 'installation', because: 'marks of the installation, none of anybody' },
    { table: 'worker_heartbeat', because: 'which processes live' },
    { table: 'outbox_event', because: 'ids of what has happened; handed on by the relay, which is nobody' },
    { table: 'task', because: 'ids of what is to be done; taken by runners, which are nobody' },
  ],
  forAudit: ['audit_entry', 'audit_link'],
};
