import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../platform/database/index.js';
import type { Absence } from '../domain/absence.js';

const COLUMNS = `id, institution_id AS "institutionId", actor_id AS "actorId", deputy_id AS "deputyId", starts_at AS "startsAt",
  ends_at AS "endsAt"`;

export interface KnownAbsence extends Absence {
  readonly institutionId: string;
}

@Injectable()
export class AbsenceRepository {
  /** Of one institution, those that are not over, the soonest first. */
  async of(tx: Tx, institutionId: string, now: Date): Promise<KnownAbsence[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM absence WHERE institution_id = $1 AND ends_at > $2 ORDER BY starts_at, id`,
      [institutionId, now],
    );
  }

  /** As `of`, while nobody else says one: two who name each other at once are found. */
  async lockOf(tx: Tx, institutionId: string, now: Date): Promise<KnownAbsence[]> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('absence ' || $1))`, [institutionId]);
    return this.of(tx, institutionId, now);
  }

  async byId(tx: Tx, id: string): Promise<KnownAbsence | undefined> {
    const [row] = await tx.query<KnownAbsence[]>(
      `SELECT ${COLUMNS} FROM absence WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return row;
  }

  async add(
    tx: Tx,
    { id, institutionId, actorId, deputyId, startsAt, endsAt }: KnownAbsence,
    said: { readonly by: string; readonly at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO absence (id, institution_id, actor_id, deputy_id, starts_at, ends_at, said_by, said_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, institutionId, actorId, deputyId, startsAt, endsAt, said.by, said.at],
    );
  }

  /** Ends an absence from now on; one that has not begun is over before it begins. */
  async end(tx: Tx, id: string, now: Date): Promise<void> {
    await changeOne(
      tx,
      'UPDATE absence SET ends_at = greatest(starts_at, least(ends_at, $2)) WHERE id = $1',
      [id, now],
    );
  }
}
