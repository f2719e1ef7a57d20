import { Module } from '@nestjs/common';
import { FamilySearchResolver } from './api/family-search.resolver.js';
import { InquiryResolver } from './api/inquiry.resolver.js';
import { TransmissionRouteResolver } from './api/transmission-route.resolver.js';
import { TransmissionResolver } from './api/transmission.resolver.js';
import { ReferralsModule } from './module.js';

@Module({
  imports: [ReferralsModule],
  providers: [FamilySearchResolver, InquiryResolver, TransmissionResolver, TransmissionRouteResolver],
})
export class ReferralsApiModule {}
