import { Module } from '@nestjs/common';
import { CaseBalanceResolver } from './api/case-balance.resolver.js';
import { TimelineResolver } from './api/timeline.resolver.js';
import { TimelineModule } from './module.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

@Module({ imports: [TimelineModule], providers: [CaseBalanceResolver, TimelineResolver] })
export class TimelineApiModule {}

export const TIMELINE_API: ApiParts = {
  module: TimelineApiModule,
  types: [
    [['reports.read'], 'OwedInCase'],
    [['reports.read', 'matches.read'], 'TimelineEntry TimelineEntryConnection TimelineEntryEdge'],
  ],
};
