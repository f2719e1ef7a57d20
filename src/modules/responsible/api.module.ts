import { Module } from '@nestjs/common';
import type { ApiParts } from '../access/accounts/graphql.js';
import { ReportsModule } from '../records/reports/index.js';
import { AlertReasonsResolver } from './api/alert-reasons.resolver.js';
import { OfficeQuestionResolver } from './api/office-question.resolver.js';
import { OfficeToldResolver } from './api/office-told.resolver.js';
import { ReportOfficeResolver } from './api/report-office.resolver.js';
import { ResponsibilityResolver } from './api/responsibility.resolver.js';
import { TraceResolver } from './api/trace.resolver.js';
import { ResponsibleModule } from './module.js';

@Module({
  imports: [ReportsModule, ResponsibleModule],
  providers: [
    AlertReasonsResolver,
    OfficeQuestionResolver,
    OfficeToldResolver,
    ReportOfficeResolver,
    ResponsibilityResolver,
    TraceResolver,
  ],
})
export class ResponsibleApiModule {}

/** Operations that show a question to an office. */
const ASKED = ['responsible.questions', 'responsible.ask', 'responsible.reply'] as const;

export const RESPONSIBLE_API: ApiParts = {
  module: ResponsibleApiModule,
  types: [
    [['responsible.read', 'responsible.answer'], 'Responsibility'],
    [['responsible.answer'], 'ResponsibilitiesAnswered'],
    [
      [
        ...(['responsible.read', 'responsible.answer', 'responsible.told'] as const),
        ...ASKED,
        ...(['reports.read', 'drafts.write', 'consents.record'] as const),
      ],
      'RecordHolder',
    ],
    [['responsible.told'], 'RoutedOffice'],
    [['responsible.read', 'responsible.answer', 'responsible.told', ...ASKED], 'OfficeQuestion'],
    [['responsible.trace'], 'ResponsibilityTrace'],
    [['responsible.read'], 'ResponsibilityConnection ResponsibilityEdge'],
    [['reports.read', 'drafts.write', 'consents.record'], 'ReportOffice'],
    [['consents.record'], 'ReportOfficesStruck'],
  ],
};
