import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../domain/actor.js';
import type { Operation } from '../domain/policy.js';

interface AccessFact {
  readonly actor: Actor;
  readonly action: Operation;
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * Log of who came in and who was turned away, as this module writes it. The audit log is one; this module
 * lies below it.
 */
export abstract class AccessLog {
  /** In the transaction of what it tells of. */
  abstract record(tx: Tx, fact: AccessFact): Promise<void>;
  abstract denied(fact: AccessFact): Promise<void>;
}
