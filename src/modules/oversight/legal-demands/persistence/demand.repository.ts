import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { DemandEntry, DemandNote, LegalDemand } from '../domain/legal-demand.js';
import type { CountedDemands } from '../domain/public-counts.js';

const SELECT = `
  SELECT id, seq::int AS seq, institution_id AS "institutionId", version, state, authority, country, instrument,
    received_at AS "receivedAt", scope_asked AS "scopeAsked", scope_given AS "scopeGiven", refused_reason AS "refusedReason", counsel,
    family_told_at AS "familyToldAt", gag_until AS "gagUntil", given_ids AS "givenIds", deeds, answered_at AS "answeredAt"
  FROM legal_demand`;

interface By {
  readonly actorId: string;
  readonly at: Date;
}

@Injectable()
export class DemandRepository {
  async add(tx: Tx, institutionId: string, entry: DemandEntry, { actorId, at }: By): Promise<string> {
    const id = randomUUID();
    await tx.query(
      `INSERT INTO legal_demand (id, institution_id, authority, country, instrument, received_at, scope_asked, counsel, gag_until,
         entered_by, entered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, institutionId, entry.authority, entry.country, entry.instrument, entry.receivedAt],
        ...[entry.scopeAsked, entry.counsel ?? null, entry.gagUntil ?? null, actorId, at],
      ],
    );
    return id;
  }

  async byId(tx: Tx, id: string): Promise<LegalDemand | undefined> {
    const [row] = await tx.query<LegalDemand[]>(`${SELECT} WHERE id = $1`, [id]);
    return row;
  }

  async lock(tx: Tx, id: string): Promise<LegalDemand | undefined> {
    const [row] = await tx.query<LegalDemand[]>(`${SELECT} WHERE id = $1 FOR UPDATE`, [id]);
    return row;
  }

  /** A page, newest first; `before` is the `seq` of the last one seen, 0 at the beginning. */
  async page(tx: Tx, institutionId: string, before: number, limit: number): Promise<LegalDemand[]> {
    return tx.query(
      `${SELECT} WHERE ($1 = 0 OR seq < $1) AND institution_id = $3 ORDER BY seq DESC LIMIT $2`,
      [before, limit, institutionId],
    );
  }

  async note(tx: Tx, id: string, { counsel, gagUntil, familyToldAt }: DemandNote): Promise<void> {
    await changeOne(
      tx,
      `UPDATE legal_demand SET version = version + 1, counsel = coalesce($2, counsel),
         gag_until = CASE WHEN $3 THEN $4::timestamptz ELSE gag_until END, family_told_at = coalesce($5, family_told_at)
       WHERE id = $1`,
      [id, counsel ?? null, gagUntil !== undefined, gagUntil ?? null, familyToldAt ?? null],
    );
  }

  async refuse(tx: Tx, id: string, reason: string, { actorId, at }: By): Promise<void> {
    await changeOne(
      tx,
      `UPDATE legal_demand SET version = version + 1, state = 'refused', refused_reason = $2, answered_by = $3, answered_at = $4
       WHERE id = $1 AND state = 'open'`,
      [id, reason, actorId, at],
    );
  }

  /** A request of two people by which it is to be answered. */
  async bind(tx: Tx, id: string, requestId: string): Promise<void> {
    await changeOne(tx, 'UPDATE legal_demand SET deeds = deeds || $2::uuid WHERE id = $1', [id, requestId]);
  }

  async answer(
    tx: Tx,
    id: string,
    { recordIds, scopeGiven }: { readonly recordIds: readonly string[]; readonly scopeGiven: string },
    { actorId, at }: By,
  ): Promise<void> {
    await changeOne(
      tx,
      `UPDATE legal_demand SET version = version + 1, state = 'answered', given_ids = $2, scope_given = $3, answered_by = $4,
         answered_at = $5 WHERE id = $1 AND state = 'open'`,
      [id, recordIds, scopeGiven, actorId, at],
    );
  }

  /** Counts the demands that came in a stretch of time, by country and instrument. */
  async counts(tx: Tx, from: Date, to: Date): Promise<CountedDemands[]> {
    return tx.query(
      `SELECT country, instrument, count(*)::int AS count FROM legal_demand WHERE received_at >= $1 AND received_at < $2
       GROUP BY country, instrument ORDER BY country, instrument`,
      [from, to],
    );
  }
}
