import { Module } from '@nestjs/common';
import { FamilySearchResolver } from './api/family-search.resolver.js';
import { InquiryResolver } from './api/inquiry.resolver.js';
import { TransmissionRouteResolver } from './api/transmission-route.resolver.js';
import { TransmissionResolver } from './api/transmission.resolver.js';
import { ReferralsModule } from './module.js';
import { OPERATIONS_OF, type ApiParts } from '../../access/accounts/graphql.js';

@Module({
  imports: [ReferralsModule],
  providers: [FamilySearchResolver, InquiryResolver, TransmissionResolver, TransmissionRouteResolver],
})
export class ReferralsApiModule {}

export const REFERRALS_API: ApiParts = {
  module: ReferralsApiModule,
  types: [
    [OPERATIONS_OF.transmissions, 'Transmission'],
    [['inquiries.read'], 'Inquiry InquiryConnection InquiryEdge InquiryQuestion'],
    [['inquiries.ask', 'inquiries.answer'], 'InquiryNoted'],
    [['families.seek'], 'FamilyInquiry FamilySearch FamilySearchConnection FamilySearchEdge'],
    [
      ['transmissions.read'],
      `TransmissionConnection TransmissionEdge TransmissionDeletion TransmissionDeletionConnection
     TransmissionDeletionEdge`,
    ],
    [['transmissions.send', 'transmissions.answer'], 'TransmissionMoved'],
  ],
};
