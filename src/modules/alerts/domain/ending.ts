import type { Actor, Operation } from '../../access/accounts/index.js';

/** Deed by which an alert ends: whose, what, and when. */
export interface Ending {
  readonly actorId: string;
  /** Institution that they did it for; undefined of the operator and of the platform's own work. */
  readonly institutionId: string | undefined;
  /** Operation of the policy. */
  readonly operation: string;
  readonly at: Date;
}

const READ_OR_ANSWERED: Operation = 'alerts.act';

/** That somebody has read or answered the alert itself, where that ends it. */
export function endingBy({ actorId, institutionId }: Actor, at: Date): Ending {
  return { actorId, institutionId, operation: READ_OR_ANSWERED, at };
}
