import { Module } from '@nestjs/common';
import { MechanismsApiModule } from '../../institutions/graphql.js';
import { RecordsModule } from '../records/index.js';
import { CaseResolver } from './api/case.resolver.js';
import { ConsentResolver } from './api/consent.resolver.js';
import { DraftResolver } from './api/draft.resolver.js';
import { GroupFilingResolver } from './api/group-filing.resolver.js';
import { ReportResolver } from './api/report.resolver.js';
import { SharedEventResolver } from './api/shared-event.resolver.js';
import { ReportsModule } from './module.js';
import { OPERATIONS_OF, type ApiParts } from '../../access/accounts/graphql.js';

@Module({
  imports: [MechanismsApiModule, RecordsModule, ReportsModule],
  providers: [
    CaseResolver,
    ConsentResolver,
    DraftResolver,
    GroupFilingResolver,
    ReportResolver,
    SharedEventResolver,
  ],
})
export class ReportsApiModule {}

export const REPORTS_API: ApiParts = {
  module: ReportsApiModule,
  types: [
    [OPERATIONS_OF.reports, 'Report SearchCase'],
    [[...OPERATIONS_OF.reports, 'cases.move'], 'CaseStep DocumentReference'],
    [
      [...OPERATIONS_OF.reports, 'drafts.write'],
      'CompletenessGroup CompletenessItem CompletenessTask ReportCompleteness',
    ],
    [
      ['drafts.write'],
      'DraftConflict DraftDiscarded DraftSaved ReportDraft ReportDraftConnection ReportDraftEdge',
    ],
    [[...OPERATIONS_OF.reports, 'family.look', 'family.decide'], 'ConsentStanding'],
    [['reports.read'], 'ReportConnection ReportEdge SharedEvent SharedEventConnection SharedEventEdge'],
    [['reports.file'], 'FamilyReportsFiled GroupReportsFiled'],
  ],
};
