import { Module } from '@nestjs/common';
import { MatchRunProgressResolver } from './api/match-run-progress.resolver.js';
import { MatchRunResolver } from './api/match-run.resolver.js';
import { MatchingRunsModule } from './module.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

/** Needs `Cursors` and `DomainEvents` from a global module. */
@Module({
  imports: [MatchingRunsModule],
  providers: [MatchRunProgressResolver, MatchRunResolver],
})
export class MatchingApiModule {}

export const MATCHING_API: ApiParts = {
  module: MatchingApiModule,
  types: [
    [['matching.read'], 'MatchRun MatchRunConnection MatchRunEdge'],
    [['matching.read'], 'CounterpartShare CountryPairShare MatchRunFigures WithheldPairs'],
    [['matching.run'], 'StartedMatchRun'],
    [['matching.read'], 'TaskProgress'],
  ],
};
