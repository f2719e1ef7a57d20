import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ForensicBankModule } from '../forensic-bank/index.js';
import { MatchesModule } from '../matches/index.js';
import { MatchingModule } from '../matching/index.js';
import { MechanismsModule } from '../mechanisms/index.js';
import { RecordsModule } from '../records/index.js';
import { CheckFamily } from './use-cases/check-family.js';
import { FamilyDesk } from './use-cases/family-desk.js';
import { PairDesk } from './use-cases/pair-desk.js';
import { ReadFamily } from './use-cases/read-family.js';
import { WeighEvidence } from './use-cases/weigh-evidence.js';

@Module({
  imports: [AuditModule, ForensicBankModule, MatchesModule, MatchingModule, MechanismsModule, RecordsModule],
  providers: [CheckFamily, FamilyDesk, PairDesk, ReadFamily, WeighEvidence],
  exports: [CheckFamily, ReadFamily, WeighEvidence],
})
export class LaboratoryModule {}
