import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { MechanismsModule } from '../mechanisms/index.js';
import { RecordsModule } from '../records/index.js';
import { SearchRepository } from './persistence/search.repository.js';
import { AskInstitutions } from './use-cases/ask-institutions.js';
import { ReadFindings } from './use-cases/read-findings.js';
import { SavedSearches } from './use-cases/saved-searches.js';

@Module({
  imports: [AuditModule, DisclosureModule, MechanismsModule, RecordsModule],
  providers: [SearchRepository, AskInstitutions, ReadFindings, SavedSearches],
  exports: [AskInstitutions, ReadFindings, SavedSearches],
})
export class SearchModule {}
