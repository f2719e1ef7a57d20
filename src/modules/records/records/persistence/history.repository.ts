import { Injectable } from '@nestjs/common';
import type { ExchangeRecord, RecordType } from '../../../../kernel/contract/index.js';
import type { Tx } from '../../../../platform/database/index.js';

export interface VersionOf {
  readonly id: string;
  readonly version: number;
}

/** A record that an import has written, and whether it was there before. */
export interface BroughtRecord {
  readonly id: string;
  readonly seq: number;
  readonly recordType: RecordType;
  /** True where nothing stood before that import; false where it changed what stood. */
  readonly isNew: boolean;
}

/** Condition of a version that stands for something: what was taken out or taken back does not. */
const STANDS = 'NOT v.removed AND NOT v.undone';

@Injectable()
export class HistoryRepository {
  /**
   * Returns the content of records in some of their versions, the present ones among them; nothing where it
   * was removed.
   */
  async contents(
    tx: Tx,
    versions: readonly VersionOf[],
  ): Promise<(VersionOf & { content: ExchangeRecord })[]> {
    return tx.query(
      `WITH asked AS (SELECT * FROM unnest($1::uuid[], $2::int[]) AS t (id, version))
       SELECT id, version, v.content FROM asked JOIN record_version v USING (version) WHERE v.record_id = asked.id AND v.emptied_at IS NULL
       UNION ALL
       SELECT id, version, r.content FROM asked JOIN record r USING (id, version) WHERE r.emptied_at IS NULL`,
      [versions.map(({ id }) => id), versions.map(({ version }) => version)],
    );
  }

  /**
   * Returns a piece of what an import has written, in the order of `seq`, also where somebody has changed it
   * since; without what was taken out.
   */
  async broughtBy(tx: Tx, importId: string, afterSeq: number, limit: number): Promise<BroughtRecord[]> {
    return tx.query(
      `SELECT r.id, r.seq, r.record_type AS "recordType", NOT EXISTS (
           SELECT 1 FROM record_version v WHERE v.record_id = r.id AND ${STANDS} AND v.import_id IS DISTINCT FROM $1
             AND v.version < coalesce((SELECT min(own.version) FROM record_version own
               WHERE own.record_id = r.id AND own.import_id = $1 AND NOT own.undone), r.version)) AS "isNew"
       FROM record r
       WHERE r.id IN (SELECT id FROM record WHERE import_id = $1
           UNION SELECT v.record_id FROM record_version v WHERE v.import_id = $1 AND ${STANDS})
         AND NOT r.removed AND r.seq > $2 ORDER BY r.seq LIMIT $3`,
      [importId, afterSeq, limit],
    );
  }

  /** Returns the content of records in every version, the present one among them. */
  async allContents(tx: Tx, ids: readonly string[]): Promise<{ id: string; content: ExchangeRecord }[]> {
    return tx.query(
      `SELECT record_id AS id, content FROM record_version WHERE record_id = ANY($1) AND emptied_at IS NULL
       UNION ALL SELECT id, content FROM record WHERE id = ANY($1) AND emptied_at IS NULL`,
      [ids],
    );
  }

  /** Returns the contents of a record, oldest first, each with the time at which it was written. */
  async inOrder(tx: Tx, id: string): Promise<{ content: ExchangeRecord; at: Date }[]> {
    return tx.query(
      `SELECT content, at FROM (
         SELECT version, content, changed_at AS at FROM record_version WHERE record_id = $1 AND emptied_at IS NULL
         UNION ALL SELECT version, content, changed_at FROM record WHERE id = $1 AND emptied_at IS NULL) AS v ORDER BY version`,
      [id],
    );
  }

  /** Returns the times at which the versions of a record were written, oldest first. */
  async timesOf(tx: Tx, id: string): Promise<{ at: Date; isFirst: boolean }[]> {
    return tx.query(
      `SELECT at, version = min(version) OVER () AS "isFirst" FROM (
         SELECT version, changed_at AS at FROM record_version WHERE record_id = $1
         UNION ALL SELECT version, changed_at FROM record WHERE id = $1) AS v ORDER BY version`,
      [id],
    );
  }

  /**
   * Counts how often each of these records was amended since, by record; a record that was not is left out.
   */
  async amendmentsSince(
    tx: Tx,
    ids: readonly string[],
    since: Date,
  ): Promise<{ id: string; amendments: number }[]> {
    return tx.query(
      `SELECT id, count(*)::int AS amendments FROM (
         SELECT record_id AS id, version, changed_at AS at FROM record_version WHERE record_id = ANY($1)
         UNION ALL SELECT id, version, changed_at FROM record WHERE id = ANY($1)) AS v
       WHERE version > 1 AND at >= $2 GROUP BY id`,
      [ids, since],
    );
  }
}
