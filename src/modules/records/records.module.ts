import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { MechanismsModule } from '../mechanisms/index.js';
import { RecordRepository } from './persistence/record.repository.js';
import { RecordDesk } from './use-cases/record-desk.js';
import { RecordReader } from './use-cases/record-reader.js';
import { RecordStore } from './use-cases/record-store.js';

@Module({
  imports: [AuditModule, MechanismsModule],
  providers: [RecordRepository, RecordDesk, RecordReader, RecordStore],
  exports: [RecordDesk, RecordStore],
})
export class RecordsModule {}
