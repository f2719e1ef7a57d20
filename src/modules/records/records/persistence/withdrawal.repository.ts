import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { ChainPosition } from '../../../../platform/chained-file/index.js';
import type { Withdrawn } from '../domain/withdrawals.js';

export interface WithdrawalOf {
  readonly institutionId: string;
  readonly recordId: string;
  readonly what: Withdrawn;
}

export interface WithdrawalEntry extends WithdrawalOf {
  readonly id: string;
  readonly at: string;
}

export interface WaitingDeletion {
  readonly id: string;
  readonly recordId: string;
  readonly what: Withdrawn;
  readonly deletesAt: Date;
}

export interface JournalBacklog {
  readonly waiting: number;
  readonly oldestSeconds: number;
}

/** Key of the advisory lock under which one process at a time appends to the journal. */
const JOURNAL_LOCK = 176_400_002;

@Injectable()
export class WithdrawalRepository {
  /** @param seconds for which the deletion of what was permitted waits */
  async note(tx: Tx, entries: readonly WithdrawalOf[], seconds = 0): Promise<void> {
    if (entries.length === 0) return;
    await tx.query(
      `INSERT INTO withdrawal_entry (institution_id, record_id, what, deletes_at)
       SELECT e.*, now() + make_interval(secs => $4) FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS e`,
      [
        entries.map(({ institutionId }) => institutionId),
        entries.map(({ recordId }) => recordId),
        entries.map(({ what }) => what),
        seconds,
      ],
    );
  }

  /**
   * Returns those of some records of which the family has once taken the consent to compare samples back;
   * true where all of that still waits with its deletion.
   */
  async samplesTakenBack(tx: Tx, recordIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    const rows = await tx.query<{ id: string; waits: boolean }[]>(
      `SELECT record_id AS id, bool_and(deletes_at > now()) IS TRUE AS waits FROM withdrawal_entry
       WHERE record_id = ANY ($1) AND what = 'consent:forensic_matching' AND deletes_at IS NOT NULL GROUP BY record_id`,
      [recordIds],
    );
    return new Map(rows.map(({ id, waits }) => [id, waits]));
  }

  /** Returns what of some records was taken back and still waits with its deletion, the first to go first. */
  async deleting(tx: Tx, recordIds: readonly string[]): Promise<readonly WaitingDeletion[]> {
    return tx.query(
      `SELECT id, record_id AS "recordId", what, deletes_at AS "deletesAt" FROM withdrawal_entry
       WHERE record_id = ANY ($1) AND deletes_at > now() ORDER BY deletes_at, id`,
      [recordIds],
    );
  }

  /** Nothing is deleted for these any more: it was permitted again. */
  async spare(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      'UPDATE withdrawal_entry SET deletes_at = NULL WHERE id = ANY ($1) AND deletes_at > now()',
      [ids],
    );
  }

  /** Tells whether anything waits for the journal, without waiting for anybody. */
  async isWaiting(tx: Tx): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'SELECT 1 FROM withdrawal_entry WHERE journal_number IS NULL LIMIT 1',
    );
    return rows.length > 0;
  }

  /**
   * Takes the entries that are not in the journal yet, oldest first; other processes wait until this
   * transaction has ended.
   */
  async takeWaiting(tx: Tx, limit: number): Promise<readonly WithdrawalEntry[]> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [JOURNAL_LOCK]);
    return tx.query(
      `SELECT id, institution_id AS "institutionId", record_id AS "recordId", what,
         to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
       FROM withdrawal_entry WHERE journal_number IS NULL ORDER BY withdrawal_entry.at, id LIMIT $1`,
      [limit],
    );
  }

  async setPlaces(tx: Tx, ids: readonly string[], places: readonly ChainPosition[]): Promise<void> {
    await tx.query(
      `UPDATE withdrawal_entry SET journal_number = p.number, journal_hash = p.hash
       FROM unnest($1::uuid[], $2::bigint[], $3::text[]) AS p (id, number, hash) WHERE withdrawal_entry.id = p.id`,
      [ids, places.map(({ number }) => number), places.map(({ hash }) => hash)],
    );
  }

  /** The last line of the journal that the database knows of. */
  async lastPlace(tx: Tx): Promise<ChainPosition | undefined> {
    const [row] = await tx.query<ChainPosition[]>(
      `SELECT journal_number AS number, journal_hash AS hash FROM withdrawal_entry
       WHERE journal_number IS NOT NULL ORDER BY journal_number DESC LIMIT 1`,
    );
    return row;
  }

  /** Returns those of some entries that the database has. */
  async known(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>('SELECT id FROM withdrawal_entry WHERE id = ANY ($1)', [
      ids,
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  /** An entry of the journal that the database did not have. */
  async add(
    tx: Tx,
    { id, institutionId, recordId, what, at }: WithdrawalEntry,
    place: ChainPosition,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO withdrawal_entry (id, institution_id, record_id, what, at, journal_number, journal_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING`,
      [id, institutionId, recordId, what, at, place.number, place.hash],
    );
  }
}

/** Reads how many entries wait for the journal, and for how long the oldest of them has. */
export async function readJournalBacklog(tx: Tx): Promise<JournalBacklog> {
  const [row] = await tx.query<JournalBacklog[]>(
    `SELECT count(*)::int AS waiting, coalesce(extract(epoch FROM now() - min(at)), 0)::float8 AS "oldestSeconds"
     FROM withdrawal_entry WHERE journal_number IS NULL`,
  );
  return row ?? { waiting: 0, oldestSeconds: 0 };
}
