import { Module } from '@nestjs/common';
import type { ModuleParts } from '../../platform/module-parts/index.js';
import { AccessModule } from '../access/accounts/index.js';
import { AuditModule } from '../access/audit/index.js';
import { FoundCompanionsModule } from '../identification/companions/index.js';
import { InstitutionsModule } from '../institutions/index.js';
import { RecordsModule } from '../records/records/index.js';
import { ReportsModule } from '../records/reports/index.js';
import { DisclosureModule } from '../review/disclosure/index.js';
import { MatchesModule } from '../review/matches/index.js';
import { responsibleHandlers } from './jobs.js';
import { OfficeQuestionRepository } from './persistence/office-question.repository.js';
import { RoutedOfficeRepository } from './persistence/routed-office.repository.js';
import { responsibleSubscriptions } from './subscriptions.js';
import { AnswerResponsibility } from './use-cases/answer-responsibility.js';
import { AskOffice } from './use-cases/ask-office.js';
import { FollowImport } from './use-cases/follow-import.js';
import { FollowQuestions } from './use-cases/follow-questions.js';
import { ExportTrace } from './use-cases/export-trace.js';
import { HeldOffices } from './use-cases/held-offices.js';
import { KnownMatches } from './use-cases/known-matches.js';
import { ReadOfficesTold } from './use-cases/read-offices-told.js';
import { ReadQuestions } from './use-cases/read-questions.js';
import { ReadResponsibilities } from './use-cases/read-responsibilities.js';
import { ReplyToQuestion } from './use-cases/reply-to-question.js';
import { ReportOffices } from './use-cases/report-offices.js';
import { SettleOffices } from './use-cases/settle-offices.js';
import { SubjectFacts } from './use-cases/subject-facts.js';
import { TraceCourses } from './use-cases/trace-courses.js';
import { TellOffices } from './use-cases/tell-offices.js';

const USE_CASES = [
  AnswerResponsibility,
  AskOffice,
  FollowImport,
  ExportTrace,
  ReadOfficesTold,
  ReadQuestions,
  ReadResponsibilities,
  ReplyToQuestion,
  ReportOffices,
  SettleOffices,
  TellOffices,
];

@Module({
  imports: [
    AccessModule,
    AuditModule,
    DisclosureModule,
    FoundCompanionsModule,
    InstitutionsModule,
    MatchesModule,
    RecordsModule,
    ReportsModule,
  ],
  providers: [
    FollowQuestions,
    HeldOffices,
    KnownMatches,
    OfficeQuestionRepository,
    RoutedOfficeRepository,
    SubjectFacts,
    TraceCourses,
    ...USE_CASES,
  ],
  exports: USE_CASES,
})
export class ResponsibleModule {}

export const RESPONSIBLE: ModuleParts = {
  module: ResponsibleModule,
  handlers: (use) =>
    responsibleHandlers({
      tell: use(TellOffices),
      settle: use(SettleOffices),
      follow: use(FollowImport),
    }),
  subscriptions: responsibleSubscriptions,
};
