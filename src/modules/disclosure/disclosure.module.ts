import { Module } from '@nestjs/common';
import { MatchingModule } from '../matching/index.js';
import { MechanismsModule } from '../mechanisms/index.js';
import { ReleaseRepository } from './persistence/release.repository.js';
import { DisclosureDesk } from './use-cases/disclosure-desk.js';
import { ReleaseLedger } from './use-cases/release-ledger.js';

@Module({
  imports: [MatchingModule, MechanismsModule],
  providers: [ReleaseRepository, DisclosureDesk, ReleaseLedger],
  exports: [DisclosureDesk, ReleaseLedger],
})
export class DisclosureModule {}
