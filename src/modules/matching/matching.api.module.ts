import { Module } from '@nestjs/common';
import { CandidateResolver } from './api/candidate.resolver.js';
import { MatchRunProgressResolver } from './api/match-run-progress.resolver.js';
import { MatchRunResolver } from './api/match-run.resolver.js';
import { MatchingModule } from './matching.module.js';

/** Needs `Cursors` and `DomainEvents` from a global module. */
@Module({
  imports: [MatchingModule],
  providers: [CandidateResolver, MatchRunProgressResolver, MatchRunResolver],
})
export class MatchingApiModule {}
