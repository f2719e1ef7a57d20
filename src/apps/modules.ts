import { ACCESS } from '../modules/access/module.js';
import { APPROVALS } from '../modules/approvals/module.js';
import { AUDIT } from '../modules/audit/module.js';
import { COMPANIONS } from '../modules/companions/module.js';
import { DISCLOSURE } from '../modules/disclosure/module.js';
import { ESTIMATION } from '../modules/estimation/module.js';
import { EVENTS } from '../modules/events/module.js';
import { FAMILY } from '../modules/family/module.js';
import { FORENSIC_BANK } from '../modules/forensic-bank/module.js';
import { FORMS } from '../modules/forms/module.js';
import { IDENTIFICATIONS } from '../modules/identifications/module.js';
import { IMPORTS } from '../modules/imports/module.js';
import { INCIDENTS } from '../modules/incidents/module.js';
import { KINSHIP } from '../modules/kinship/module.js';
import { LABORATORY } from '../modules/laboratory/module.js';
import { LEGAL_DEMANDS } from '../modules/legal-demands/module.js';
import { LOCATED_PERSONS } from '../modules/located-persons/module.js';
import { MATCHES } from '../modules/matches/module.js';
import { MATCHING } from '../modules/matching/module.js';
import { MECHANISMS } from '../modules/mechanisms/module.js';
import { MISUSE } from '../modules/misuse/module.js';
import { NOTIFICATIONS } from '../modules/notifications/module.js';
import { OVERSIGHT } from '../modules/oversight/module.js';
import { PHOTOGRAPHS } from '../modules/photographs/module.js';
import { PROCEDURES } from '../modules/procedures/module.js';
import { RECORDS } from '../modules/records/module.js';
import { REFERRALS } from '../modules/referrals/module.js';
import { REINTEGRATION } from '../modules/reintegration/module.js';
import { REPORTS } from '../modules/reports/module.js';
import { RETENTION } from '../modules/retention/module.js';
import { SEARCH } from '../modules/search/module.js';
import { STATISTICS } from '../modules/statistics/module.js';
import { TIMELINE } from '../modules/timeline/module.js';
import type { ModuleParts } from '../platform/module-parts/index.js';

/** What every module does: the one list that the house, its jobs, who listens to what, and its clocks are folded from. */
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
