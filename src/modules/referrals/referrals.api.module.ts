import { Module } from '@nestjs/common';
import { InquiryResolver } from './api/inquiry.resolver.js';
import { TransmissionResolver } from './api/transmission.resolver.js';
import { ReferralsModule } from './referrals.module.js';

@Module({ imports: [ReferralsModule], providers: [InquiryResolver, TransmissionResolver] })
export class ReferralsApiModule {}
