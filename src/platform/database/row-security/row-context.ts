import { createHmac } from 'node:crypto';

/** Row context: on whose behalf rows are touched. Every `Actor` is one; jobs have their own. */
export interface RowContext {
  readonly actorId: string;
  /** The institution that the actor works for; absent for the platform's own work. */
  readonly institutionId?: string | undefined;
  /**
   * Roles of the actor; the policies of tables name them. Without any the context reaches nothing that has a
   * policy.
   */
  readonly roles: readonly string[];
}

/** Rows of others that a transaction may read for a while: by id, by number, or both. */
export interface LentRows {
  readonly ids?: readonly string[];
  readonly seqs?: readonly number[];
}

/**
 * Time in which a context may be begun with; what has begun by then goes on. Clocks of process and database
 * may differ by as much.
 */
const GOOD_FOR_MS = 300_000;

/**
 * Name of the settings that the database reads; each is signed for itself, so that one cannot stand in the
 * place of the other.
 */
export const CONTEXT_SETTING = 'huella.context';
export const LENT_SETTING = 'huella.lent';

/**
 * Signs who acts, for the row-level security of the database.
 *
 * The database verifies the signature (HMAC-SHA-256, RFC 2104) with a key that no login of ours can read,
 * over the name of the setting, its text and the number of the session: whoever gets SQL of their own into a
 * query can neither forge a context nor carry one over.
 */
export class ContextSigner {
  /** @param key of the role that the session logged in as (`keyOf`) */
  constructor(
    private readonly key: Buffer,
    private readonly now: () => number = Date.now,
  ) {}

  /** @param session process id of the database's session */
  context({ actorId, institutionId, roles }: RowContext, session: number): string {
    const until = Math.floor((this.now() + GOOD_FOR_MS) / 1000);
    return this.signed(
      CONTEXT_SETTING,
      `${until}|${actorId}|${institutionId ?? ''}|${roles.join(',')}`,
      session,
    );
  }

  lent({ ids = [], seqs = [] }: LentRows, session: number): string {
    return this.signed(LENT_SETTING, `${ids.join(',')}|${seqs.join(',')}`, session);
  }

  private signed(setting: string, text: string, session: number): string {
    const mac = createHmac('sha256', this.key).update(`${setting}|${text}|${session}`).digest('hex');
    return `${text}|${mac}`;
  }
}

/**
 * The signing key of a role, from the password it logs in with: who may log in as it may sign for it, and
 * nobody else.
 */
export function keyOf(rolePassword: string): Buffer {
  return createHmac('sha256', rolePassword).update('huella row context').digest();
}
