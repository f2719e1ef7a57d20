import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { OPEN_STATES } from '../domain/match-state.js';
import { SEEN_BY_A, SEEN_BY_B, type StoredMatch } from './match.repository.js';

/** Orders in which somebody goes through the open matches. */
export const TRIAGE_ORDERS = ['value', 'waiting', 'newest'] as const;
export type TriageOrder = (typeof TRIAGE_ORDERS)[number];

/** Place of a match in the list: `seq` alone where it goes by time. */
export interface TriagePlace {
  readonly value: number;
  readonly seq: number;
}

export interface TriageQuery {
  readonly institutionId: string;
  readonly order: TriageOrder;
  /** True for the matches that rest, in place of those that do not. */
  readonly resting: boolean;
  readonly kind: string | undefined;
  /** The last one seen; undefined at the beginning. */
  readonly after: TriagePlace | undefined;
  readonly now: Date;
  readonly limit: number;
}

export interface TriageRow extends TriagePlace {
  readonly id: string;
  readonly restsUntil: Date | null;
}

/** Part of a match that is needed to say whether it competes with another. */
export type Competitor = Pick<
  StoredMatch,
  'id' | 'kind' | 'recordA' | 'recordB' | 'institutionA' | 'institutionB' | 'withheldFrom'
>;

/** Written out, for an index that serves open matches alone is taken for a question that says so. */
const OPEN = `h.state IN (${OPEN_STATES.map((state) => `'${state}'`).join(', ')})`;

const BY = {
  value: {
    after: '(h.value_of_looking, h.seq) < ($4, $5)',
    order: 'h.value_of_looking DESC, h.seq DESC',
    merged: 'value DESC, seq DESC',
  },
  waiting: { after: '($4::float8 IS NOT NULL AND h.seq > $5)', order: 'h.seq', merged: 'seq' },
  newest: { after: '($4::float8 IS NOT NULL AND h.seq < $5)', order: 'h.seq DESC', merged: 'seq DESC' },
} as const satisfies Record<TriageOrder, object>;

/** Before everything: the first page begins there. */
const BEGINNING: Readonly<Record<TriageOrder, TriagePlace>> = {
  value: { value: Number.POSITIVE_INFINITY, seq: 0 },
  waiting: { value: 0, seq: 0 },
  newest: { value: 0, seq: Number.MAX_SAFE_INTEGER },
};

@Injectable()
export class TriageRepository {
  /**
   * Reads a page of an institution's open matches: one index for each side that it may own, read as far as
   * the page goes.
   */
  async page(tx: Tx, query: TriageQuery): Promise<TriageRow[]> {
    const { institutionId, order, resting, kind, after = BEGINNING[order], now, limit } = query;
    const by = BY[order];
    const half = (side: string) => `(SELECT h.id, h.seq, h.value_of_looking AS value, r.until AS "restsUntil"
      FROM hypothesis h LEFT JOIN match_rest r ON r.hypothesis_id = h.id AND r.institution_id = $1 AND r.until > $6
      WHERE ${side} AND ${OPEN} AND ${by.after} AND ($3::text IS NULL OR h.kind = $3) AND (r.until IS NOT NULL) = $2
      ORDER BY ${by.order} LIMIT $7)`;
    return tx.query(
      `SELECT * FROM (${half(SEEN_BY_A)} UNION ${half(SEEN_BY_B)}) AS both_sides
       ORDER BY ${by.merged} LIMIT $7`,
      [institutionId, resting, kind ?? null, after.value, after.seq, now, limit],
    );
  }

  /** Open matches of any of these records, without what they rest on. */
  async openTouching(tx: Tx, recordIds: readonly string[]): Promise<Competitor[]> {
    return tx.query(
      `SELECT h.id, h.kind, h.record_a AS "recordA", h.record_b AS "recordB", h.institution_a AS "institutionA",
         h.institution_b AS "institutionB", h.withheld_from AS "withheldFrom"
       FROM hypothesis h WHERE (h.record_a = ANY($1) OR h.record_b = ANY($1)) AND ${OPEN}`,
      [recordIds],
    );
  }

  async rest(
    tx: Tx,
    one: { readonly matchId: string; readonly institutionId: string; readonly until: Date },
    by: { readonly actorId: string; readonly at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO match_rest (hypothesis_id, institution_id, until, set_by, set_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (hypothesis_id, institution_id) DO UPDATE SET until = excluded.until, set_by = excluded.set_by,
         set_at = excluded.set_at`,
      [one.matchId, one.institutionId, one.until, by.actorId, by.at],
    );
  }

  /** Since when these matches rest, with either side. */
  async restingAmong(
    tx: Tx,
    matchIds: readonly string[],
    now: Date,
  ): Promise<{ readonly matchId: string; readonly since: Date }[]> {
    return tx.query(
      `SELECT hypothesis_id AS "matchId", max(set_at) AS since FROM match_rest WHERE hypothesis_id = ANY($1) AND until > $2
       GROUP BY hypothesis_id`,
      [matchIds, now],
    );
  }
}
