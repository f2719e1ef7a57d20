import { Module } from '@nestjs/common';
import { MatchRunProgressResolver } from './api/match-run-progress.resolver.js';
import { MatchRunResolver } from './api/match-run.resolver.js';
import { MatchingModule } from './module.js';

/** Needs `Cursors` and `DomainEvents` from a global module. */
@Module({
  imports: [MatchingModule],
  providers: [MatchRunProgressResolver, MatchRunResolver],
})
export class MatchingApiModule {}
