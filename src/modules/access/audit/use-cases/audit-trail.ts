import { Injectable } from '@nestjs/common';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM, type Actor, type Operation } from '../../accounts/index.js';
import { QueryLog, UsageBudgets, type BudgetReached, type ReadRecords } from '../../misuse/index.js';

/** Detail of an entry beside who, what and when: codes, counts and ids, never a value of a record. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface AuditFact {
  readonly actor: Actor;
  readonly action: Operation;
  /** Records that were read or written, or asked for in vain. */
  readonly recordIds?: readonly string[];
  /** Purpose, where it is another than that of the actor's session. */
  readonly purpose?: string;
  readonly detail?: AuditDetail;
}

const INSERT = `
  INSERT INTO audit_entry (actor_id, institution_id, action, outcome, purpose, record_ids, detail, request_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

const INSERT_ALL = `
  INSERT INTO audit_entry (actor_id, action, outcome, purpose, record_ids, detail)
  SELECT actor_id, action, outcome, purpose, record_ids, detail FROM jsonb_to_recordset($1::jsonb)
    AS fact (actor_id uuid, action text, outcome text, purpose text, record_ids uuid[], detail jsonb)`;

const TOLD = `
  SELECT 1 FROM audit_entry WHERE actor_id = $1 AND at >= $2 AND outcome = 'denied' AND detail->>'code' = $3`;

/** The append-only log. The entry stands in the same transaction as what it tells of: no entry, no data. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly db: TenantDb,
    private readonly budgets: UsageBudgets,
    private readonly questions: QueryLog,
  ) {}

  /**
   * Writes an entry. Each read by somebody who has signed in counts towards what one account may read within
   * an hour.
   */
  async record(tx: Tx, fact: AuditFact): Promise<void> {
    const { actor, action, recordIds = [] } = fact;
    if (actor.session && action.endsWith('.read') && recordIds.length > 0)
      await this.budgets.countRead(tx, actor, recordIds);
    if (actor.session && shows(action)) this.questions.noteRead(tx, actor, readBy(fact));
    await tx.query(INSERT, parametersOf(fact, 'done'));
  }

  /** Writes work that the platform has done to many things by itself, an entry each. */
  async recordWork(tx: Tx, facts: readonly AuditFact[]): Promise<void> {
    const rows = facts.map((fact) => {
      const [actor_id, , action, outcome, purpose, record_ids, detail] = parametersOf(fact, 'done');
      return {
        actor_id,
        action,
        outcome,
        purpose,
        record_ids,
        detail: JSON.parse(String(detail)) as unknown,
      };
    });
    await tx.query(INSERT_ALL, [JSON.stringify(rows)]);
  }

  /** A denial, in a transaction of its own: the one it happened in is rolled back. */
  async denied(fact: AuditFact): Promise<void> {
    const { actor, action, recordIds = [] } = fact;
    await this.db.transact(actor, async (tx) => {
      await tx.query(INSERT, parametersOf(fact, 'denied'));
      // Whoever tries numbers one after the other is seen by it, whatever they are numbers of.
      for (const id of recordIds) await this.questions.noteMissed(tx, actor, action, id);
    });
  }

  /**
   * Writes down that an account may read or ask no more within this hour or day, once, however often it asks
   * and of whichever process.
   */
  async limited(actor: Actor, action: Operation, { code, since, limit }: BudgetReached): Promise<void> {
    const fact = { actor, action, detail: { code, limit } };
    await this.db.transact(PLATFORM, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${code} ${actor.actorId}`]);
      const told = await tx.query<unknown[]>(TOLD, [actor.actorId, since, code]);
      if (told.length === 0) await tx.query(INSERT, parametersOf(fact, 'denied'));
    });
  }
}

/** Beside what is called so: operations that show records and do something else too. */
const SHOWING: readonly Operation[] = [
  'families.seek',
  'laboratory.identify',
  'laboratory.plan',
  'laboratory.weigh',
  'matches.trace',
];
const shows = (action: Operation): boolean => action.endsWith('.read') || SHOWING.includes(action);

/**
 * Operations that show the values of a record, and not only that it is there and what it is compared with.
 */
const VALUES: readonly Operation[] = ['forms.read', 'photographs.read'];
const [VALUES_LEVEL, FIGURES_LEVEL] = [3, 2] as const;

function readBy({ action, recordIds = [], detail }: AuditFact): ReadRecords {
  const eventId = action === 'events.read' ? detail?.eventId : undefined;
  return {
    ...{ recordIds, level: VALUES.includes(action) ? VALUES_LEVEL : FIGURES_LEVEL },
    countedAs: typeof eventId === 'string' ? eventId : undefined,
  };
}

function parametersOf({ actor, action, recordIds, purpose, detail }: AuditFact, outcome: 'done' | 'denied') {
  return [
    actor.actorId,
    actor.institutionId ?? null,
    action,
    outcome,
    purpose ?? actor.purpose ?? null,
    recordIds ?? [],
    JSON.stringify(detail ?? {}),
    actor.requestId ?? null,
  ];
}
