import { Module } from '@nestjs/common';
import { MechanismsApiModule } from '../mechanisms/graphql.js';
import { RecordsModule } from '../records/index.js';
import { ConsentResolver } from './api/consent.resolver.js';
import { ReportResolver } from './api/report.resolver.js';
import { SharedEventResolver } from './api/shared-event.resolver.js';
import { ReportsModule } from './reports.module.js';

@Module({
  imports: [MechanismsApiModule, RecordsModule, ReportsModule],
  providers: [ConsentResolver, ReportResolver, SharedEventResolver],
})
export class ReportsApiModule {}
