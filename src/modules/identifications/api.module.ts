import { Module } from '@nestjs/common';
import { CaseworkWordsResolver } from './api/casework-words.resolver.js';
import { ContestResolver } from './api/contest.resolver.js';
import { IdentificationReportResolver } from './api/identification-report.resolver.js';
import { IdentificationResolver } from './api/identification.resolver.js';
import { TellingResolver } from './api/telling.resolver.js';
import { IdentificationsModule } from './module.js';

@Module({
  imports: [IdentificationsModule],
  providers: [
    CaseworkWordsResolver,
    ContestResolver,
    IdentificationReportResolver,
    IdentificationResolver,
    TellingResolver,
  ],
})
export class IdentificationsApiModule {}
