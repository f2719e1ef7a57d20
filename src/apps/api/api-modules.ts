import type { Type } from '@nestjs/common';
import { AccessApiModule } from '../../modules/access/graphql.js';
import { ApprovalsApiModule } from '../../modules/approvals/graphql.js';
import { CompanionsApiModule } from '../../modules/companions/graphql.js';
import { EstimationApiModule } from '../../modules/estimation/graphql.js';
import { EventsApiModule } from '../../modules/events/graphql.js';
import { FamilyApiModule } from '../../modules/family/graphql.js';
import { FormsApiModule } from '../../modules/forms/graphql.js';
import { ForensicBankApiModule } from '../../modules/forensic-bank/graphql.js';
import { IdentificationsApiModule } from '../../modules/identifications/graphql.js';
import { ImportsApiModule } from '../../modules/imports/graphql.js';
import { LaboratoryApiModule } from '../../modules/laboratory/graphql.js';
import { LocatedPersonsApiModule } from '../../modules/located-persons/graphql.js';
import { DisclosureApiModule } from '../../modules/disclosure/graphql.js';
import { MatchesApiModule } from '../../modules/matches/graphql.js';
import { MatchingApiModule } from '../../modules/matching/graphql.js';
import { MechanismsApiModule } from '../../modules/mechanisms/graphql.js';
import { NotificationsApiModule } from '../../modules/notifications/graphql.js';
import { PhotographsApiModule } from '../../modules/photographs/graphql.js';
import { ProceduresApiModule } from '../../modules/procedures/graphql.js';
import { OversightApiModule } from '../../modules/oversight/graphql.js';
import { ReintegrationApiModule } from '../../modules/reintegration/graphql.js';
import { RecordsApiModule } from '../../modules/records/graphql.js';
import { ReferralsApiModule } from '../../modules/referrals/graphql.js';
import { ReportsApiModule } from '../../modules/reports/graphql.js';
import { SearchApiModule } from '../../modules/search/graphql.js';
import { IncidentsApiModule } from '../../modules/incidents/graphql.js';
import { StatisticsApiModule } from '../../modules/statistics/graphql.js';
import { LegalDemandsApiModule } from '../../modules/legal-demands/graphql.js';
import { TimelineApiModule } from '../../modules/timeline/graphql.js';

/** The edge of every module: each brings its resolvers and routes. The worker loads none of them. */
export const API_MODULES: readonly Type<unknown>[] = [
  AccessApiModule,
  ApprovalsApiModule,
  MechanismsApiModule,
  RecordsApiModule,
  ReportsApiModule,
  ForensicBankApiModule,
  LocatedPersonsApiModule,
  MatchingApiModule,
  DisclosureApiModule,
  MatchesApiModule,
  CompanionsApiModule,
  ReferralsApiModule,
  FamilyApiModule,
  EstimationApiModule,
  IdentificationsApiModule,
  EventsApiModule,
  PhotographsApiModule,
  ProceduresApiModule,
  LaboratoryApiModule,
  NotificationsApiModule,
  FormsApiModule,
  ImportsApiModule,
  IncidentsApiModule,
  SearchApiModule,
  StatisticsApiModule,
  OversightApiModule,
  LegalDemandsApiModule,
  ReintegrationApiModule,
  TimelineApiModule,
];
