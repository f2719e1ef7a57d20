import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/accounts/index.js';
import { AuditModule } from '../../access/audit/index.js';
import { MatchesModule } from '../../review/matches/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { ReportsModule } from '../../records/reports/index.js';
import { FamilyWordRepository } from './persistence/family-word.repository.js';
import { IdentificationRepository } from './persistence/identification.repository.js';
import { TellingAdditionRepository } from './persistence/telling-addition.repository.js';
import { TellingRepository } from './persistence/telling.repository.js';
import { IdentificationStepRepository } from './persistence/step.repository.js';
import { AddToTelling } from './use-cases/add-to-telling.js';
import { AllowTellingCompanions } from './use-cases/allow-telling-companions.js';
import { AllowTelling } from './use-cases/allow-telling.js';
import { CancelTelling } from './use-cases/cancel-telling.js';
import { ConfirmIdentification } from './use-cases/confirm-identification.js';
import { ContestIdentification } from './use-cases/contest-identification.js';
import { DeclineIdentification } from './use-cases/decline-identification.js';
import { FollowWish } from './use-cases/follow-wish.js';
import { FoundPersons } from './use-cases/found-persons.js';
import { FollowIdentification } from './use-cases/follow-identification.js';
import { IdentificationAccess } from './use-cases/identification-access.js';
import { IdentifiedCompanions } from './use-cases/identified-companions.js';
import { IdentificationTimeline } from './use-cases/identification-timeline.js';
import { WriteIdentificationReport } from './use-cases/identification-report.js';
import { LapseIdentification } from './use-cases/lapse-identification.js';
import { LetterToFamily } from './use-cases/letter-to-family.js';
import { PlanTelling } from './use-cases/plan-telling.js';
import { ProposeIdentification } from './use-cases/propose-identification.js';
import { ReadIdentifications } from './use-cases/read-identifications.js';
import { ReadTellings } from './use-cases/read-tellings.js';
import { RecordTelling } from './use-cases/record-telling.js';
import { SettleContest } from './use-cases/settle-contest.js';
import { ReadIdentificationStates } from './use-cases/read-identification-states.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';
import { identificationsHandlers } from './jobs.js';
import { identificationsSubscriptions } from './subscriptions.js';

@Module({
  imports: [AccessModule, AuditModule, MatchesModule, InstitutionsModule, RecordsModule, ReportsModule],
  providers: [
    FamilyWordRepository,
    IdentificationRepository,
    IdentificationStepRepository,
    TellingAdditionRepository,
    TellingRepository,
    AddToTelling,
    AllowTelling,
    AllowTellingCompanions,
    CancelTelling,
    ConfirmIdentification,
    ContestIdentification,
    DeclineIdentification,
    FollowIdentification,
    FollowWish,
    FoundPersons,
    IdentificationAccess,
    IdentificationTimeline,
    IdentifiedCompanions,
    LapseIdentification,
    LetterToFamily,
    PlanTelling,
    ProposeIdentification,
    ReadIdentifications,
    ReadTellings,
    RecordTelling,
    SettleContest,
    ReadIdentificationStates,
    WriteIdentificationReport,
  ],
  exports: [
    AddToTelling,
    AllowTelling,
    AllowTellingCompanions,
    CancelTelling,
    ConfirmIdentification,
    ContestIdentification,
    DeclineIdentification,
    FollowWish,
    IdentificationTimeline,
    IdentifiedCompanions,
    LapseIdentification,
    LetterToFamily,
    PlanTelling,
    ProposeIdentification,
    ReadIdentifications,
    ReadTellings,
    RecordTelling,
    SettleContest,
    ReadIdentificationStates,
    WriteIdentificationReport,
  ],
})
export class IdentificationsModule {}

export const IDENTIFICATIONS: ModuleParts = {
  module: IdentificationsModule,
  handlers: (use) => identificationsHandlers({ lapse: use(LapseIdentification), wish: use(FollowWish) }),
  subscriptions: identificationsSubscriptions,
};
