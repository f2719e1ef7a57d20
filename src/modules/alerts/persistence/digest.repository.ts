import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { changedRows } from '../../../platform/queue/index.js';
import { alertKindFacts, SUBJECT_KINDS } from '../../institutions/index.js';
import { OPEN_STATES } from '../domain/alert-state.js';
import type { DigestKind } from '../domain/digest.js';
import type { DeliveryAttempt } from './delivery.repository.js';

/** A mail that tells of several things, or of a week. */
export interface Digest {
  readonly id: string;
  readonly kind: DigestKind;
  readonly institutionId: string;
  readonly actorId: string;
  readonly address: string;
  readonly language: string;
  readonly mark: string;
  readonly state: 'due' | 'delivered' | 'failed' | 'dropped';
  readonly attempts: number;
  readonly lastCode: string | null;
  readonly createdAt: Date;
}

export type NewDigest = Omit<Digest, 'id' | 'state' | 'attempts' | 'lastCode' | 'createdAt'>;

/** Something that waits to be told with other things. */
export interface Bundled {
  readonly deliveryId: string;
  readonly actorId: string;
  readonly institutionId: string;
  readonly address: string;
  readonly language: string;
  readonly kind: DigestKind;
}

const COLUMNS = `id, kind, institution_id AS "institutionId", actor_id AS "actorId", address, language, mark, state, attempts,
  last_code AS "lastCode", created_at AS "createdAt"`;

/** Kinds that wait for the bundle of the day, whatever their reader has chosen. */
const TOLD_DAILY = SUBJECT_KINDS.filter((kind) => alertKindFacts(kind).isToldDaily === true);

@Injectable()
export class DigestRepository {
  /**
   * Takes the deliveries that wait for a bundle whose time has come, or whose reader has chosen otherwise
   * since; they are held for the caller, and passed by where another worker holds them.
   */
  async takeBundled(tx: Tx, now: Date, limit: number): Promise<Bundled[]> {
    return tx.query(
      `SELECT d.id AS "deliveryId", d.actor_id AS "actorId", a.institution_id AS "institutionId", d.address, d.language,
         CASE c.mails WHEN 'hourly' THEN 'hourly' ELSE 'daily' END AS kind
       FROM alert_delivery d JOIN alert a ON a.id = d.alert_id LEFT JOIN digest_choice c ON c.actor_id = d.actor_id
       WHERE d.state = 'bundled' AND (d.bundle_at <= $1 OR (a.kind <> ALL($3) AND (c.actor_id IS NULL OR c.changed_at > d.created_at)))
       ORDER BY d.actor_id, d.address, d.created_at, d.id LIMIT $2 FOR UPDATE OF d SKIP LOCKED`,
      [now, limit, TOLD_DAILY],
    );
  }

  /** @returns its id, or undefined where this person has been told of this week */
  async add(tx: Tx, digest: NewDigest, now: Date): Promise<string | undefined> {
    const { kind, institutionId, actorId, address, language, mark } = digest;
    const [row] = await tx.query<{ id: string }[]>(
      `INSERT INTO digest (id, kind, institution_id, actor_id, address, language, mark, state, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'due', $8) ON CONFLICT DO NOTHING RETURNING id`,
      [randomUUID(), kind, institutionId, actorId, address, language, mark, now],
    );
    return row?.id;
  }

  async put(tx: Tx, digestId: string, deliveryIds: readonly string[]): Promise<void> {
    await tx.query(`UPDATE alert_delivery SET state = 'due', digest_id = $1 WHERE id = ANY($2)`, [
      digestId,
      deliveryIds,
    ]);
  }

  async byId(tx: Tx, id: string): Promise<Digest | undefined> {
    const [row] = await tx.query<Digest[]>(`SELECT ${COLUMNS} FROM digest WHERE id = $1`, [id]);
    return row;
  }

  /** Returns the deliveries of a bundle that have not been settled yet, oldest first. */
  async dueIn(tx: Tx, digestId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM alert_delivery WHERE digest_id = $1 AND state = 'due' ORDER BY created_at, id`,
      [digestId],
    );
    return rows.map(({ id }) => id);
  }

  /** Notes an attempt at one that is still due. @returns the number of attempts, or undefined when it was not due any more */
  async settle(
    tx: Tx,
    id: string,
    { state, code, at }: DeliveryAttempt & { state: Digest['state'] },
  ): Promise<number | undefined> {
    const [row] = await changedRows<{ attempts: number }>(
      tx,
      `UPDATE digest SET attempts = attempts + 1, state = $2, last_code = $3,
         delivered_at = CASE WHEN $2 = 'delivered' THEN $4::timestamptz END
       WHERE id = $1 AND state = 'due' RETURNING attempts`,
      [id, state, code, at],
    );
    return row?.attempts;
  }

  /** The last week of which each institution's people were told, as its Monday. */
  async lastWeeks(tx: Tx): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; mark: string }[]>(
      `SELECT institution_id AS id, max(mark) AS mark FROM digest WHERE kind = 'weekly' GROUP BY institution_id`,
    );
    return new Map(rows.map(({ id, mark }) => [id, mark]));
  }

  /** Returns the time at which the first alert of each institution was raised. */
  async firstAlerts(tx: Tx): Promise<ReadonlyMap<string, Date>> {
    const rows = await tx.query<{ id: string; at: Date }[]>(
      `SELECT institution_id AS id, min(created_at) AS at FROM alert WHERE institution_id IS NOT NULL GROUP BY institution_id`,
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }

  /** Returns the open alerts of an institution. */
  async openOf(tx: Tx, institutionId: string): Promise<{ id: string; dueAt: Date; stepsTaken: number }[]> {
    return tx.query(
      `SELECT id, due_at AS "dueAt", steps_taken AS "stepsTaken" FROM alert
       WHERE institution_id = $1 AND state = ANY($2) ORDER BY seq`,
      [institutionId, OPEN_STATES],
    );
  }

  /** Counts the alerts that an institution has answered since, by the due date and after it. */
  async settledSince(
    tx: Tx,
    institutionId: string,
    since: Date,
  ): Promise<{ readonly inTime: number; readonly late: number }> {
    const [row] = await tx.query<{ inTime: number; late: number }[]>(
      `SELECT (count(*) FILTER (WHERE acted_at <= due_at))::int AS "inTime", (count(*) FILTER (WHERE acted_at > due_at))::int AS late
       FROM alert WHERE institution_id = $1 AND state = 'acted' AND acted_at > $2`,
      [institutionId, since],
    );
    return row ?? { inTime: 0, late: 0 };
  }
}
