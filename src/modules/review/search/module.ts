import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/accounts/index.js';
import { ApprovalsModule } from '../../access/approvals/index.js';
import { AuditModule } from '../../access/audit/index.js';
import { DisclosureModule } from '../disclosure/index.js';
import { MatchesModule } from '../matches/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { MisuseModule } from '../../access/misuse/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { QuestionNewsModule } from './question-news.module.js';
import { DecoyRepository } from './persistence/decoy.repository.js';
import { SearchRepository } from './persistence/search.repository.js';
import { CaseQuestionRepository } from './persistence/case-question.repository.js';
import { AnswersOfInstitution } from './use-cases/answers-of-institution.js';
import { AskAgain } from './use-cases/ask-again.js';
import { AskAgainTicker } from './use-cases/ask-again-ticker.js';
import { AskForCase } from './use-cases/ask-for-case.js';
import { FederatedSearch } from './use-cases/federated-search.js';
import { ChangeDecoys } from './use-cases/change-decoys.js';
import { DealDecoys } from './use-cases/deal-decoys.js';
import { SealedDecoys } from './use-cases/sealed-decoys.js';
import { KeptQuestions } from './use-cases/kept-questions.js';
import { SealedSearches } from './use-cases/sealed-searches.js';
import { ReadFindings } from './use-cases/read-findings.js';
import { SavedSearches } from './use-cases/saved-searches.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';
import { searchHandlers } from './jobs.js';

@Module({
  imports: [
    AccessModule,
    ApprovalsModule,
    AuditModule,
    DisclosureModule,
    MatchesModule,
    InstitutionsModule,
    MisuseModule,
    QuestionNewsModule,
    RecordsModule,
  ],
  providers: [
    SearchRepository,
    CaseQuestionRepository,
    AnswersOfInstitution,
    AskForCase,
    FederatedSearch,
    AskAgain,
    AskAgainTicker,
    ChangeDecoys,
    DealDecoys,
    SealedDecoys,
    DecoyRepository,
    KeptQuestions,
    SealedSearches,
    ReadFindings,
    SavedSearches,
  ],
  exports: [AskForCase, FederatedSearch, ChangeDecoys, KeptQuestions, ReadFindings, SavedSearches],
})
export class SearchModule {}

export const SEARCH: ModuleParts = {
  module: SearchModule,
  handlers: (use) => searchHandlers({ again: use(AskAgain) }),
  tickers: [AskAgainTicker],
};
