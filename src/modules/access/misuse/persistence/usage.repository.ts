import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { beginOf, type BudgetedThing } from '../domain/budgets.js';

export interface UsageRow {
  readonly askerId: string;
  readonly what: BudgetedThing;
  readonly object: string;
}

/** Number of different things that somebody has asked for, in the hour and on the day of a moment. */
export interface Usage {
  readonly askerId: string;
  readonly what: BudgetedThing;
  readonly hour: number;
  readonly day: number;
}

export interface UsedUp extends Usage {
  /** Of the account, or the institution itself. */
  readonly institutionId: string;
  readonly isNew: boolean;
}

const NOTE = `
  INSERT INTO usage_seen (asker_id, what, hour, object)
  SELECT asker_id, what, $2, object FROM jsonb_to_recordset($1::jsonb) AS seen (asker_id uuid, what text, object text)
  ON CONFLICT DO NOTHING RETURNING asker_id AS "askerId", what`;

const COUNT = `
  SELECT asker_id AS "askerId", what, count(DISTINCT object) FILTER (WHERE hour = $3)::int AS hour, count(DISTINCT object)::int AS day
  FROM (
    SELECT asker_id, what, hour, object FROM usage_seen
    UNION ALL SELECT asker_id, what, $3, object
      FROM jsonb_to_recordset($4::jsonb) AS seen (asker_id uuid, what text, object text)
  ) AS seen
  WHERE asker_id = ANY ($1) AND what = ANY ($2) AND hour >= $5 AND hour <= $3 GROUP BY asker_id, what`;

/** Standing of an asker, apart from how much they ask. */
export interface AskerStatus {
  readonly isTrial: boolean;
  readonly isNew: boolean;
}

@Injectable()
export class UsageRepository {
  /** @returns whose count has grown by it */
  async note(
    tx: Tx,
    rows: readonly UsageRow[],
    at: Date,
  ): Promise<readonly Pick<UsageRow, 'askerId' | 'what'>[]> {
    return tx.query(NOTE, [JSON.stringify(rows.map(stored)), beginOf('hour', at)]);
  }

  /** @param pending what requests that have not ended yet have asked for */
  async count(
    tx: Tx,
    askerIds: readonly string[],
    what: readonly BudgetedThing[],
    pending: readonly UsageRow[],
    at: Date,
  ): Promise<readonly Usage[]> {
    const parameters = [
      JSON.stringify(pending.map(stored)),
      beginOf(what.includes('read') ? 'hour' : 'day', at),
    ];
    return tx.query(COUNT, [askerIds, what, beginOf('hour', at), ...parameters]);
  }

  /** @param trialSince an installation that counts since then is not in its trial any more; likewise an account that was enrolled before */
  async statusOf(tx: Tx, actorId: string, trialSince: Date, newSince: Date): Promise<AskerStatus> {
    const [row] = await tx.query<AskerStatus[]>(
      `SELECT coalesce((SELECT value::timestamptz > $2 FROM installation WHERE key = 'questions_counted_since'), false) AS "isTrial",
         coalesce((SELECT created_at > $3 FROM actor WHERE id = $1), true) AS "isNew"`,
      [actorId, trialSince, newSince],
    );
    return row ?? { isTrial: false, isNew: true };
  }

  /** Everybody who has asked on the day of a moment, with how much, for a round of the detector. */
  async all(tx: Tx, at: Date, newSince: Date): Promise<readonly UsedUp[]> {
    return tx.query(
      `SELECT u.*, coalesce(a.institution_id, u."askerId") AS "institutionId", coalesce(a.created_at > $3, false) AS "isNew" FROM (
         SELECT asker_id AS "askerId", what, count(DISTINCT object) FILTER (WHERE hour = $1)::int AS hour, count(DISTINCT object)::int AS day
         FROM usage_seen WHERE hour >= $2 AND hour <= $1 AND what <> 'read' GROUP BY asker_id, what
       ) u LEFT JOIN actor a ON a.id = u."askerId"`,
      [beginOf('hour', at), beginOf('day', at), newSince],
    );
  }
}

const stored = ({ askerId, what, object }: UsageRow) => ({ asker_id: askerId, what, object });
