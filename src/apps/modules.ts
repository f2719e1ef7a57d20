import { ACCESS } from '../modules/access/accounts/module.js';
import { APPROVALS } from '../modules/access/approvals/module.js';
import { AUDIT } from '../modules/access/audit/module.js';
import { COMPANIONS } from '../modules/identification/companions/module.js';
import { DISCLOSURE } from '../modules/review/disclosure/module.js';
import { ESTIMATION } from '../modules/review/model-fit/module.js';
import { EVENTS } from '../modules/identification/events/module.js';
import { FAMILY } from '../modules/family/portal/module.js';
import { FORENSIC_BANK } from '../modules/records/forensic-bank/module.js';
import { FORMS } from '../modules/exchange/forms/module.js';
import { IDENTIFICATIONS } from '../modules/identification/identifications/module.js';
import { IMPORTS } from '../modules/exchange/imports/module.js';
import { INCIDENTS } from '../modules/oversight/incidents/module.js';
import { KINSHIP } from '../modules/matching/kinship/module.js';
import { LABORATORY } from '../modules/laboratory/module.js';
import { LEGAL_DEMANDS } from '../modules/oversight/legal-demands/module.js';
import { LOCATED_PERSONS } from '../modules/records/living/module.js';
import { MATCHES } from '../modules/review/matches/module.js';
import { MATCHING } from '../modules/matching/runs/module.js';
import { MECHANISMS } from '../modules/institutions/module.js';
import { MISUSE } from '../modules/access/misuse/module.js';
import { NOTIFICATIONS } from '../modules/alerts/module.js';
import { OVERSIGHT } from '../modules/oversight/complaints/module.js';
import { PHOTOGRAPHS } from '../modules/review/photographs/module.js';
import { PROCEDURES } from '../modules/procedures/procedures/module.js';
import { RECORDS } from '../modules/records/records/module.js';
import { REFERRALS } from '../modules/identification/referrals/module.js';
import { REINTEGRATION } from '../modules/procedures/reintegration/module.js';
import { RESPONSIBLE } from '../modules/responsible/module.js';
import { REPORTS } from '../modules/records/reports/module.js';
import { RETENTION } from '../modules/access/retention/module.js';
import { SEARCH } from '../modules/review/search/module.js';
import { STATISTICS } from '../modules/oversight/indicators/module.js';
import { TIMELINE } from '../modules/family/timeline/module.js';
import type { ModuleParts } from '../platform/module-parts/index.js';

/**
 * Modules and what each of them does: the one list that the process, its jobs, its subscriptions and its
 * clocks are folded from.
 */
export const MODULES: readonly ModuleParts[] = [
  ACCESS,
  AUDIT,
  MISUSE,
  APPROVALS,
  MECHANISMS,
  RECORDS,
  REPORTS,
  FORENSIC_BANK,
  LOCATED_PERSONS,
  MATCHING,
  DISCLOSURE,
  KINSHIP,
  MATCHES,
  COMPANIONS,
  REFERRALS,
  FAMILY,
  ESTIMATION,
  IDENTIFICATIONS,
  EVENTS,
  PHOTOGRAPHS,
  PROCEDURES,
  LEGAL_DEMANDS,
  LABORATORY,
  NOTIFICATIONS,
  RESPONSIBLE,
  FORMS,
  IMPORTS,
  INCIDENTS,
  SEARCH,
  STATISTICS,
  OVERSIGHT,
  REINTEGRATION,
  RETENTION,
  TIMELINE,
];
