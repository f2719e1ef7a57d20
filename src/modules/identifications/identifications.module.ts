import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { MatchesModule } from '../matches/index.js';
import { MechanismsModule } from '../mechanisms/index.js';
import { RecordsModule } from '../records/index.js';
import { ReportsModule } from '../reports/index.js';
import { FamilyWordRepository } from './persistence/family-word.repository.js';
import { IdentificationRepository } from './persistence/identification.repository.js';
import { StepRepository } from './persistence/step.repository.js';
import { AllowTelling } from './use-cases/allow-telling.js';
import { ConfirmIdentification } from './use-cases/confirm-identification.js';
import { ContestIdentification } from './use-cases/contest-identification.js';
import { DeclineIdentification } from './use-cases/decline-identification.js';
import { FoundChildren } from './use-cases/found-children.js';
import { FollowIdentification } from './use-cases/follow-identification.js';
import { IdentificationDesk } from './use-cases/identification-desk.js';
import { LapseIdentification } from './use-cases/lapse-identification.js';
import { ProposeIdentification } from './use-cases/propose-identification.js';
import { ReadIdentifications } from './use-cases/read-identifications.js';
import { SettleContest } from './use-cases/settle-contest.js';

@Module({
  imports: [AuditModule, MatchesModule, MechanismsModule, RecordsModule, ReportsModule],
  providers: [
    FamilyWordRepository,
    IdentificationRepository,
    StepRepository,
    AllowTelling,
    ConfirmIdentification,
    ContestIdentification,
    DeclineIdentification,
    FollowIdentification,
    FoundChildren,
    IdentificationDesk,
    LapseIdentification,
    ProposeIdentification,
    ReadIdentifications,
    SettleContest,
  ],
  exports: [
    AllowTelling,
    ConfirmIdentification,
    ContestIdentification,
    DeclineIdentification,
    LapseIdentification,
    ProposeIdentification,
    ReadIdentifications,
    SettleContest,
  ],
})
export class IdentificationsModule {}
