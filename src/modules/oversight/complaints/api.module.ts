import { Module } from '@nestjs/common';
import { HealthModule } from '../../../platform/health/index.js';
import { AuditSearchResolver } from './api/audit-search.resolver.js';
import { BreakGlassReviewResolver } from './api/break-glass.resolver.js';
import { AuditModule } from '../../access/audit/index.js';
import { ComplaintResolver } from './api/complaint.resolver.js';
import { RecommendationResolver } from './api/recommendation.resolver.js';
import { SystemResolver } from './api/system.resolver.js';
import { WatchResolver } from './api/watch.resolver.js';
import { YearlyReportResolver } from './api/yearly-report.resolver.js';
import { MisuseResolver } from './api/misuse.resolver.js';
import { ComplaintsModule } from './module.js';
import { ReadSystem } from './use-cases/read-system.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

@Module({
  imports: [AuditModule, HealthModule, ComplaintsModule],
  providers: [
    AuditSearchResolver,
    BreakGlassReviewResolver,
    ComplaintResolver,
    MisuseResolver,
    ReadSystem,
    RecommendationResolver,
    SystemResolver,
    WatchResolver,
    YearlyReportResolver,
  ],
})
export class OversightApiModule {}

export const OVERSIGHT_API: ApiParts = {
  module: OversightApiModule,
  types: [
    [['complaints.read', 'complaints.open', 'complaints.handle'], 'Complaint'],
    [['complaints.read'], 'ComplaintConnection ComplaintEdge'],
    [['family.complain'], 'FamilyComplaint'],
    [['recommendations.read', 'recommendations.make', 'recommendations.answer'], 'Recommendation'],
    [['recommendations.read'], 'RecommendationConnection RecommendationEdge'],
    [['audit.read'], 'AuditEntry AuditEntryConnection AuditEntryEdge'],
    [['breakGlass.read', 'breakGlass.review', 'breakGlass.confirm'], 'BreakGlass BreakGlassRead'],
    [['breakGlass.read'], 'BreakGlassConnection BreakGlassEdge'],
    [['misuse.read', 'misuse.judge', 'misuse.reopen'], 'MisuseSignal'],
    [['misuse.read'], 'AskedFigure MisuseSignalConnection MisuseSignalEdge'],
    [['system.read'], 'HealthCheck HealthCount SystemHealth'],
    [['oversight.read'], 'ComplaintFigure DeniedFigure NetworkWatch ReportFile YearlyReport'],
  ],
  fields: {
    'SystemHealth.databaseBytes': { needs: 'system.size' },
  },
};
