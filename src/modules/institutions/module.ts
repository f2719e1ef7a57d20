import { Module } from '@nestjs/common';
import { AccessModule } from '../access/accounts/index.js';
import { ApprovalsModule } from '../access/approvals/index.js';
import { AuditModule } from '../access/audit/index.js';
import { AgreementRepository } from './persistence/agreement.repository.js';
import { ClosingRepository } from './persistence/closing.repository.js';
import { InstitutionRepository } from './persistence/institution.repository.js';
import { ProposalRepository } from './persistence/proposal.repository.js';
import { ProfileRepository } from './persistence/profile.repository.js';
import { AccountsOfHouse } from './use-cases/accounts-of-house.js';
import { AddMechanism } from './use-cases/add-mechanism.js';
import { AgreementAccess } from './use-cases/agreement-access.js';
import { AgreementFounding } from './use-cases/agreement-founding.js';
import { Calendars } from './use-cases/calendars.js';
import { ChangeRoles } from './use-cases/change-roles.js';
import { CloseInstitution } from './use-cases/close-institution.js';
import { Closings } from './use-cases/closings.js';
import { ConfirmSteps } from './use-cases/confirm-steps.js';
import { EndAccess } from './use-cases/end-access.js';
import { Escalations } from './use-cases/escalations.js';
import { EndAgreement } from './use-cases/end-agreement.js';
import { FollowAgreements } from './use-cases/follow-agreements.js';
import { EnrolInstitution } from './use-cases/enrol-institution.js';
import { EnrolUser } from './use-cases/enrol-user.js';
import { InstitutionDirectory } from './use-cases/institution-directory.js';
import { KeepCoordinator } from './use-cases/keep-coordinator.js';
import { LetInAgain } from './use-cases/let-in-again.js';
import { LoadInstitutions } from './use-cases/load-institutions.js';
import { ManageMachines } from './use-cases/manage-machines.js';
import { NameApprover } from './use-cases/name-approver.js';
import { NetworkAgreements } from './use-cases/network-agreements.js';
import { ProposeTerms } from './use-cases/propose-terms.js';
import { ReadAgreementCourse } from './use-cases/read-agreement-course.js';
import { ProtocolDeeds } from './use-cases/protocol-deeds.js';
import { ReachedInstitutions } from './use-cases/reached-institutions.js';
import { EndRules } from './use-cases/end-rules.js';
import { ProtocolLimits } from './use-cases/protocol-limits.js';
import { ReadMechanisms } from './use-cases/read-mechanisms.js';
import { RenewAgreement } from './use-cases/renew-agreement.js';
import { Routing } from './use-cases/routing.js';
import { SetBlindReview } from './use-cases/set-blind-review.js';
import { SetPublicContact } from './use-cases/set-public-contact.js';
import { SetSampleRules } from './use-cases/set-sample-rules.js';
import { SignAgreement } from './use-cases/sign-agreement.js';
import { WithdrawTerms } from './use-cases/withdraw-terms.js';
import { WorkForClosed } from './use-cases/work-for-closed.js';
import type { ModuleParts } from '../../platform/module-parts/index.js';

@Module({
  imports: [AccessModule, ApprovalsModule, AuditModule],
  providers: [
    AccountsOfHouse,
    AgreementAccess,
    AgreementFounding,
    AgreementRepository,
    ClosingRepository,
    InstitutionRepository,
    ProfileRepository,
    NetworkAgreements,
    ProposalRepository,
    ProposeTerms,
    AddMechanism,
    Calendars,
    ChangeRoles,
    CloseInstitution,
    Closings,
    ConfirmSteps,
    EndAccess,
    EndAgreement,
    EnrolInstitution,
    EnrolUser,
    Escalations,
    FollowAgreements,
    InstitutionDirectory,
    KeepCoordinator,
    LetInAgain,
    LoadInstitutions,
    ManageMachines,
    NameApprover,
    ReadAgreementCourse,
    ProtocolDeeds,
    ReachedInstitutions,
    EndRules,
    ProtocolLimits,
    ReadMechanisms,
    RenewAgreement,
    Routing,
    SetBlindReview,
    SetPublicContact,
    SetSampleRules,
    SignAgreement,
    WithdrawTerms,
    WorkForClosed,
  ],
  exports: [
    AccountsOfHouse,
    AddMechanism,
    Calendars,
    ChangeRoles,
    CloseInstitution,
    Closings,
    ConfirmSteps,
    EndAccess,
    EndAgreement,
    EnrolInstitution,
    EnrolUser,
    Escalations,
    FollowAgreements,
    InstitutionDirectory,
    LetInAgain,
    LoadInstitutions,
    ManageMachines,
    NameApprover,
    ReadAgreementCourse,
    ProtocolDeeds,
    ReachedInstitutions,
    EndRules,
    ProtocolLimits,
    ReadMechanisms,
    RenewAgreement,
    Routing,
    SetBlindReview,
    SetPublicContact,
    SetSampleRules,
    SignAgreement,
    WithdrawTerms,
    WorkForClosed,
  ],
})
export class InstitutionsModule {}

export const MECHANISMS: ModuleParts = {
  module: InstitutionsModule,
};
