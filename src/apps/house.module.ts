import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from '../modules/access/index.js';
import { ApprovalsModule } from '../modules/approvals/index.js';
import { AuditModule } from '../modules/audit/index.js';
import { CompanionsModule } from '../modules/companions/index.js';
import { DisclosureModule } from '../modules/disclosure/index.js';
import { KinshipModule } from '../modules/kinship/index.js';
import { EstimationModule } from '../modules/estimation/index.js';
import { EventsModule } from '../modules/events/index.js';
import { FamilyModule } from '../modules/family/index.js';
import { FormsModule } from '../modules/forms/index.js';
import { ForensicBankModule } from '../modules/forensic-bank/index.js';
import { IdentificationsModule } from '../modules/identifications/index.js';
import { ImportsModule } from '../modules/imports/index.js';
import { LaboratoryModule } from '../modules/laboratory/index.js';
import { LocatedPersonsModule } from '../modules/located-persons/index.js';
import { MatchesModule } from '../modules/matches/index.js';
import { MatchingModule } from '../modules/matching/index.js';
import { MisuseModule } from '../modules/misuse/index.js';
import { MechanismsModule } from '../modules/mechanisms/index.js';
import { NotificationsModule } from '../modules/notifications/index.js';
import { PhotographsModule } from '../modules/photographs/index.js';
import { ProceduresModule } from '../modules/procedures/index.js';
import { LegalDemandsModule } from '../modules/legal-demands/index.js';
import { MandatesModule, OversightModule } from '../modules/oversight/index.js';
import { ReintegrationModule } from '../modules/reintegration/index.js';
import { RecordsModule } from '../modules/records/index.js';
import { ReferralsModule } from '../modules/referrals/index.js';
import { ReportsModule } from '../modules/reports/index.js';
import { RetentionModule } from '../modules/retention/index.js';
import { SearchModule } from '../modules/search/index.js';
import { IncidentsModule } from '../modules/incidents/index.js';
import { StatisticsModule } from '../modules/statistics/index.js';
import { TimelineModule } from '../modules/timeline/index.js';
import { PlatformModule } from './platform.module.js';
import type { Runtime } from './runtime.js';

const MODULES = [
  AccessModule,
  AuditModule,
  MisuseModule,
  ApprovalsModule,
  MechanismsModule,
  RecordsModule,
  ReportsModule,
  ForensicBankModule,
  LocatedPersonsModule,
  MatchingModule,
  DisclosureModule,
  KinshipModule,
  MatchesModule,
  CompanionsModule,
  ReferralsModule,
  FamilyModule,
  EstimationModule,
  IdentificationsModule,
  EventsModule,
  PhotographsModule,
  ProceduresModule,
  MandatesModule,
  LegalDemandsModule,
  LaboratoryModule,
  NotificationsModule,
  FormsModule,
  ImportsModule,
  IncidentsModule,
  SearchModule,
  StatisticsModule,
  OversightModule,
  ReintegrationModule,
  RetentionModule,
  TimelineModule,
];

/** All modules without their API: what the worker and the command line are made of, and the API too. */
@Module({})
export class HouseModule {
  static of(runtime: Runtime): DynamicModule {
    return { module: HouseModule, imports: [PlatformModule.of(runtime), ...MODULES], exports: MODULES };
  }
}
