import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ForensicBankModule } from '../forensic-bank/index.js';
import { RecordsModule } from '../records/index.js';
import { FamilyDesk } from './use-cases/family-desk.js';
import { ReadFamily } from './use-cases/read-family.js';

@Module({
  imports: [AuditModule, ForensicBankModule, RecordsModule],
  providers: [FamilyDesk, ReadFamily],
  exports: [ReadFamily],
})
export class LaboratoryModule {}
