import { Module } from '@nestjs/common';
import { TransmissionResolver } from './api/transmission.resolver.js';
import { ReferralsModule } from './referrals.module.js';

@Module({ imports: [ReferralsModule], providers: [TransmissionResolver] })
export class ReferralsApiModule {}
