import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { MechanismsModule } from '../mechanisms/index.js';
import { RecordsModule } from '../records/index.js';
import { TransmissionRepository } from './persistence/transmission.repository.js';
import { EndBarred } from './use-cases/end-barred.js';
import { ReadTransmissions } from './use-cases/read-transmissions.js';
import { ReferralDesk } from './use-cases/referral-desk.js';
import { TransmitReport } from './use-cases/transmit-report.js';

const USE_CASES = [EndBarred, ReadTransmissions, TransmitReport];

@Module({
  imports: [AuditModule, DisclosureModule, MechanismsModule, RecordsModule],
  providers: [ReferralDesk, TransmissionRepository, ...USE_CASES],
  exports: USE_CASES,
})
export class ReferralsModule {}
