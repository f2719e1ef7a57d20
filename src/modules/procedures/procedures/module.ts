import { Module } from '@nestjs/common';
import { AuditModule } from '../../access/audit/index.js';
import { IdentificationsModule } from '../../identification/identifications/index.js';
import { MatchesModule } from '../../review/matches/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { ReferralsModule } from '../../identification/referrals/index.js';
import { FILE_PROVIDERS } from '../../../platform/files/index.js';
import { KindRepository } from './persistence/kind.repository.js';
import { ProcedureDocumentRepository } from './persistence/procedure-document.repository.js';
import { ProcedureRepository } from './persistence/procedure.repository.js';
import { ProcedureStepRepository } from './persistence/procedure-step.repository.js';
import { AddKind } from './use-cases/add-kind.js';
import { DoStep } from './use-cases/do-step.js';
import { EndProcedure } from './use-cases/end-procedure.js';
import { FollowClosing } from './use-cases/follow-closing.js';
import { ProceduresOfIdentification } from './use-cases/follow-identification.js';
import { KeepPapers } from './use-cases/keep-papers.js';
import { ProcedureEvents } from './use-cases/procedure-events.js';
import { ProcedureKinds } from './use-cases/procedure-kinds.js';
import { OpenProcedure } from './use-cases/open-procedure.js';
import { ProcedureAccess } from './use-cases/procedure-access.js';
import { ProcedureTimeline } from './use-cases/procedure-timeline.js';
import { ProposeProcedure } from './use-cases/propose-procedure.js';
import { ReadProcedures } from './use-cases/read-procedures.js';
import { StepFlow } from './use-cases/step-flow.js';
import { StopProcedures } from './use-cases/stop-procedures.js';
import { WayThere } from './use-cases/way-there.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';
import { proceduresHandlers } from './jobs.js';
import { proceduresSubscriptions } from './subscriptions.js';

const USE_CASES = [
  AddKind,
  DoStep,
  EndProcedure,
  FollowClosing,
  ProceduresOfIdentification,
  KeepPapers,
  OpenProcedure,
  ProcedureTimeline,
  ReadProcedures,
];

@Module({
  imports: [
    AuditModule,
    IdentificationsModule,
    MatchesModule,
    InstitutionsModule,
    RecordsModule,
    ReferralsModule,
  ],
  providers: [
    ProcedureEvents,
    ProcedureKinds,
    KindRepository,
    ProcedureAccess,
    ProcedureDocumentRepository,
    ProcedureRepository,
    ProcedureStepRepository,
    ProposeProcedure,
    StepFlow,
    StopProcedures,
    WayThere,
    ...FILE_PROVIDERS,
    ...USE_CASES,
  ],
  exports: USE_CASES,
})
export class ProceduresModule {}

export const PROCEDURES: ModuleParts = {
  module: ProceduresModule,
  handlers: (use) =>
    proceduresHandlers({ follow: use(ProceduresOfIdentification), closing: use(FollowClosing) }),
  subscriptions: proceduresSubscriptions,
};
