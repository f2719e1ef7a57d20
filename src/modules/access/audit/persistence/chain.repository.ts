import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import { BEGINNING, type Head, type ChainLink, type SealedEntry } from '../chain.js';

/** State of the sealing: how far the log is chained, and how far the chain has been checked. */
export interface Sealing {
  /** No entry up to this one can come in any more: whoever could have written it has ended. */
  readonly settledTo: string;
  readonly checkedPlace: number;
  /** Up to where the whole chain was found unbroken. */
  readonly proven: Head;
  /** Time of the last entry up to which the whole chain was found unbroken. */
  readonly provenUntil: Date | null;
  readonly provenAt: Date | null;
  readonly fault: string | null;
  readonly faultEntry: string | null;
}

const LOCK = 176_920_001;
/** Condition of the one row of the state. */
const ONE = `id = '00000000-0000-4000-8000-000000000001'`;

const ENTRY = `jsonb_build_object('id', e.id::text, 'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  'actorId', e.actor_id, 'institutionId', e.institution_id, 'action', e.action, 'outcome', e.outcome, 'purpose', e.purpose,
  'recordIds', e.record_ids, 'detail', e.detail::text, 'requestId', e.request_id)`;

/** A transaction that has drawn a number may write it later: only numbers that are older than all that runs are settled. */
const SETTLE = `
  WITH now AS (SELECT pg_current_snapshot() AS snapshot, coalesce(max(id), 0) AS last FROM audit_entry)
  UPDATE audit_sealing SET
    settled_to = CASE WHEN is_settled THEN pending_to ELSE settled_to END,
    pending_to = CASE WHEN is_new THEN last ELSE pending_to END,
    pending_xid = CASE WHEN is_new THEN pg_snapshot_xmax(snapshot) ELSE pending_xid END,
    pending_at = CASE WHEN is_new THEN clock_timestamp() ELSE pending_at END
  FROM (SELECT last, snapshot, is_settled, is_settled OR pending_xid IS NULL OR pending_xid > pg_snapshot_xmax(snapshot) AS is_new
    FROM (SELECT now.*, s.pending_xid, coalesce(s.pending_xid <= pg_snapshot_xmin(snapshot)
      AND s.pending_at < clock_timestamp() - interval '30 seconds', false) AS is_settled FROM now, audit_sealing s WHERE s.${ONE}) AS seen) AS settling
  WHERE audit_sealing.${ONE}`;

/** The chain beside the log. */
@Injectable()
export class ChainRepository {
  /** @returns whether nobody else is at it: the chain has one end */
  async takeTurn(tx: Tx): Promise<boolean> {
    const [row] = await tx.query<{ mine: boolean }[]>('SELECT pg_try_advisory_xact_lock($1) AS mine', [LOCK]);
    return row?.mine === true;
  }

  async sealing(tx: Tx): Promise<Sealing> {
    const [row] = await tx.query<Sealing[]>(
      `SELECT settled_to::text AS "settledTo", checked_place::float8 AS "checkedPlace", json_build_object('place', proven_place, 'hash', proven_hash) AS proven,
         proven_until AS "provenUntil", proven_at AS "provenAt", fault, fault_entry::text AS "faultEntry" FROM audit_sealing WHERE ${ONE}`,
    );
    if (!row) throw new Error('How far the log is chained is not written down.');
    return row;
  }

  async settle(tx: Tx): Promise<void> {
    await changeOne(tx, SETTLE, []);
  }

  async head(tx: Tx): Promise<Head> {
    const [row] = await tx.query<Head[]>(
      'SELECT place::float8 AS place, hash FROM audit_link ORDER BY audit_link.place DESC LIMIT 1',
    );
    return row ?? BEGINNING;
  }

  /** Entries that are not in the chain yet, by number. */
  async unsealed(tx: Tx, settledTo: string, limit: number): Promise<readonly SealedEntry[]> {
    const rows = await tx.query<{ entry: SealedEntry }[]>(
      `SELECT ${ENTRY} AS entry FROM audit_entry e WHERE e.id > $1
         AND NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.entry_seq = e.id) ORDER BY e.id LIMIT $2`,
      [settledTo, limit],
    );
    return rows.map(({ entry }) => entry);
  }

  async append(tx: Tx, links: readonly ChainLink[]): Promise<void> {
    await tx.query(
      `INSERT INTO audit_link (place, entry_seq, hash) SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[])`,
      [links.map(({ place }) => place), links.map(({ entryId }) => entryId), links.map(({ hash }) => hash)],
    );
  }

  /** Links behind a place, each with its entry. */
  async linksAfter(tx: Tx, place: number, limit: number): Promise<readonly ChainLink[]> {
    const rows = await tx.query<(Omit<ChainLink, 'entry'> & { readonly entry: SealedEntry | null })[]>(
      `SELECT l.place::float8 AS place, l.hash, l.entry_seq::text AS "entryId", CASE WHEN e.id IS NOT NULL THEN ${ENTRY} END AS entry
       FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry_seq
       WHERE l.place > $1 ORDER BY l.place LIMIT $2`,
      [place, limit],
    );
    return rows.map(({ entry, ...link }) => ({ ...link, entry: entry ?? undefined }));
  }

  async at(tx: Tx, place: number): Promise<Head | undefined> {
    if (place === 0) return BEGINNING;
    const [row] = await tx.query<Head[]>(
      'SELECT place::float8 AS place, hash FROM audit_link WHERE place = $1',
      [place],
    );
    return row;
  }

  /** The first entry that should stand in the chain long since, and does not. */
  async besideChain(tx: Tx, after: string | undefined, settledTo: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }[]>(
      `SELECT e.id::text AS id FROM audit_entry e WHERE ($1::bigint IS NULL OR e.id > $1) AND e.id <= $2
         AND NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.entry_seq = e.id) ORDER BY e.id LIMIT 1`,
      [after ?? null, settledTo],
    );
    return row?.id;
  }

  /** The entry at a place; what was kept aside of the log ends there. */
  async entryAt(tx: Tx, place: number): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      'SELECT entry_seq::text AS id FROM audit_link WHERE place = $1',
      [place],
    );
    return row?.id ?? '0';
  }

  /** Returns the time at which the entry at a place was written. */
  async writtenAt(tx: Tx, place: number): Promise<Date | undefined> {
    const [row] = await tx.query<{ at: Date }[]>(
      'SELECT at FROM audit_entry WHERE id = (SELECT entry_seq FROM audit_link WHERE place = $1)',
      [place],
    );
    return row?.at;
  }

  async setChecked(tx: Tx, place: number): Promise<void> {
    await changeOne(tx, `UPDATE audit_sealing SET checked_place = $1 WHERE ${ONE}`, [place]);
  }

  /** The whole chain was found unbroken up to this place. */
  async setProven(tx: Tx, { place, hash }: Head, until: Date | undefined, now: Date): Promise<void> {
    await changeOne(
      tx,
      `UPDATE audit_sealing SET checked_place = 0, proven_place = $1, proven_hash = $4, proven_until = $2, proven_at = $3,
         fault = NULL, fault_entry = NULL, fault_at = NULL WHERE ${ONE}`,
      [place, until ?? null, now, hash],
    );
  }

  /** The next look begins at the beginning. */
  async setFault(tx: Tx, fault: string, entryId: string | undefined, now: Date): Promise<void> {
    await changeOne(
      tx,
      `UPDATE audit_sealing SET checked_place = 0, fault = $1, fault_entry = $2, fault_at = coalesce(fault_at, $3) WHERE ${ONE}`,
      [fault, entryId ?? null, now],
    );
  }
}
