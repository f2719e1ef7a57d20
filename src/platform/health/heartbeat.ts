import { randomUUID } from 'node:crypto';
import type { Log } from '../logging/index.js';
import type { Sql } from '../queue/index.js';

export const HEARTBEAT_MS = 10_000;

/** Rows of workers that died are forgotten after this. */
const FORGOTTEN_AFTER = '1 day';

/**
 * Says every ten seconds that this worker lives. A worker starts one when it starts and stops it when it
 * stops.
 */
export class Heartbeat {
  private readonly workerId = randomUUID();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Sql,
    private readonly log: Log,
    private readonly intervalMs = HEARTBEAT_MS,
  ) {}

  async start(): Promise<void> {
    await this.beat();
    this.timer = setInterval(() => void this.beat(), this.intervalMs);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.tolerantly(() =>
      this.db.query('DELETE FROM worker_heartbeat WHERE worker_id = $1', [this.workerId]),
    );
  }

  private async beat(): Promise<void> {
    await this.tolerantly(() =>
      this.db.query(
        `WITH forgotten AS (DELETE FROM worker_heartbeat WHERE seen_at < now() - interval '${FORGOTTEN_AFTER}')
         INSERT INTO worker_heartbeat (worker_id) VALUES ($1)
         ON CONFLICT (worker_id) DO UPDATE SET seen_at = now()`,
        [this.workerId],
      ),
    );
  }

  /** A heartbeat that cannot be written must not stop the work; that it is missing is what shows. */
  private async tolerantly(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log.failure({ fact: 'worker.heartbeat_failed', worker: this.workerId }, error);
    }
  }
}
