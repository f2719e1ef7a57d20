import { PLATFORM_WORK } from '../modules/access/index.js';
import { ACCESS_ROWS } from '../modules/access/persistence/rows.js';
import { APPROVALS_ROWS } from '../modules/approvals/persistence/rows.js';
import { AUDIT_ROWS } from '../modules/audit/persistence/rows.js';
import { COMPANIONS_ROWS } from '../modules/companions/persistence/rows.js';
import { DISCLOSURE_ROWS } from '../modules/disclosure/persistence/rows.js';
import { KINSHIP_ROWS } from '../modules/kinship/persistence/rows.js';
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
import { LEGAL_DEMANDS_ROWS } from '../modules/legal-demands/persistence/rows.js';
import { MISUSE_ROWS } from '../modules/misuse/persistence/rows.js';
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
import { OWN_INSTITUTION, type Reach, type RowClause, type RowSecurity } from '../platform/database/index.js';

/** A key is of the institution that sent it, or of an actor without one. */
const KEYS: Reach = [{ where: `scope IN (${OWN_INSTITUTION}, (SELECT row_context.actor()))` }];
/** Old ones go. */
const OLD_KEYS: Reach = [PLATFORM_WORK];

const WORK: Reach = [PLATFORM_WORK];
/** Relay, runner and reconciler work for nobody and sign no context: they are known by their login. */
const RUNNERS: Reach = [PLATFORM_WORK, { login: 'worker' }];
/** Whoever does something announces it, in no other's name. */
const IN_OWN_NAME: RowClause = {
  where:
    '(SELECT row_context.actor()) IS NOT NULL AND (actor_id IS NULL OR actor_id = (SELECT row_context.actor()))',
};

/** Whose the rows of each table are: the only place that sees all modules' rules. */
export const ROW_SECURITY: RowSecurity = {
  rules: [
    ...ACCESS_ROWS,
    ...AUDIT_ROWS,
    ...LEGAL_DEMANDS_ROWS,
    ...MISUSE_ROWS,
    ...APPROVALS_ROWS,
    ...MECHANISMS_ROWS,
    ...RECORDS_ROWS,
    ...REPORTS_ROWS,
    ...FORENSIC_ROWS,
    ...MATCHING_ROWS,
    ...DISCLOSURE_ROWS,
    ...KINSHIP_ROWS,
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
    { table: 'upload_count', select: WORK, insert: WORK, update: WORK, delete: WORK },
    ...NOTIFICATIONS_ROWS,
    ...OVERSIGHT_ROWS,
    ...REINTEGRATION_ROWS,
    ...STATISTICS_ROWS,
    ...IMPORTS_ROWS,
    // Counted before anybody is known.
    { table: 'attempt', select: WORK, insert: WORK, update: WORK, delete: WORK },
    {
      table: 'outbox_event',
      select: RUNNERS,
      insert: [...RUNNERS, IN_OWN_NAME],
      update: RUNNERS,
      delete: RUNNERS,
    },
    { table: 'task', select: RUNNERS, insert: RUNNERS, update: RUNNERS, delete: RUNNERS },
    {
      table: 'idempotency_key',
      select: [...KEYS, ...OLD_KEYS],
      insert: KEYS,
      update: KEYS,
      delete: OLD_KEYS,
    },
  ],
  open: [
    { table: 'migrations', because: 'names of steps' },
    { table: 'installation', because: 'marks of the installation, none of anybody' },
    { table: 'worker_heartbeat', because: 'which processes live' },
  ],
  forAudit: ['audit_entry', 'audit_link'],
};
