import { Inject, Injectable, Optional } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PLATFORM_CONTEXT, TenantDb } from '../database/index.js';
import { readBacklog, type Sql } from '../queue/index.js';
import { HEARTBEAT_MS } from './heartbeat.js';

export type ReadinessState = 'ok' | 'warning' | 'failed';

export interface ReadinessCheck {
  readonly name: 'database' | 'worker' | 'queue' | 'outbox' | 'withdrawals';
  readonly standing: ReadinessState;
  /** Age of what the check looks at: the last heartbeat, the oldest task or event that waits. */
  readonly ageSeconds?: number;
  readonly counts?: Readonly<Record<string, number>>;
  /** Advice on what to do about it. */
  readonly hint?: string;
}

export interface ReadinessReport {
  /** `degraded`: requests are served, but what they set in motion waits. */
  readonly status: 'ready' | 'degraded' | 'unavailable';
  readonly checks: readonly ReadinessCheck[];
}

/** Further check of readiness, of a module that the platform does not know. */
export interface FurtherCheck {
  readonly name: ReadinessCheck['name'];
  readonly look: () => Promise<ReadinessCheck>;
}

/** Token under which the process that serves `/readyz` provides the further checks. */
export const FURTHER_CHECKS = Symbol('further checks');

/** Token under which the process that serves the API provides the version of its program. */
export const PROGRAM_VERSION = Symbol('program version');

const PATIENCE_MS = 3_000;
/** Three heartbeats. */
const SILENT_SECONDS = (3 * HEARTBEAT_MS) / 1000;
const LATE_SECONDS = 120;

/** Looks at everything that the platform stands on. Tells no address, no name and no content. */
@Injectable()
export class Readiness {
  constructor(
    private readonly source: DataSource,
    private readonly db: TenantDb,
    @Optional() @Inject(FURTHER_CHECKS) private readonly further: readonly FurtherCheck[] = [],
  ) {}

  async report(): Promise<ReadinessReport> {
    const database = await withPatience(this.database(), {
      name: 'database',
      standing: 'failed',
      hint: 'The database does not answer. See that it runs and that DATABASE_URL is right.',
    });
    if (database.standing === 'failed') return { status: 'unavailable', checks: [database] };
    const others = await Promise.all([
      withPatience(workerCheck(this.source), unread('worker')),
      withPatience(this.db.transact(PLATFORM_CONTEXT, queueCheck), unread('queue')),
      withPatience(this.db.transact(PLATFORM_CONTEXT, outboxCheck), unread('outbox')),
      ...this.further.map(({ name, look }) => withPatience(look(), unread(name))),
    ]);
    const isWell = others.every((check) => check.standing === 'ok');
    return { status: isWell ? 'ready' : 'degraded', checks: [database, ...others] };
  }

  private async database(): Promise<ReadinessCheck> {
    await this.source.query('SELECT 1');
    return { name: 'database', standing: 'ok' };
  }
}

async function workerCheck(sql: Sql): Promise<ReadinessCheck> {
  const [row] = await sql.query<{ workers: number; age: number | null }[]>(
    `SELECT (count(*) FILTER (WHERE seen_at > now() - $1 * interval '1 second'))::int AS workers,
            extract(epoch FROM now() - max(seen_at))::float8 AS age
     FROM worker_heartbeat`,
    [SILENT_SECONDS],
  );
  const counts = { workers: row?.workers ?? 0 };
  const age = typeof row?.age === 'number' ? { ageSeconds: whole(row.age) } : {};
  if (counts.workers > 0) return { name: 'worker', standing: 'ok', counts, ...age };
  const hint = 'No worker has been heard of. Start one; what waits is kept and will be done then.';
  return { name: 'worker', standing: 'warning', counts, ...age, hint };
}

async function queueCheck(sql: Sql): Promise<ReadinessCheck> {
  const { waiting, pending, running, dead, oldestDueSeconds } = await readBacklog(sql);
  const about = {
    name: 'queue',
    ageSeconds: whole(oldestDueSeconds),
    counts: { waiting, pending, running, dead },
  } as const;
  if (oldestDueSeconds > LATE_SECONDS) {
    const hint = 'Tasks are due and not taken. See that a worker runs and that QUEUE_URL is right for it.';
    return { ...about, standing: 'warning', hint };
  }
  if (dead > 0) {
    return {
      ...about,
      standing: 'warning',
      hint: 'Tasks have used up their attempts. `huella doctor` lists them.',
    };
  }
  return { ...about, standing: 'ok' };
}

async function outboxCheck(sql: Sql): Promise<ReadinessCheck> {
  const [row] = await sql.query<{ events: number; age: number }[]>(
    `SELECT count(*)::int AS events, coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS age
     FROM outbox_event WHERE handed_at IS NULL`,
  );
  const about = {
    name: 'outbox',
    ageSeconds: whole(row?.age ?? 0),
    counts: { events: row?.events ?? 0 },
  } as const;
  if (about.ageSeconds <= LATE_SECONDS) return { ...about, standing: 'ok' };
  return { ...about, standing: 'warning', hint: 'Events are not handed over. See that a worker runs.' };
}

function unread(name: ReadinessCheck['name']): ReadinessCheck {
  return {
    name,
    standing: 'failed',
    hint: 'This could not be read. Run `huella migrate`, then look at the log.',
  };
}

/** The check's answer, or the stand-in when it fails or takes too long. */
async function withPatience(
  check: Promise<ReadinessCheck>,
  otherwise: ReadinessCheck,
): Promise<ReadinessCheck> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<ReadinessCheck>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), PATIENCE_MS);
  });
  try {
    return await Promise.race([check.catch(() => otherwise), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function whole(seconds: number): number {
  return Math.max(0, Math.round(seconds));
}
