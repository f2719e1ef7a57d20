import { Module } from '@nestjs/common';
import { ContestResolver } from './api/contest.resolver.js';
import { IdentificationResolver } from './api/identification.resolver.js';
import { TellingResolver } from './api/telling.resolver.js';
import { IdentificationsModule } from './identifications.module.js';

@Module({
  imports: [IdentificationsModule],
  providers: [ContestResolver, IdentificationResolver, TellingResolver],
})
export class IdentificationsApiModule {}
