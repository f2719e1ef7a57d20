import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { PLATFORM, type Actor } from '../../access/index.js';

const HOUR_MS = 3_600_000;
/** So long one process goes by what it has seen itself, beside what all had written before. */
const LOOK_EVERY_MS = 10_000;

/** An account has read as many different records within the hour as one may. */
export class ReadLimitReached extends DomainError {
  constructor(
    readonly since: Date,
    readonly limit: number,
  ) {
    const until = new Date(since.getTime() + HOUR_MS).toISOString().slice(11, 16);
    super('ACCESS.READ_LIMIT', 'unavailable', { limit, until });
  }
}

/** What one process knows of an account's reads within one hour. */
interface Tally {
  readonly since: Date;
  /** Records that this process has let it read. */
  readonly seen: Set<string>;
  /** Those of them that came after the last look into the log. */
  fresh: string[];
  /** Different records at that look, of all processes. */
  known: number;
  lookedAt: number;
}

const COUNT = `
  SELECT count(DISTINCT id)::int AS records FROM (
    SELECT unnest(record_ids) AS id FROM audit_entry
    WHERE actor_id = $1 AND at >= $2 AND outcome = 'done' AND action LIKE '%.read'
    UNION ALL SELECT unnest($3::uuid[])) AS read`;

/**
 * How many different records an account reads within an hour. The log has what every process let it read; between two looks a process
 * adds what it lets through itself. What has been read once may be read again.
 */
@Injectable()
export class ReadLimit {
  private readonly tallies = new Map<string, Tally>();

  constructor(
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** Counts before anything is handed out. Throws `ReadLimitReached`. */
  async count(tx: Tx, actor: Actor, recordIds: readonly string[]): Promise<void> {
    const limit = this.settings.READ_RECORDS_PER_HOUR;
    const tally = this.tallyOf(actor.actorId);
    const unseen = recordIds.filter((id) => !tally.seen.has(id));
    const now = this.clock.now().getTime();
    const isStale = now - tally.lookedAt >= LOOK_EVERY_MS;
    if (isStale || tally.known + tally.fresh.length + unseen.length > limit) {
      const asked = [...tally.fresh, ...unseen];
      const rows = await actingAs(tx, PLATFORM, () =>
        tx.query<{ records: number }[]>(COUNT, [actor.actorId, tally.since, asked]),
      );
      const records = rows[0]?.records ?? 0;
      if (records > limit && unseen.length > 0) throw new ReadLimitReached(tally.since, limit);
      Object.assign(tally, { known: records, fresh: [], lookedAt: now });
    } else tally.fresh.push(...unseen);
    for (const id of unseen) tally.seen.add(id);
  }

  private tallyOf(actorId: string): Tally {
    const since = new Date(Math.floor(this.clock.now().getTime() / HOUR_MS) * HOUR_MS);
    const known = this.tallies.get(actorId);
    if (known?.since.getTime() === since.getTime()) return known;
    for (const [id, tally] of this.tallies) if (tally.since < since) this.tallies.delete(id);
    const tally = { since, seen: new Set<string>(), fresh: [], known: 0, lookedAt: Number.NEGATIVE_INFINITY };
    this.tallies.set(actorId, tally);
    return tally;
  }
}
