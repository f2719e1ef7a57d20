import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';

/** The tables of a report's missing person, as they were made for one basis. */
export interface StoredFamilyRows {
  readonly recordId: string;
  /** Hash of what the family said, and of who decided about which sample. */
  readonly familyHash: string;
  readonly body: Buffer;
}

/** Rows are derived: whoever deletes them loses time and nothing else. */
@Injectable()
export class FamilyRowRepository {
  async of(tx: Tx, basisHash: string, recordIds: readonly string[]): Promise<StoredFamilyRows[]> {
    return tx.query(
      `SELECT record_id AS "recordId", family_hash AS "familyHash", body FROM family_row
       WHERE basis_hash = $1 AND record_id = ANY($2)`,
      [basisHash, recordIds],
    );
  }

  /**
   * Returns the hashes of those of these families that are stored already, by record and hash of the family.
   */
  async hashesOf(tx: Tx, basisHash: string, recordIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ recordId: string; familyHash: string }[]>(
      `SELECT record_id AS "recordId", family_hash AS "familyHash" FROM family_row
       WHERE basis_hash = $1 AND record_id = ANY($2)`,
      [basisHash, recordIds],
    );
    return new Map(rows.map(({ recordId, familyHash }) => [recordId, familyHash]));
  }

  async put(tx: Tx, basisHash: string, rows: readonly StoredFamilyRows[]): Promise<void> {
    for (const { recordId, familyHash, body } of rows) {
      await tx.query(
        `INSERT INTO family_row (record_id, basis_hash, family_hash, body) VALUES ($1, $2, $3, $4)
         ON CONFLICT (record_id, basis_hash) DO UPDATE
         SET family_hash = EXCLUDED.family_hash, body = EXCLUDED.body, made_at = now()`,
        [recordId, basisHash, familyHash, body],
      );
    }
  }

  /** Forgets what was made for other bases than these. */
  async keepOnly(tx: Tx, basisHashes: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM family_row WHERE basis_hash <> ALL($1)', [basisHashes]);
  }
}
