interface Sql {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** NOTIFY channel on which every process tells the others what has changed. */
export const LIVE_EVENTS_CHANNEL = 'huella_events';

/** Topic of what is told of tasks: the queue itself tells it, whenever one moves on. `id` is the task's. */
export const TASKS_TOPIC = 'tasks';

/** Announcement of a change, as ids; whoever hears it reads the rows under its own rights. */
export interface Announcement {
  readonly topic: string;
  readonly institutionId?: string | undefined;
  readonly id?: string | undefined;
}

/**
 * Tells the streams of all processes that something of a topic has changed, if and when the transaction
 * commits.
 */
export async function announce(tx: Sql, announcement: Announcement): Promise<void> {
  await announceAll(tx, [announcement]);
}

/** Announces many changes at once, as `announce` does one. */
export async function announceAll(tx: Sql, all: readonly Announcement[]): Promise<void> {
  const payloads = all.map(({ topic, institutionId, id }) => JSON.stringify({ topic, institutionId, id }));
  await tx.query('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [
    LIVE_EVENTS_CHANNEL,
    payloads,
  ]);
}
