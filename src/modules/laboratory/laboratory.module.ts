import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ForensicBankModule } from '../forensic-bank/index.js';
import { RecordsModule } from '../records/index.js';
import { CheckFamily } from './use-cases/check-family.js';
import { FamilyDesk } from './use-cases/family-desk.js';
import { ReadFamily } from './use-cases/read-family.js';

@Module({
  imports: [AuditModule, ForensicBankModule, RecordsModule],
  providers: [FamilyDesk, CheckFamily, ReadFamily],
  exports: [CheckFamily, ReadFamily],
})
export class LaboratoryModule {}
