import { ACCESS_TABLES } from '../modules/access/accounts/tables.js';
import { APPROVALS_TABLES } from '../modules/access/approvals/tables.js';
import { AUDIT_TABLES } from '../modules/access/audit/tables.js';
import { COMPANIONS_TABLES } from '../modules/identification/companions/tables.js';
import { DISCLOSURE_TABLES } from '../modules/review/disclosure/tables.js';
import { EVENTS_TABLES } from '../modules/identification/events/tables.js';
import { FAMILY_TABLES } from '../modules/family/portal/tables.js';
import { FORENSIC_BANK_TABLES } from '../modules/records/forensic-bank/tables.js';
import { IDENTIFICATIONS_TABLES } from '../modules/identification/identifications/tables.js';
import { IMPORTS_TABLES } from '../modules/exchange/imports/tables.js';
import { INCIDENTS_TABLES } from '../modules/oversight/incidents/tables.js';
import { KINSHIP_TABLES } from '../modules/matching/kinship/tables.js';
import { LABORATORY_TABLES } from '../modules/laboratory/tables.js';
import { LEGAL_DEMANDS_TABLES } from '../modules/oversight/legal-demands/tables.js';
import { MATCHES_TABLES } from '../modules/review/matches/tables.js';
import { MATCHING_TABLES } from '../modules/matching/runs/tables.js';
import { MECHANISMS_TABLES } from '../modules/institutions/tables.js';
import { MISUSE_TABLES } from '../modules/access/misuse/tables.js';
import { NOTIFICATIONS_TABLES } from '../modules/alerts/tables.js';
import { OVERSIGHT_TABLES } from '../modules/oversight/complaints/tables.js';
import { PHOTOGRAPHS_TABLES } from '../modules/review/photographs/tables.js';
import { PROCEDURES_TABLES } from '../modules/procedures/procedures/tables.js';
import { RECORDS_TABLES } from '../modules/records/records/tables.js';
import { REFERRALS_TABLES } from '../modules/identification/referrals/tables.js';
import { REINTEGRATION_TABLES } from '../modules/procedures/reintegration/tables.js';
import { REPORTS_TABLES } from '../modules/records/reports/tables.js';
import { RESPONSIBLE_TABLES } from '../modules/responsible/tables.js';
import { SEARCH_TABLES } from '../modules/review/search/tables.js';
import { STATISTICS_TABLES } from '../modules/oversight/indicators/tables.js';
import type { ModuleTables } from '../platform/module-parts/index.js';
import { PLATFORM_TABLES } from './platform-tables.js';

/**
 * The tables of every module: the one list that database, row security, retention, jobs and the inventory of
 * held data are folded from. Its order is that in which rules of retention are applied: a module stands after
 * those whose rows its own rules look at.
 */
export const MODULE_TABLES: readonly ModuleTables[] = [
  RECORDS_TABLES,
  REPORTS_TABLES,
  FORENSIC_BANK_TABLES,
  MATCHING_TABLES,
  MATCHES_TABLES,
  COMPANIONS_TABLES,
  IDENTIFICATIONS_TABLES,
  FAMILY_TABLES,
  EVENTS_TABLES,
  INCIDENTS_TABLES,
  PHOTOGRAPHS_TABLES,
  PROCEDURES_TABLES,
  REFERRALS_TABLES,
  DISCLOSURE_TABLES,
  KINSHIP_TABLES,
  SEARCH_TABLES,
  LEGAL_DEMANDS_TABLES,
  MISUSE_TABLES,
  LABORATORY_TABLES,
  NOTIFICATIONS_TABLES,
  RESPONSIBLE_TABLES,
  OVERSIGHT_TABLES,
  REINTEGRATION_TABLES,
  STATISTICS_TABLES,
  IMPORTS_TABLES,
  MECHANISMS_TABLES,
  ACCESS_TABLES,
  APPROVALS_TABLES,
  AUDIT_TABLES,
  PLATFORM_TABLES,
];
