import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../../access/approvals/index.js';
import { AuditModule } from '../../access/audit/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { DeferralResolver } from './api/deferral.resolver.js';
import { RoutingResolver } from './api/routing.resolver.js';
import { RecordsModule } from './module.js';
import { ReadRoutes } from './use-cases/read-routes.js';
import { OPERATIONS_OF, type ApiParts } from '../../access/accounts/graphql.js';

@Module({
  imports: [ApprovalsModule, AuditModule, InstitutionsModule, RecordsModule],
  providers: [DeferralResolver, ReadRoutes, RoutingResolver],
})
export class RecordsApiModule {}

export const RECORDS_API: ApiParts = {
  module: RecordsApiModule,
  types: [
    [
      OPERATIONS_OF.content,
      `ConsentEntry Intake JourneyPoint LastContact LinkedReport Pedigree PedigreeMember Relative
     ReportContent Reporter`,
    ],
    [
      OPERATIONS_OF.remains,
      `BiologicalEstimates DateSpan EstablishedIdentity Found PresumedIdentity RecordReference
     RemainsContent RemainsCustody SexEstimate`,
    ],
    [OPERATIONS_OF.living, 'LivingContent Reintegration Wishes'],
    [[...OPERATIONS_OF.content, ...OPERATIONS_OF.living], 'Person'],
    [[...OPERATIONS_OF.content, ...OPERATIONS_OF.remains], 'Dental Fingerprints'],
    [
      [...OPERATIONS_OF.content, ...OPERATIONS_OF.remains, ...OPERATIONS_OF.living],
      `Attachment CustodyStep EventReference ExternalId GeneticProfile IdentityDocument Mark MedicalItem
     MitochondrialHaplotype NumberRange PersonName PersonalEffect Physical Place Sample Withdrawal`,
    ],
    [['reports.file', 'remains.register', 'living.register'], 'RecordReceipt'],
  ],
  fields: {
    'RecordReceipt.familyCode': { needs: 'family.issue', isToldOnce: true },
  },
};
