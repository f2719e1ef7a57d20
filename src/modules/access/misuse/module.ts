import { Module } from '@nestjs/common';
import { AccessModule } from '../accounts/index.js';
import { QueryLogRepository } from './persistence/query-log.repository.js';
import { SignalRepository } from './persistence/signal.repository.js';
import { UsageRepository } from './persistence/usage.repository.js';
import { DetectMisuse } from './use-cases/detect-misuse.js';
import { MisuseTicker } from './use-cases/misuse-ticker.js';
import { QuestionHasher } from './use-cases/question-hasher.js';
import { QueryLog } from './use-cases/query-log.js';
import { RaiseSignals } from './use-cases/raise-signals.js';
import { ReachedBudgets } from './use-cases/reached-budgets.js';
import { MisuseSignals } from './use-cases/misuse-signals.js';
import { StopAtOnce } from './use-cases/stop-at-once.js';
import { UsageBudgets } from './use-cases/usage-budgets.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';

/** Misuse detection: stands beneath all that answers questions, and knows none of it. */
@Module({
  imports: [AccessModule],
  providers: [
    DetectMisuse,
    QueryLogRepository,
    MisuseTicker,
    QuestionHasher,
    QueryLog,
    RaiseSignals,
    ReachedBudgets,
    MisuseSignals,
    SignalRepository,
    StopAtOnce,
    UsageBudgets,
    UsageRepository,
  ],
  exports: [DetectMisuse, MisuseTicker, QueryLog, MisuseSignals, UsageBudgets],
})
export class MisuseModule {}

export const MISUSE: ModuleParts = {
  module: MisuseModule,
  tickers: [MisuseTicker],
};
