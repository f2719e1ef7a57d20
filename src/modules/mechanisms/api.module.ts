import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AccountResolver } from './api/account.resolver.js';
import { AgreementCourseResolver } from './api/agreement-course.resolver.js';
import { AgreementResolver } from './api/agreement.resolver.js';
import { BlindReviewResolver } from './api/blind-review.resolver.js';
import { CloseInstitutionResolver } from './api/close-institution.resolver.js';
import { CountryProfileResolver } from './api/country-profile.resolver.js';
import { EnrolmentResolver } from './api/enrolment.resolver.js';
import { InstitutionLoader } from './api/institution-loader.js';
import { InstitutionResolver } from './api/institution.resolver.js';
import { MachineResolver } from './api/machine.resolver.js';
import { MechanismResolver } from './api/mechanism.resolver.js';
import { SampleRuleResolver } from './api/sample-rule.resolver.js';
import { MechanismsModule } from './module.js';
import { ReadInstitutions } from './use-cases/read-institutions.js';

@Module({
  imports: [AuditModule, MechanismsModule],
  providers: [
    AccountResolver,
    AgreementCourseResolver,
    AgreementResolver,
    BlindReviewResolver,
    CloseInstitutionResolver,
    CountryProfileResolver,
    EnrolmentResolver,
    InstitutionLoader,
    InstitutionResolver,
    MachineResolver,
    MechanismResolver,
    ReadInstitutions,
    SampleRuleResolver,
  ],
  exports: [InstitutionLoader],
})
export class MechanismsApiModule {}
