import { TypePolicy, type ApiParts } from '../../modules/access/accounts/graphql.js';
import { ACCESS_API } from '../../modules/access/accounts/api.module.js';
import { APPROVALS_API } from '../../modules/access/approvals/api.module.js';
import { COMPANIONS_API } from '../../modules/identification/companions/api.module.js';
import { DISCLOSURE_API } from '../../modules/review/disclosure/api.module.js';
import { ESTIMATION_API } from '../../modules/review/model-fit/api.module.js';
import { EVENTS_API } from '../../modules/identification/events/api.module.js';
import { FAMILY_API } from '../../modules/family/portal/api.module.js';
import { FORENSIC_BANK_API } from '../../modules/records/forensic-bank/api.module.js';
import { FORMS_API } from '../../modules/exchange/forms/api.module.js';
import { IDENTIFICATIONS_API } from '../../modules/identification/identifications/api.module.js';
import { IMPORTS_API } from '../../modules/exchange/imports/api.module.js';
import { INCIDENTS_API } from '../../modules/oversight/incidents/api.module.js';
import { LABORATORY_API } from '../../modules/laboratory/api.module.js';
import { LEGAL_DEMANDS_API } from '../../modules/oversight/legal-demands/api.module.js';
import { LOCATED_PERSONS_API } from '../../modules/records/living/api.module.js';
import { MATCHES_API } from '../../modules/review/matches/api.module.js';
import { MATCHING_API } from '../../modules/matching/runs/api.module.js';
import { MECHANISMS_API } from '../../modules/institutions/api.module.js';
import { NOTIFICATIONS_API } from '../../modules/alerts/api.module.js';
import { OVERSIGHT_API } from '../../modules/oversight/complaints/api.module.js';
import { PHOTOGRAPHS_API } from '../../modules/review/photographs/api.module.js';
import { PROCEDURES_API } from '../../modules/procedures/procedures/api.module.js';
import { RECORDS_API } from '../../modules/records/records/api.module.js';
import { REFERRALS_API } from '../../modules/identification/referrals/api.module.js';
import { REINTEGRATION_API } from '../../modules/procedures/reintegration/api.module.js';
import { REPORTS_API } from '../../modules/records/reports/api.module.js';
import { RESPONSIBLE_API } from '../../modules/responsible/api.module.js';
import { SEARCH_API } from '../../modules/review/search/api.module.js';
import { STATISTICS_API } from '../../modules/oversight/indicators/api.module.js';
import { TIMELINE_API } from '../../modules/family/timeline/api.module.js';

/**
 * The edge of every module: each brings its resolvers and routes, and says who may read what they answer
 * with. The worker loads none of them.
 */
export const API_PARTS: readonly ApiParts[] = [
  ACCESS_API,
  APPROVALS_API,
  MECHANISMS_API,
  RECORDS_API,
  REPORTS_API,
  FORENSIC_BANK_API,
  LOCATED_PERSONS_API,
  MATCHING_API,
  DISCLOSURE_API,
  MATCHES_API,
  COMPANIONS_API,
  REFERRALS_API,
  FAMILY_API,
  ESTIMATION_API,
  IDENTIFICATIONS_API,
  EVENTS_API,
  PHOTOGRAPHS_API,
  PROCEDURES_API,
  LABORATORY_API,
  NOTIFICATIONS_API,
  RESPONSIBLE_API,
  FORMS_API,
  IMPORTS_API,
  INCIDENTS_API,
  SEARCH_API,
  STATISTICS_API,
  OVERSIGHT_API,
  LEGAL_DEMANDS_API,
  REINTEGRATION_API,
  TIMELINE_API,
];

export const API_MODULES = API_PARTS.map(({ module }) => module);

export const TYPE_POLICY = new TypePolicy(API_PARTS);
