import { Module } from '@nestjs/common';
import { MatchResolver } from './api/match.resolver.js';
import { MatchesModule } from './matches.module.js';

@Module({ imports: [MatchesModule], providers: [MatchResolver] })
export class MatchesApiModule {}
