import { AuditTrail } from '../../src/modules/audit/index.js';
import { QuestionLedger, UsageBudgets } from '../../src/modules/misuse/index.js';
import { LedgerRepository } from '../../src/modules/misuse/persistence/ledger.repository.js';
import { SignalRepository } from '../../src/modules/misuse/persistence/signal.repository.js';
import { UsageRepository } from '../../src/modules/misuse/persistence/usage.repository.js';
import { QuestionHasher } from '../../src/modules/misuse/use-cases/question-hasher.js';
import type { Clock } from '../../src/platform/clock/index.js';
import type { Settings } from '../../src/platform/config/index.js';
import type { TenantDb } from '../../src/platform/database/index.js';
import { FileKeys } from '../../src/platform/keys/index.js';

/** The audit log and all that stands beneath it, without a container. */
export function trailOf(db: TenantDb, clock: Clock, settings: Settings): AuditTrail {
  const budgets = new UsageBudgets(new UsageRepository(), clock, settings);
  const hasher = new QuestionHasher(new FileKeys(process.env.KEYS_FILE ?? ''));
  const ledger = new QuestionLedger(new LedgerRepository(), new SignalRepository(), hasher, budgets, clock);
  return new AuditTrail(db, budgets, ledger);
}
