import { Module } from '@nestjs/common';
import { JoinResolver } from './api/join.resolver.js';
import { MatchResolver } from './api/match.resolver.js';
import { ReviewResolver } from './api/review.resolver.js';
import { MatchesModule } from './matches.module.js';

@Module({ imports: [MatchesModule], providers: [JoinResolver, MatchResolver, ReviewResolver] })
export class MatchesApiModule {}
