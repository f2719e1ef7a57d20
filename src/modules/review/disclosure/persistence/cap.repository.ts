import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import type { DisclosureLevel } from '../domain/level.js';

export interface DisclosureCap {
  readonly recordId: string;
  readonly level: DisclosureLevel;
  readonly setAt: Date;
}

@Injectable()
export class CapRepository {
  /** The caps of these records, or of all, whoever owns them: what they hide is told to nobody. */
  async of(tx: Tx, recordIds: readonly string[] | undefined): Promise<ReadonlyMap<string, DisclosureLevel>> {
    const rows = await actingAs(tx, PLATFORM, () =>
      tx.query<Pick<DisclosureCap, 'recordId' | 'level'>[]>(
        `SELECT record_id AS "recordId", level FROM disclosure_cap WHERE $1::uuid[] IS NULL OR record_id = ANY($1)`,
        [recordIds ?? null],
      ),
    );
    return new Map(rows.map(({ recordId, level }) => [recordId, level]));
  }

  async byRecord(tx: Tx, recordId: string): Promise<DisclosureCap | undefined> {
    const [row] = await tx.query<DisclosureCap[]>(
      `SELECT record_id AS "recordId", level, set_at AS "setAt" FROM disclosure_cap WHERE record_id = $1`,
      [recordId],
    );
    return row;
  }

  async put(
    tx: Tx,
    { recordId, level, setAt }: DisclosureCap,
    by: { readonly institutionId: string; readonly actorId: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO disclosure_cap (record_id, institution_id, level, set_by, set_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (record_id) DO UPDATE SET level = excluded.level, set_by = excluded.set_by, set_at = excluded.set_at`,
      [recordId, by.institutionId, level, by.actorId, setAt],
    );
  }

  async remove(tx: Tx, recordId: string): Promise<void> {
    await tx.query('DELETE FROM disclosure_cap WHERE record_id = $1', [recordId]);
  }
}
