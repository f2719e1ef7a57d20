import { Module } from '@nestjs/common';
import { DisclosureModule } from '../../review/disclosure/index.js';
import { IdentificationsModule } from '../identifications/index.js';
import { MatchingRunsModule } from '../../matching/runs/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { CompanionFindingRepository } from './persistence/companion-finding.repository.js';
import { FoundCompanions } from './use-cases/found-companions.js';
import { VisibleCompanionPairs } from './use-cases/visible-companion-pairs.js';

/** Module that tells who may know that a companion was found, for whoever tells them. */
@Module({
  imports: [DisclosureModule, IdentificationsModule, MatchingRunsModule, RecordsModule],
  providers: [CompanionFindingRepository, FoundCompanions, VisibleCompanionPairs],
  exports: [FoundCompanions],
})
export class FoundCompanionsModule {}
