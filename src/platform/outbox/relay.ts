import type { Log } from '../logging/index.js';
import {
  codeOf,
  OUTBOX_CHANNEL,
  requireIdsOnly,
  Rounds,
  type Database,
  type NotificationListener,
  type Sql,
  type TaskDraft,
  type Tasks,
  type Waker,
} from '../queue/index.js';
import type { OutboxEvent } from './event-map.js';
import type { Subscriptions } from './subscriptions.js';

const BATCH = 200;
/** An event whose subscriber throws is tried again after this, when perhaps another release reads it. */
const STEP_BACK = '1 minute';

export interface RelayParts {
  readonly db: Database;
  readonly tasks: Pick<Tasks, 'insert'>;
  readonly waker: Pick<Waker, 'wakeNew'>;
  readonly subscriptions: Subscriptions;
  readonly listener: NotificationListener;
  readonly log: Log;
}

interface EventRow {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  readonly institutionId: string | null;
  readonly actorId: string | null;
  readonly createdAt: Date;
}

/**
 * Turns committed events into tasks, one a subscription, and wakes workers for all that is due.
 *
 * Events are found by their state, never by "newer than the last seen": transactions commit in another order
 * than they number their rows, and such a cursor passes over the late ones. Several relays may run; SKIP
 * LOCKED divides the work.
 */
export class Relay {
  private readonly rounds: Rounds;
  private unhear: (() => void) | undefined;

  constructor(
    private readonly parts: RelayParts,
    intervalMs = 1_000,
  ) {
    this.rounds = new Rounds('relay', intervalMs, () => this.relay(), parts.log);
  }

  start(): void {
    this.unhear = this.parts.listener.on(OUTBOX_CHANNEL, () => this.rounds.soon());
    this.rounds.start();
  }

  async stop(): Promise<void> {
    this.unhear?.();
    await this.rounds.stop();
  }

  /**
   * Hands over every event in one round, then wakes the queues.
   *
   * @returns the number of events handed over
   */
  async relay(): Promise<number> {
    let handed = 0;
    for (let batch = BATCH; batch === BATCH; handed += batch) batch = await this.handBatch();
    await this.parts.waker.wakeNew();
    return handed;
  }

  /** Tasks and the mark on the event are one transaction; only then are workers woken. */
  private async handBatch(): Promise<number> {
    return this.parts.db.transaction(async (tx) => {
      const rows = await tx.query<EventRow[]>(
        `SELECT id, name, payload, institution_id AS "institutionId", actor_id AS "actorId", created_at AS "createdAt"
         FROM outbox_event WHERE handed_at IS NULL AND hand_after <= now()
         ORDER BY created_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`,
        [BATCH],
      );
      const drafts: TaskDraft[] = [];
      const readable: string[] = [];
      for (const row of rows) {
        try {
          drafts.push(...this.draftsOf(row));
          readable.push(row.id);
        } catch (error) {
          await this.stepBack(tx, row, error);
        }
      }
      await this.parts.tasks.insert(tx, drafts);
      await tx.query(
        'UPDATE outbox_event SET handed_at = now(), last_error_code = NULL WHERE id = ANY ($1)',
        [readable],
      );
      return rows.length;
    });
  }

  private draftsOf(row: EventRow): TaskDraft[] {
    const event: OutboxEvent = {
      ...row,
      institutionId: row.institutionId ?? undefined,
      actorId: row.actorId ?? undefined,
    };
    return this.parts.subscriptions.of(row.name).flatMap(({ taskName, payloadOf }) => {
      const payload = payloadOf(event);
      if (!payload) return [];
      requireIdsOnly(payload);
      // The key makes one task of an event, however often it is handed over.
      return [{ name: taskName, payload, once: `${row.id}/${taskName}` }];
    });
  }

  private async stepBack(tx: Sql, { id, name }: EventRow, error: unknown): Promise<void> {
    this.parts.log.failure({ fact: 'outbox.event_unreadable', event: id, name }, error);
    await tx.query(
      `UPDATE outbox_event SET hand_after = now() + interval '${STEP_BACK}', last_error_code = $2 WHERE id = $1`,
      [id, codeOf(error)],
    );
  }
}
