import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { AuditModule } from '../audit/index.js';
import { MatchingModule } from '../matching/index.js';
import { MechanismsModule } from '../mechanisms/index.js';
import { RecordsModule } from '../records/index.js';
import { ReportsModule } from '../reports/index.js';
import { ReceiptRepository } from './persistence/receipt.repository.js';
import { IssueReceipt } from './use-cases/issue-receipt.js';
import { PhraseHashes } from './use-cases/phrase-hashes.js';
import { ReadWindow } from './use-cases/read-window.js';

@Module({
  imports: [AccessModule, AuditModule, MatchingModule, MechanismsModule, RecordsModule, ReportsModule],
  providers: [ReceiptRepository, IssueReceipt, PhraseHashes, ReadWindow],
  exports: [ReceiptRepository, IssueReceipt, PhraseHashes, ReadWindow],
})
export class FamilyModule {}
