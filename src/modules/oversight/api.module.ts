import { Module } from '@nestjs/common';
import { HealthModule } from '../../platform/health/index.js';
import { AuditSearchResolver } from './api/audit-search.resolver.js';
import { BreakGlassReviewResolver } from './api/break-glass.resolver.js';
import { AuditModule } from '../audit/index.js';
import { ComplaintResolver } from './api/complaint.resolver.js';
import { RecommendationResolver } from './api/recommendation.resolver.js';
import { SystemResolver } from './api/system.resolver.js';
import { WatchResolver } from './api/watch.resolver.js';
import { YearlyReportResolver } from './api/yearly-report.resolver.js';
import { MisuseResolver } from './api/misuse.resolver.js';
import { OversightModule } from './module.js';
import { ReadSystem } from './use-cases/read-system.js';

@Module({
  imports: [AuditModule, HealthModule, OversightModule],
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
