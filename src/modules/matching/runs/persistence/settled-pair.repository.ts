import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { SettledPair } from '../domain/settled.js';

export interface SettledRecords extends SettledPair {
  readonly firstId: string;
  readonly secondId: string;
}

/** Two records by number and id; the first was registered first. */
export type OrderedPair = Omit<SettledRecords, 'same'>;

const COLUMNS = `first_seq AS "firstSeq", second_seq AS "secondSeq", first_id AS "firstId", second_id AS "secondId", same`;

@Injectable()
export class SettledPairRepository {
  /**
   * Reads the settled pairs of a kind. Two records that were told apart may turn out to be one person's after
   * all when one of them says something else; those who were confirmed as companions are two whatever is
   * added to either.
   */
  async ofKind(tx: Tx, kind: Kind): Promise<SettledRecords[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM settled_pair s JOIN record f ON f.id = first_id JOIN record l ON l.id = second_id
       WHERE s.kind = $1 AND (s.same OR (f.content_hash = first_hash AND l.content_hash = second_hash))
       UNION
       SELECT first_seq, second_seq, first_id, second_id, false FROM companion_pair WHERE $1 = 'duplicate_report'
       ORDER BY 1, 2, 5`,
      [kind],
    );
  }

  /**
   * Returns the records of which people have said that they are one person's with one of these, through
   * whomever; these among them.
   */
  async onePersonWith(tx: Tx, kind: Kind, recordIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `WITH RECURSIVE person (id) AS (
         SELECT unnest($2::uuid[])
         UNION SELECT CASE WHEN s.first_id = p.id THEN s.second_id ELSE s.first_id END
         FROM person p JOIN settled_pair s ON (s.first_id = p.id OR s.second_id = p.id) AND s.same AND s.kind = $1)
       SELECT id FROM person`,
      [kind, recordIds],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Tells whether people have told apart two of these records, which say the same still, or have confirmed
   * them as companions.
   */
  async areToldApart(tx: Tx, kind: Kind, recordIds: readonly string[]): Promise<boolean> {
    const [row] = await tx.query<[{ apart: boolean }]>(
      `SELECT EXISTS (SELECT 1 FROM settled_pair s JOIN record f ON f.id = s.first_id JOIN record l ON l.id = s.second_id
         WHERE s.kind = $1 AND NOT s.same AND f.content_hash = s.first_hash AND l.content_hash = s.second_hash
           AND s.first_id = ANY($2) AND s.second_id = ANY($2))
       OR ($1 = 'duplicate_report'
         AND EXISTS (SELECT 1 FROM companion_pair WHERE first_id = ANY($2) AND second_id = ANY($2))) AS apart`,
      [kind, recordIds],
    );
    return row.apart;
  }

  /**
   * Stores a pair of reports whose owners have both said that they are of companions or relatives, and so of
   * two people.
   */
  async putCompanions(tx: Tx, { firstSeq, secondSeq, firstId, secondId }: OrderedPair): Promise<void> {
    await tx.query(
      `INSERT INTO companion_pair (first_seq, second_seq, first_id, second_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [firstSeq, secondSeq, firstId, secondId],
    );
  }

  /** Reads the pairs of companions of which both are among these records. */
  async companionsAmong(tx: Tx, recordIds: readonly string[]): Promise<OrderedPair[]> {
    return tx.query(
      `SELECT first_seq AS "firstSeq", second_seq AS "secondSeq", first_id AS "firstId", second_id AS "secondId"
       FROM companion_pair WHERE first_id = ANY($1) AND second_id = ANY($1)`,
      [recordIds],
    );
  }

  async removeCompanions(tx: Tx, { firstSeq, secondSeq }: OrderedPair): Promise<void> {
    await tx.query('DELETE FROM companion_pair WHERE first_seq = $1 AND second_seq = $2', [
      firstSeq,
      secondSeq,
    ]);
  }

  async put(tx: Tx, kind: Kind, pair: SettledRecords): Promise<void> {
    await tx.query(
      `INSERT INTO settled_pair (kind, first_seq, second_seq, first_id, second_id, same, first_hash, second_hash)
       SELECT $1, $2, $3, f.id, l.id, $6, f.content_hash, l.content_hash FROM record f, record l WHERE f.id = $4 AND l.id = $5
       ON CONFLICT (kind, first_seq, second_seq) DO UPDATE SET same = excluded.same, since = now(),
         first_hash = excluded.first_hash, second_hash = excluded.second_hash`,
      [kind, pair.firstSeq, pair.secondSeq, pair.firstId, pair.secondId, pair.same],
    );
  }

  async remove(tx: Tx, kind: Kind, firstSeq: number, secondSeq: number): Promise<void> {
    await tx.query('DELETE FROM settled_pair WHERE kind = $1 AND first_seq = $2 AND second_seq = $3', [
      kind,
      firstSeq,
      secondSeq,
    ]);
  }
}
