import { Module } from '@nestjs/common';
import { MatchRunResolver } from './api/match-run.resolver.js';
import { MatchingModule } from './matching.module.js';

@Module({ imports: [MatchingModule], providers: [MatchRunResolver] })
export class MatchingApiModule {}
