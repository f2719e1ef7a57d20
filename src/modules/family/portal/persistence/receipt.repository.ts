import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';

export interface StoredReceipt {
  /** The account that it opens. */
  readonly id: string;
  readonly institutionId: string;
  readonly recordId: string;
  readonly issuedAt: Date;
  readonly openedAt: Date | null;
  /** Time at which the window was opened before. */
  readonly seenUntil: Date | null;
  readonly endedAt: Date | null;
  /** True where a code of its own opens it. */
  readonly hasCode: boolean;
}

type WithPhrase = StoredReceipt & { readonly phraseHash: string | null };

export interface NewReceipt {
  readonly id: string;
  readonly institutionId: string;
  readonly recordId: string;
  /** Both null where only the code of another receipt opens it. */
  readonly codeHash: string | null;
  readonly phraseHash: string | null;
  readonly issuedBy: string;
}

const COLUMNS = `id, institution_id AS "institutionId", record_id AS "recordId", issued_at AS "issuedAt",
  opened_at AS "openedAt", seen_until AS "seenUntil", ended_at AS "endedAt", code_hash IS NOT NULL AS "hasCode"`;

@Injectable()
export class ReceiptRepository {
  async add(tx: Tx, receipt: NewReceipt, now: Date): Promise<void> {
    const { id, institutionId, recordId, codeHash, phraseHash, issuedBy } = receipt;
    await tx.query(
      `INSERT INTO family_receipt (id, institution_id, record_id, code_hash, phrase_hash, issued_by, issued_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, institutionId, recordId, codeHash, phraseHash, issuedBy, now],
    );
  }

  /** By any of the hashes that a code has under the keys of the installation; with what the phrase must match. */
  async byCode(tx: Tx, hashes: readonly string[]): Promise<WithPhrase | undefined> {
    const [found] = await tx.query<WithPhrase[]>(
      `SELECT ${COLUMNS}, phrase_hash AS "phraseHash" FROM family_receipt WHERE code_hash = ANY ($1)`,
      [hashes],
    );
    return found;
  }

  /** All that were given for a report, oldest first. */
  async ofRecord(tx: Tx, recordId: string): Promise<StoredReceipt[]> {
    return tx.query(`SELECT ${COLUMNS} FROM family_receipt WHERE record_id = $1 ORDER BY issued_at, id`, [
      recordId,
    ]);
  }

  async byId(tx: Tx, id: string): Promise<StoredReceipt | undefined> {
    return (await tx.query<StoredReceipt[]>(`SELECT ${COLUMNS} FROM family_receipt WHERE id = $1`, [id]))[0];
  }

  /** With what the phrase must match. */
  async withPhrase(tx: Tx, id: string): Promise<WithPhrase | undefined> {
    const [found] = await tx.query<WithPhrase[]>(
      `SELECT ${COLUMNS}, phrase_hash AS "phraseHash" FROM family_receipt WHERE id = $1`,
      [id],
    );
    return found;
  }

  /** The receipt of a report that is in force. */
  async openOf(tx: Tx, recordId: string): Promise<StoredReceipt | undefined> {
    const [found] = await tx.query<StoredReceipt[]>(
      `SELECT ${COLUMNS} FROM family_receipt WHERE record_id = $1 AND ended_at IS NULL`,
      [recordId],
    );
    return found;
  }

  async end(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.query('UPDATE family_receipt SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL', [id, now]);
  }

  async setPhrase(tx: Tx, id: string, phraseHash: string): Promise<void> {
    await changeOne(tx, 'UPDATE family_receipt SET phrase_hash = $2 WHERE id = $1', [id, phraseHash]);
  }

  /** Notes a look into the window; `false` where the receipt has ended meanwhile. */
  async noteOpened(tx: Tx, id: string, now: Date): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      'UPDATE family_receipt SET seen_until = opened_at, opened_at = $2 WHERE id = $1 AND ended_at IS NULL',
      [id, now],
    );
    return count > 0;
  }
}
