import { ActorDirectory } from '../../src/modules/access/accounts/index.js';
import { ActorRepository } from '../../src/modules/access/accounts/persistence/actor.repository.js';
import { IdentityRepository } from '../../src/modules/access/accounts/persistence/identity.repository.js';
import { PasskeyRepository } from '../../src/modules/access/accounts/persistence/passkey.repository.js';
import { SessionRepository } from '../../src/modules/access/accounts/persistence/session.repository.js';
import { AuditTrail } from '../../src/modules/access/audit/index.js';
import { QueryLog, UsageBudgets } from '../../src/modules/access/misuse/index.js';
import { QueryLogRepository } from '../../src/modules/access/misuse/persistence/query-log.repository.js';
import { SignalRepository } from '../../src/modules/access/misuse/persistence/signal.repository.js';
import { UsageRepository } from '../../src/modules/access/misuse/persistence/usage.repository.js';
import { QuestionHasher } from '../../src/modules/access/misuse/use-cases/question-hasher.js';
import { RaiseSignals } from '../../src/modules/access/misuse/use-cases/raise-signals.js';
import { StopAtOnce } from '../../src/modules/access/misuse/use-cases/stop-at-once.js';
import type { Clock } from '../../src/platform/clock/index.js';
import type { Settings } from '../../src/platform/config/index.js';
import type { TenantDb } from '../../src/platform/database/index.js';
import { Outbox } from '../../src/platform/outbox/index.js';
import { FileKeys } from '../../src/platform/keys/index.js';

/** The audit log and all that stands beneath it, without a container. */
export function trailOf(db: TenantDb, clock: Clock, settings: Settings): AuditTrail {
  const budgets = new UsageBudgets(new UsageRepository(), clock, settings);
  const hasher = new QuestionHasher(new FileKeys(process.env.KEYS_FILE ?? ''));
  const [entries, signals] = [new QueryLogRepository(), new SignalRepository()];
  const [actors, sessions] = [new ActorRepository(), new SessionRepository()];
  const people = new ActorDirectory(
    actors,
    sessions,
    new IdentityRepository(),
    new PasskeyRepository(),
    clock,
  );
  const raise = new RaiseSignals(signals, people, new Outbox(), clock);
  const stops = new StopAtOnce(entries, signals, raise, clock);
  const ledger = new QueryLog(entries, signals, hasher, budgets, stops, clock);
  return new AuditTrail(db, budgets, ledger);
}
