import { Module } from '@nestjs/common';
import { MechanismsApiModule } from '../mechanisms/graphql.js';
import { RecordsModule } from '../records/index.js';
import { CaseResolver } from './api/case.resolver.js';
import { ConsentResolver } from './api/consent.resolver.js';
import { DraftResolver } from './api/draft.resolver.js';
import { GroupFilingResolver } from './api/group-filing.resolver.js';
import { ReportResolver } from './api/report.resolver.js';
import { SharedEventResolver } from './api/shared-event.resolver.js';
import { ReportsModule } from './module.js';

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
