import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { ReportPair } from '../domain/report-links.js';

const COLUMNS = `first_seq AS "firstSeq", second_seq AS "secondSeq", first_id AS "firstId", second_id AS "secondId"`;

@Injectable()
export class ReportPairRepository {
  async all(tx: Tx): Promise<ReportPair[]> {
    return tx.query(`SELECT ${COLUMNS} FROM report_pair ORDER BY first_seq, second_seq`);
  }

  /** Changes with every pair that is added or goes. */
  async state(tx: Tx): Promise<string> {
    const [row] = await tx.query<{ state: string }[]>(
      `SELECT coalesce(max(change), 0) || '/' || count(*) AS state FROM report_pair`,
    );
    return row?.state ?? '';
  }

  async ofSeqs(tx: Tx, seqs: readonly number[]): Promise<ReportPair[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM report_pair WHERE first_seq = ANY($1) OR second_seq = ANY($1)
       ORDER BY first_seq, second_seq`,
      [seqs],
    );
  }

  async add(tx: Tx, pairs: readonly ReportPair[]): Promise<void> {
    if (pairs.length === 0) return;
    await tx.query(
      `INSERT INTO report_pair (first_seq, second_seq, first_id, second_id)
       SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::uuid[], $4::uuid[])
       ON CONFLICT (first_seq, second_seq) DO NOTHING`,
      [
        pairs.map((pair) => pair.firstSeq),
        pairs.map((pair) => pair.secondSeq),
        pairs.map((pair) => pair.firstId),
        pairs.map((pair) => pair.secondId),
      ],
    );
  }

  async remove(tx: Tx, pairs: readonly ReportPair[]): Promise<void> {
    if (pairs.length === 0) return;
    await tx.query(
      `DELETE FROM report_pair WHERE (first_seq, second_seq) IN (SELECT * FROM unnest($1::bigint[], $2::bigint[]))`,
      [pairs.map((pair) => pair.firstSeq), pairs.map((pair) => pair.secondSeq)],
    );
  }
}
