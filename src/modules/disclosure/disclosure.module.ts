import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { MatchingModule } from '../matching/index.js';
import { MechanismsModule } from '../mechanisms/index.js';
import { RecordsModule } from '../records/index.js';
import { DisclosedRepository } from './persistence/disclosed.repository.js';
import { ReleaseRepository } from './persistence/release.repository.js';
import { DisclosedLedger } from './use-cases/disclosed-ledger.js';
import { DisclosureDesk } from './use-cases/disclosure-desk.js';
import { ReadDisclosures } from './use-cases/read-disclosures.js';
import { ReleaseLedger } from './use-cases/release-ledger.js';

@Module({
  imports: [AuditModule, MatchingModule, MechanismsModule, RecordsModule],
  providers: [
    DisclosedRepository,
    ReleaseRepository,
    DisclosedLedger,
    DisclosureDesk,
    ReadDisclosures,
    ReleaseLedger,
  ],
  exports: [DisclosedLedger, DisclosureDesk, ReadDisclosures, ReleaseLedger],
})
export class DisclosureModule {}
