import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { Side } from './match.repository.js';

export type JoinAction = 'joined' | 'parted';

export interface NewJoin {
  readonly hypothesisId: string;
  readonly action: JoinAction;
  readonly side: Side;
  readonly reason: string | null;
  readonly doneBy: string;
  readonly doneAt: Date;
}

/** Event of a match: a side has decided, or its records were joined or parted. */
export interface MatchEvent {
  readonly what: string;
  readonly side: Side;
  readonly reason: string | null;
  readonly reasonCode: string | null;
  /** Groups of fields that have changed in the record of the side. */
  readonly because: readonly string[] | null;
  readonly at: Date;
}

@Injectable()
export class JoinRepository {
  async add(tx: Tx, join: NewJoin): Promise<void> {
    await tx.query(
      `INSERT INTO record_join (hypothesis_id, action, side, reason, done_by, done_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [join.hypothesisId, join.action, join.side, join.reason, join.doneBy, join.doneAt],
    );
  }

  /** Everything that was ever done with a match, oldest first. */
  async historyOf(tx: Tx, matchId: string): Promise<MatchEvent[]> {
    return tx.query(
      `SELECT what, side, reason, reason_code AS "reasonCode", because, at FROM (
         SELECT state AS what, side, reason, reason_code, NULL::text[] AS because, decided_at AS at, id, 0 AS source FROM match_decision WHERE hypothesis_id = $1
         UNION ALL
         SELECT action, side, reason, NULL, NULL, done_at, id, 1 FROM record_join WHERE hypothesis_id = $1
         UNION ALL
         SELECT 'reopened', side, NULL, NULL, because, reopened_at, id, 2 FROM match_reopening WHERE hypothesis_id = $1
       ) AS event ORDER BY at, source, id`,
      [matchId],
    );
  }
}
