import { Module } from '@nestjs/common';
import { CaseBalanceResolver } from './api/case-balance.resolver.js';
import { TimelineResolver } from './api/timeline.resolver.js';
import { TimelineModule } from './module.js';

@Module({ imports: [TimelineModule], providers: [CaseBalanceResolver, TimelineResolver] })
export class TimelineApiModule {}
