import { Module } from '@nestjs/common';
import type { ApiParts } from '../access/accounts/graphql.js';
import { ReportsModule } from '../records/reports/index.js';
import { AlertReasonsResolver } from './api/alert-reasons.resolver.js';
import { OfficeToldResolver } from './api/office-told.resolver.js';
import { ReportOfficeResolver } from './api/report-office.resolver.js';
import { ResponsibilityResolver } from './api/responsibility.resolver.js';
import { TraceResolver } from './api/trace.resolver.js';
import { ResponsibleModule } from './module.js';

@Module({
  imports: [ReportsModule, ResponsibleModule],
  providers: [
    AlertReasonsResolver,
    OfficeToldResolver,
    ReportOfficeResolver,
    ResponsibilityResolver,
    TraceResolver,
  ],
})
export class ResponsibleApiModule {}

export const RESPONSIBLE_API: ApiParts = {
  module: ResponsibleApiModule,
  types: [
    [['responsible.read', 'responsible.answer'], 'Responsibility'],
    [['responsible.answer'], 'ResponsibilitiesAnswered'],
    [
      [
        ...(['responsible.read', 'responsible.answer', 'responsible.told'] as const),
        ...(['reports.read', 'drafts.write', 'consents.record'] as const),
      ],
      'RecordHolder',
    ],
    [['responsible.told'], 'RoutedOffice'],
    [['responsible.trace'], 'ResponsibilityTrace'],
    [['responsible.read'], 'ResponsibilityConnection ResponsibilityEdge'],
    [['reports.read', 'drafts.write', 'consents.record'], 'ReportOffice'],
    [['consents.record'], 'ReportOfficesStruck'],
  ],
};
