import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { samplesOf } from '../domain/samples-of.js';

interface Entry {
  readonly recordId: string;
  readonly record: ExchangeRecord;
}

/** Keeps the samples of records findable by code. */
@Injectable()
export class SampleRegister {
  /**
   * Notes the samples of records that were just written, and returns the ids of those that bring a sample code which
   * another record of the institution has already: they are kept, and the two never count as independent.
   */
  async note(tx: Tx, institutionId: string, entries: readonly Entry[]): Promise<readonly string[]> {
    const rows = entries.flatMap(({ recordId, record }) =>
      samplesOf(record).map((sample) => ({ recordId, ...sample })),
    );
    const recordIds = entries.map((entry) => entry.recordId);
    await tx.query('DELETE FROM sample WHERE record_id = ANY($1)', [recordIds]);
    if (rows.length === 0) return [];
    await tx.query(
      `INSERT INTO sample (record_id, institution_id, code, sample_type, holder)
       SELECT r, $1, c, t, h FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) AS s (r, c, t, h)
       ON CONFLICT DO NOTHING`,
      [
        institutionId,
        rows.map((row) => row.recordId),
        rows.map((row) => row.code),
        rows.map((row) => row.sampleType),
        rows.map((row) => row.holder),
      ],
    );
    const shared = await tx.query<{ recordId: string }[]>(
      `SELECT DISTINCT mine.record_id AS "recordId" FROM sample mine
       JOIN sample other USING (institution_id, code)
       WHERE mine.record_id = ANY($1) AND other.record_id <> mine.record_id`,
      [recordIds],
    );
    return shared.map((row) => row.recordId);
  }

  /** The ids of the records of an institution that have each of these samples; one code may stand in two of them. */
  async holdersOf(
    tx: Tx,
    institutionId: string,
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await tx.query<{ code: string; recordIds: string[] }[]>(
      `SELECT code, array_agg(DISTINCT record_id ORDER BY record_id) AS "recordIds" FROM sample
       WHERE institution_id = $1 AND code = ANY($2) GROUP BY code`,
      [institutionId, codes],
    );
    return new Map(rows.map(({ code, recordIds }) => [code, recordIds]));
  }
}
