import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { DisclosureLevel } from '../domain/level.js';
import type { PairSide } from '../domain/pair-side.js';
import type { HandlingCode, OwnedPair } from '../domain/released.js';

/** Entry that somebody saw one side of a pair. */
export interface SeenSide extends OwnedPair {
  readonly side: PairSide;
  readonly actorId: string;
  readonly purpose: string;
  readonly level: DisclosureLevel;
  readonly handling: HandlingCode;
  /** True where the owner did not know of the pair: that it was looked at would tell. */
  readonly untold: boolean;
}

export interface StoredSeen extends SeenSide {
  readonly id: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

const COLUMNS = `id, kind, record_a AS "recordA", record_b AS "recordB", institution_a AS "institutionA",
  institution_b AS "institutionB", side, actor_id AS "actorId", purpose, level, handling, untold,
  first_at AS "firstAt", last_at AS "lastAt"`;

@Injectable()
export class DisclosedRepository {
  /**
   * Stores what was seen; the same seen again moves its last time, to the minute. Always in one order, so
   * that nobody waits for each other.
   */
  async note(tx: Tx, seen: readonly SeenSide[], at: Date): Promise<void> {
    if (seen.length === 0) return;
    await tx.query(
      `INSERT INTO disclosed (kind, record_a, record_b, institution_a, institution_b, side, actor_id, purpose, level, handling,
         untold, first_at, last_at)
       SELECT DISTINCT kind, "recordA", "recordB", "institutionA", "institutionB", side, "actorId", purpose, level, handling,
         untold, $2::timestamptz, $2::timestamptz
       FROM jsonb_to_recordset($1::jsonb) AS n (kind text, "recordA" uuid, "recordB" uuid, "institutionA" uuid,
         "institutionB" uuid, side text, "actorId" uuid, purpose text, level int, handling text, untold boolean)
       ORDER BY "recordA", "recordB", kind, side, "actorId", purpose, level, handling, untold
       ON CONFLICT (record_a, record_b, kind, side, actor_id, purpose, level, handling, untold) DO UPDATE
       SET last_at = excluded.last_at, recalled_at = NULL
       WHERE disclosed.recalled_at IS NOT NULL OR disclosed.last_at < excluded.last_at - interval '1 minute'`,
      [JSON.stringify(seen), at],
    );
  }

  /**
   * Reads what others have seen of a record in pairs of which its owner may know, in the order in which it
   * began.
   */
  async ofRecord(tx: Tx, recordId: string, after: number, limit: number): Promise<StoredSeen[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM disclosed
       WHERE ((side = 'a' AND record_a = $1) OR (side = 'b' AND record_b = $1)) AND NOT untold AND id > $2 ORDER BY id LIMIT $3`,
      [recordId, after, limit],
    );
  }
}
