import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { Procedure } from '../domain/procedure.js';

const COLUMNS = `id, seq, kind, kind_version AS "kindVersion", record_id AS "recordId", identification_id AS "identificationId",
  institution_id AS "institutionId", acting_id AS "actingId", party_ids AS "partyIds", barred_ids AS "barredIds", confidential,
  other_country AS "otherCountry", indicators, agreed, assigned, state, step, version, opened_at AS "openedAt", due_at AS "dueAt",
  closed_at AS "closedAt", reason`;

export type NewProcedure = Omit<Procedure, 'seq' | 'version' | 'closedAt' | 'reason'> & {
  readonly openedBy: string;
};

/** Status of a procedure after something was done in it. */
export type ProcedureStatus = Pick<
  Procedure,
  'state' | 'step' | 'actingId' | 'partyIds' | 'dueAt' | 'closedAt' | 'reason'
>;

export interface ProcedureFilter {
  readonly institutionId: string;
  readonly recordId?: string | undefined;
  readonly open?: boolean | undefined;
}

@Injectable()
export class ProcedureRepository {
  /** `false` where the same institution holds one of this kind that is open or proposed for the identification. */
  async add(tx: Tx, one: NewProcedure): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO procedure (id, kind, kind_version, record_id, identification_id, institution_id, acting_id, party_ids,
         barred_ids, confidential, other_country, indicators, agreed, assigned, state, step, opened_by, opened_at, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [
        ...[one.id, one.kind, one.kindVersion, one.recordId, one.identificationId, one.institutionId],
        ...[one.actingId, one.partyIds, one.barredIds, one.confidential, one.otherCountry, one.indicators],
        ...[
          one.agreed,
          JSON.stringify(one.assigned),
          one.state,
          one.step,
          one.openedBy,
          one.openedAt,
          one.dueAt,
        ],
      ],
    );
    return rows.length > 0;
  }

  async byId(tx: Tx, id: string): Promise<Procedure | undefined> {
    return (await tx.query<Procedure[]>(`SELECT ${COLUMNS} FROM procedure WHERE id = $1`, [id]))[0];
  }

  async lock(tx: Tx, id: string): Promise<Procedure | undefined> {
    return (
      await tx.query<Procedure[]>(`SELECT ${COLUMNS} FROM procedure WHERE id = $1 FOR UPDATE`, [id])
    )[0];
  }

  /** Returns the procedures that an institution owns or has had a step of, the oldest first. */
  async page(
    tx: Tx,
    { institutionId, recordId, open }: ProcedureFilter,
    after: number,
    limit: number,
  ): Promise<Procedure[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM procedure
       WHERE (institution_id = $1 OR party_ids @> ARRAY[$1::uuid]) AND NOT barred_ids @> ARRAY[$1::uuid] AND seq > $2
         AND ($3::uuid IS NULL OR record_id = $3) AND ($4::boolean IS NULL OR (closed_at IS NULL) = $4)
       ORDER BY seq LIMIT $5`,
      [institutionId, after, recordId ?? null, open ?? null, limit],
    );
  }

  async ofRecord(tx: Tx, recordId: string): Promise<Procedure[]> {
    return tx.query(`SELECT ${COLUMNS} FROM procedure WHERE record_id = $1 ORDER BY seq`, [recordId]);
  }

  /** Returns the procedures of a record of one kind, locked. */
  async lockOfRecord(tx: Tx, recordId: string, kind: string): Promise<Procedure[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM procedure WHERE record_id = $1 AND kind = $2 ORDER BY seq FOR UPDATE`,
      [recordId, kind],
    );
  }

  /** The person does not agree any more: words and papers of the steps go, and no other institution finds the procedure. */
  async forgetAgreement(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query('UPDATE procedure SET agreed = false WHERE id = ANY ($1)', [ids]);
    await tx.query('UPDATE procedure_step SET note = NULL WHERE procedure_id = ANY ($1)', [ids]);
    await tx.query(
      'UPDATE procedure_paper SET file_id = NULL, issued_on = NULL WHERE procedure_id = ANY ($1)',
      [ids],
    );
  }

  /** Returns the procedures that rest on an identification, locked. */
  async lockOfIdentification(tx: Tx, identificationId: string): Promise<Procedure[]> {
    return tx.query(`SELECT ${COLUMNS} FROM procedure WHERE identification_id = $1 ORDER BY seq FOR UPDATE`, [
      identificationId,
    ]);
  }

  /** Open ones whose step is this institution's, locked. */
  async lockActing(tx: Tx, institutionId: string, limit: number): Promise<Procedure[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM procedure WHERE acting_id = $1 AND state = 'open' ORDER BY seq LIMIT $2 FOR UPDATE`,
      [institutionId, limit],
    );
  }

  async move(tx: Tx, id: string, to: ProcedureStatus): Promise<void> {
    await changeOne(
      tx,
      `UPDATE procedure SET state = $2, step = $3, acting_id = $4, party_ids = $5, due_at = $6, closed_at = $7, reason = $8,
         version = version + 1 WHERE id = $1`,
      [id, to.state, to.step, to.actingId, to.partyIds, to.dueAt, to.closedAt, to.reason],
    );
  }

  /** Writes what is said when a proposal is taken up. */
  async settle(
    tx: Tx,
    id: string,
    said: Pick<Procedure, 'otherCountry' | 'agreed' | 'assigned' | 'barredIds' | 'indicators'>,
  ): Promise<void> {
    const { otherCountry, agreed, assigned, barredIds, indicators } = said;
    await changeOne(
      tx,
      `UPDATE procedure SET other_country = $2, agreed = $3, assigned = $4, barred_ids = $5, indicators = $6 WHERE id = $1`,
      [id, otherCountry, agreed, JSON.stringify(assigned), barredIds, indicators],
    );
  }
}
