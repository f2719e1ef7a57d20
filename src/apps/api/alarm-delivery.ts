import type { INestApplicationContext } from '@nestjs/common';
import { DetectMisuse } from '../../modules/access/misuse/index.js';
import { PLATFORM_CONTEXT } from '../../platform/database/index.js';
import { Relay, Subscriptions } from '../../platform/outbox/index.js';
import { changedRows, JobHandlers, Rounds, TaskRunner, type Database } from '../../platform/queue/index.js';
import { handlersOf, SUBSCRIPTIONS } from '../job-lists.js';
import type { Runtime } from '../runtime.js';

/** Seconds without a sign of life of any worker after which the API delivers in its place. */
const ABSENT_SECONDS = 20;
const ROUND_MS = 5_000;
/**
 * A signal becomes a duty, the duty an alert, the alert a mail: each is a task that the one before leaves
 * behind.
 */
const MOST_STEPS = 10;
const PIECE = 100;

/**
 * Tasks that carry a signal of misuse to whoever is to know of it, and no others: all else waits for a
 * worker.
 */
const OF_ALARMS = `(name = 'oversight.tell-misuse'
  OR (name = 'notifications.duty-opened' AND payload ->> 'kind' = 'misuse')
  OR (name IN ('notifications.deliver-mail', 'notifications.deliver-webhook') AND EXISTS (
    SELECT 1 FROM alert_delivery d JOIN alert a ON a.id = d.alert_id
    WHERE d.id::text = task.payload ->> 'deliveryId' AND a.kind = 'misuse')))`;

/**
 * Signals of misuse, delivered by the API where no worker runs. It claims the same tasks as a worker does, so
 * that where both run each task is done by one of them.
 */
export class AlarmDelivery {
  private readonly rounds: Rounds;
  private readonly db: Database;
  private readonly relay: Relay;
  private readonly runner: TaskRunner;

  constructor(
    private readonly app: INestApplicationContext,
    { db, log, tasks, catalogue, listener }: Runtime,
  ) {
    this.db = {
      query: (text, parameters) => db.transact(PLATFORM_CONTEXT, (tx) => tx.query(text, parameters)),
      transaction: (work) => db.transact(PLATFORM_CONTEXT, work),
    };
    // Nobody is woken: what is no alarm waits for a worker, and alarms are taken up here one after the other.
    const waker = { wakeNew: () => Promise.resolve(0) };
    const subscriptions = new Subscriptions(catalogue, SUBSCRIPTIONS);
    this.relay = new Relay({ db: this.db, tasks, waker, subscriptions, listener, log });
    const handlers = new JobHandlers(catalogue, handlersOf(app));
    this.runner = new TaskRunner(
      { db: this.db, handlers, waker, log, chance: Math.random },
      { concurrency: { fast: 1, bulk: 1 } },
    );
    this.rounds = new Rounds('alarms', ROUND_MS, () => this.round(), log);
  }

  start(): void {
    this.rounds.start();
  }

  async stop(): Promise<void> {
    await this.rounds.stop();
  }

  /** @returns how many tasks were taken up; none where a worker lives */
  async round(): Promise<number> {
    if (await this.hasWorker()) return 0;
    await this.app.get(DetectMisuse, { strict: false }).round();
    let taken = 0;
    for (let step = 0; step < MOST_STEPS; step += 1) {
      await this.relay.relay();
      const ids = await this.due();
      if (ids.length === 0) break;
      for (const id of ids) await this.runner.perform(id);
      taken += ids.length;
    }
    return taken;
  }

  private async hasWorker(): Promise<boolean> {
    const rows = await this.db.query<unknown[]>(
      `SELECT 1 FROM worker_heartbeat WHERE seen_at > now() - $1 * interval '1 second' LIMIT 1`,
      [ABSENT_SECONDS],
    );
    return rows.length > 0;
  }

  /** Returns the alarms that are due, and those that a worker had begun that died at it. */
  private async due(): Promise<readonly string[]> {
    return this.db.transaction(async (tx) => {
      await changedRows(
        tx,
        `UPDATE task SET state = 'pending', due_at = now(), queued_at = NULL, lease_until = NULL, lease_token = NULL
         WHERE state = 'running' AND lease_until < now() AND attempts < max_attempts AND ${OF_ALARMS}`,
      );
      const rows = await tx.query<{ id: string }[]>(
        `SELECT id FROM task WHERE state = 'pending' AND due_at <= now() AND ${OF_ALARMS} ORDER BY due_at LIMIT $1`,
        [PIECE],
      );
      return rows.map(({ id }) => id);
    });
  }
}
