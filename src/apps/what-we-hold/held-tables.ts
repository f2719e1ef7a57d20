import { ACCESS_HELD } from '../../modules/access/persistence/held.js';
import { APPROVALS_HELD } from '../../modules/approvals/persistence/held.js';
import { AUDIT_HELD } from '../../modules/audit/persistence/held.js';
import { COMPANIONS_HELD } from '../../modules/companions/persistence/held.js';
import { DISCLOSURE_HELD } from '../../modules/disclosure/persistence/held.js';
import { KINSHIP_HELD } from '../../modules/kinship/persistence/held.js';
import { SEARCH_HELD } from '../../modules/search/persistence/held.js';
import { INCIDENTS_HELD } from '../../modules/incidents/persistence/held.js';
import { EVENTS_HELD } from '../../modules/events/persistence/held.js';
import { FAMILY_HELD } from '../../modules/family/persistence/held.js';
import { FORENSIC_HELD } from '../../modules/forensic-bank/persistence/held.js';
import { IMPORTS_HELD } from '../../modules/imports/persistence/held.js';
import { LABORATORY_HELD } from '../../modules/laboratory/persistence/held.js';
import { IDENTIFICATIONS_HELD } from '../../modules/identifications/persistence/held.js';
import { MATCHES_HELD } from '../../modules/matches/persistence/held.js';
import { MATCHING_HELD } from '../../modules/matching/persistence/held.js';
import { LEGAL_DEMANDS_HELD } from '../../modules/legal-demands/persistence/held.js';
import { MISUSE_HELD } from '../../modules/misuse/persistence/held.js';
import { MECHANISMS_HELD } from '../../modules/mechanisms/persistence/held.js';
import { NOTIFICATIONS_HELD } from '../../modules/notifications/persistence/held.js';
import { PHOTOGRAPHS_HELD } from '../../modules/photographs/persistence/held.js';
import { PROCEDURES_HELD } from '../../modules/procedures/persistence/held.js';
import { OVERSIGHT_HELD } from '../../modules/oversight/persistence/held.js';
import { REINTEGRATION_HELD } from '../../modules/reintegration/persistence/held.js';
import { STATISTICS_HELD } from '../../modules/statistics/persistence/held.js';
import { RECORDS_HELD } from '../../modules/records/persistence/held.js';
import { REFERRALS_HELD } from '../../modules/referrals/persistence/held.js';
import { REPORTS_HELD } from '../../modules/reports/persistence/held.js';
import type { HeldTable } from '../../platform/database/index.js';
import { PLATFORM_HELD } from './platform-held.js';

/** What every table holds: the only place that sees all modules' descriptions. */
export const HELD_TABLES: readonly HeldTable[] = [
  ...RECORDS_HELD,
  ...REPORTS_HELD,
  ...FAMILY_HELD,
  ...REFERRALS_HELD,
  ...FORENSIC_HELD,
  ...MATCHING_HELD,
  ...MATCHES_HELD,
  ...COMPANIONS_HELD,
  ...IDENTIFICATIONS_HELD,
  ...EVENTS_HELD,
  ...INCIDENTS_HELD,
  ...SEARCH_HELD,
  ...PHOTOGRAPHS_HELD,
  ...PROCEDURES_HELD,
  ...DISCLOSURE_HELD,
  ...KINSHIP_HELD,
  ...LABORATORY_HELD,
  ...NOTIFICATIONS_HELD,
  ...OVERSIGHT_HELD,
  ...REINTEGRATION_HELD,
  ...STATISTICS_HELD,
  ...IMPORTS_HELD,
  ...MECHANISMS_HELD,
  ...ACCESS_HELD,
  ...APPROVALS_HELD,
  ...AUDIT_HELD,
  ...LEGAL_DEMANDS_HELD,
  ...MISUSE_HELD,
  ...PLATFORM_HELD,
];
