import { Module } from '@nestjs/common';
import { MisuseModule } from '../misuse/index.js';
import { AccountReads } from './use-cases/account-reads.js';
import { AuditTrail } from './use-cases/audit-trail.js';
import { Guarded } from './use-cases/guarded.js';
import { SearchTrail } from './use-cases/search-trail.js';
import { ReadTrail } from './use-cases/read-trail.js';
import { RecordLooks } from './use-cases/record-looks.js';
import { ChainRepository } from './persistence/chain.repository.js';
import { SealLog } from './use-cases/seal-log.js';
import { SealTicker } from './use-cases/seal-ticker.js';
import { VerifyLog } from './use-cases/verify-log.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';

@Module({
  imports: [MisuseModule],
  providers: [
    AccountReads,
    AuditTrail,
    ChainRepository,
    Guarded,
    ReadTrail,
    RecordLooks,
    SealLog,
    SealTicker,
    SearchTrail,
    VerifyLog,
  ],
  exports: [AccountReads, AuditTrail, Guarded, ReadTrail, RecordLooks, SearchTrail, VerifyLog],
})
export class AuditModule {}

export const AUDIT: ModuleParts = {
  module: AuditModule,
  tickers: [SealTicker],
};
