import { Module } from '@nestjs/common';
import { ComplaintResolver } from './api/complaint.resolver.js';
import { RecommendationResolver } from './api/recommendation.resolver.js';
import { WatchResolver } from './api/watch.resolver.js';
import { YearlyReportResolver } from './api/yearly-report.resolver.js';
import { OversightModule } from './oversight.module.js';

@Module({
  imports: [OversightModule],
  providers: [ComplaintResolver, RecommendationResolver, WatchResolver, YearlyReportResolver],
})
export class OversightApiModule {}
