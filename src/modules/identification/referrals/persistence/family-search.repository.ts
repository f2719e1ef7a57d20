import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { FamilySearch } from '../domain/family-search.js';

const COLUMNS = `id, seq, record_id AS "recordId", institution_id AS "institutionId", state, version, opened_at AS "openedAt",
  due_at AS "dueAt", report_id AS "reportId", reason, ended_at AS "endedAt"`;

type NewSearch = Pick<FamilySearch, 'id' | 'recordId' | 'institutionId' | 'openedAt' | 'dueAt'> & {
  readonly openedBy: string;
};

/** End of a search for a family: with the report of the family, or with a reason. */
export interface SearchEnd {
  readonly state: 'found' | 'closed';
  readonly reportId: string | null;
  readonly reason: FamilySearch['reason'];
  readonly by: string;
  readonly at: Date;
}

@Injectable()
export class FamilySearchRepository {
  /** @returns false where the family of these remains is sought already */
  async add(tx: Tx, one: NewSearch): Promise<boolean> {
    const added = await tx.query<unknown[]>(
      `INSERT INTO family_search (id, record_id, institution_id, opened_by, opened_at, due_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING 1`,
      [one.id, one.recordId, one.institutionId, one.openedBy, one.openedAt, one.dueAt],
    );
    return added.length > 0;
  }

  async lock(tx: Tx, id: string): Promise<FamilySearch | undefined> {
    const [found] = await tx.query<FamilySearch[]>(
      `SELECT ${COLUMNS} FROM family_search WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return found;
  }

  async openOf(tx: Tx, recordId: string): Promise<FamilySearch | undefined> {
    const [found] = await tx.query<FamilySearch[]>(
      `SELECT ${COLUMNS} FROM family_search WHERE record_id = $1 AND state = 'open' FOR UPDATE`,
      [recordId],
    );
    return found;
  }

  /** A page of an institution's, oldest first. */
  async page(
    tx: Tx,
    institutionId: string,
    isOpen: boolean,
    after: number,
    limit: number,
  ): Promise<FamilySearch[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM family_search
       WHERE institution_id = $1 AND seq > $2 AND (NOT $3 OR state = 'open') ORDER BY seq LIMIT $4`,
      [institutionId, after, isOpen, limit],
    );
  }

  async end(tx: Tx, id: string, { state, reportId, reason, by, at }: SearchEnd): Promise<void> {
    await changeOne(
      tx,
      `UPDATE family_search SET state = $2, report_id = $3, reason = $4, ended_by = $5, ended_at = $6, version = version + 1
       WHERE id = $1`,
      [id, state, reportId, reason, by, at],
    );
  }
}
