import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { VALUES_SHOWN_FROM } from '../domain/parties.js';
import type { ReportLink, SamePersonPair } from '../domain/report-links.js';

const COLUMNS = `first_seq AS "firstSeq", second_seq AS "secondSeq", first_id AS "firstId", second_id AS "secondId"`;

/** Pairs that both owners have joined. */
const JOINED = `SELECT first_seq, second_seq, first_id, second_id, since FROM settled_pair WHERE kind = 'duplicate_report' AND same`;

/**
 * Joined pairs and the ones that comparing has found, with whether each report lets the other's institution
 * see values of it.
 */
const LINKED = `
  SELECT ${COLUMNS}, joined AND coalesce(f.level >= ${VALUES_SHOWN_FROM}, true) AS "firstLends",
    joined AND coalesce(s.level >= ${VALUES_SHOWN_FROM}, true) AS "secondLends"
  FROM (
    SELECT first_seq, second_seq, first_id, second_id, bool_or(joined) AS joined FROM (
      SELECT first_seq, second_seq, first_id, second_id, false AS joined FROM report_pair
      UNION ALL SELECT first_seq, second_seq, first_id, second_id, true FROM (${JOINED}) AS by_people
    ) AS found GROUP BY first_seq, second_seq, first_id, second_id
  ) AS pair
  LEFT JOIN disclosure_cap f ON f.record_id = first_id LEFT JOIN disclosure_cap s ON s.record_id = second_id`;

@Injectable()
export class ReportPairRepository {
  async all(tx: Tx): Promise<SamePersonPair[]> {
    return tx.query(`SELECT ${COLUMNS} FROM report_pair ORDER BY first_seq, second_seq`);
  }

  /**
   * Reads the links of all reports of one person, those that comparing has found and those that people have
   * joined.
   */
  async linked(tx: Tx): Promise<ReportLink[]> {
    return actingAs(tx, PLATFORM, () => tx.query(`${LINKED} ORDER BY first_seq, second_seq`));
  }

  /** Reads the links of these reports. */
  async linkedOf(tx: Tx, seqs: readonly number[]): Promise<ReportLink[]> {
    return actingAs(tx, PLATFORM, () =>
      tx.query(`${LINKED} WHERE first_seq = ANY($1) OR second_seq = ANY($1) ORDER BY first_seq, second_seq`, [
        seqs,
      ]),
    );
  }

  /**
   * Returns a state that changes with every pair that is added or goes, is joined or parted, and with what
   * their owners let be seen of them.
   */
  async state(tx: Tx): Promise<string> {
    const [row] = await actingAs(tx, PLATFORM, () =>
      tx.query<{ state: string }[]>(
        `SELECT (SELECT coalesce(max(change), 0) || '/' || count(*) FROM report_pair) || '/' ||
           count(DISTINCT (first_seq, second_seq)) || '/' || coalesce(max(since)::text, '') || '/' ||
           count(cap.record_id) || '/' || coalesce(sum(cap.level), 0) || '/' || coalesce(max(cap.set_at)::text, '') AS state
         FROM (${JOINED}) AS pair LEFT JOIN disclosure_cap cap ON cap.record_id IN (first_id, second_id)`,
      ),
    );
    return row?.state ?? '';
  }

  async ofSeqs(tx: Tx, seqs: readonly number[]): Promise<SamePersonPair[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM report_pair WHERE first_seq = ANY($1) OR second_seq = ANY($1)
       ORDER BY first_seq, second_seq`,
      [seqs],
    );
  }

  async add(tx: Tx, pairs: readonly SamePersonPair[]): Promise<void> {
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

  async remove(tx: Tx, pairs: readonly SamePersonPair[]): Promise<void> {
    if (pairs.length === 0) return;
    await tx.query(
      `DELETE FROM report_pair WHERE (first_seq, second_seq) IN (SELECT * FROM unnest($1::bigint[], $2::bigint[]))`,
      [pairs.map((pair) => pair.firstSeq), pairs.map((pair) => pair.secondSeq)],
    );
  }
}
