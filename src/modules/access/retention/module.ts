import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { RetentionRound } from './use-cases/retention-round.js';
import { RetentionTicker } from './use-cases/retention-ticker.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';

@Module({
  imports: [AuditModule],
  providers: [RetentionRound, RetentionTicker],
  exports: [RetentionRound, RetentionTicker],
})
export class RetentionModule {}

export const RETENTION: ModuleParts = {
  module: RetentionModule,
  tickers: [RetentionTicker],
};
