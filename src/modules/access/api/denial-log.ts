import type { Actor } from '../domain/actor.js';
import type { Operation } from '../domain/policy.js';

/** Where the guard writes down whom it turned away. The audit log is one; this module lies below it. */
export abstract class DenialLog {
  abstract denied(fact: { readonly actor: Actor; readonly action: Operation }): Promise<void>;
}
