import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM, type Operation } from '../../accounts/index.js';

/** Look of somebody at a thing of a record: which one, of which institution, when. */
export interface RecordLook {
  readonly thing: string;
  readonly institutionId: string | null;
  readonly at: Date;
}

const LOOKS = `
  SELECT detail ->> $3 AS thing, institution_id AS "institutionId", at FROM audit_entry
   WHERE record_ids && ARRAY[$1::uuid] AND action = ANY ($2) AND outcome = 'done' AND detail ? $3 ORDER BY id DESC LIMIT $4`;

/** How often an institution has had one record open. */
export interface InstitutionLooks {
  readonly institutionId: string;
  readonly lastAt: Date;
  /** Days (UTC) on which it has. */
  readonly days: number;
}

// A page of a list tells of many records, and is no look at one of them.
const OPENED = `
  SELECT institution_id AS "institutionId", max(at) AS "lastAt", count(DISTINCT (at AT TIME ZONE 'UTC')::date)::int AS days
    FROM audit_entry
   WHERE record_ids && ARRAY[$1::uuid] AND action = ANY ($2) AND outcome = 'done' AND institution_id = ANY ($3)
     AND (cardinality(record_ids) = 1 OR action <> 'reports.read')
   GROUP BY institution_id ORDER BY 2 DESC, 1`;

/**
 * Looks at one record and at what belongs to it, out of the log, for the owner of the record and its family: whoever
 * asks has been asked about that.
 */
@Injectable()
export class RecordLooks {
  /**
   * The last ones, newest first.
   *
   * @param thing under which name the log has the thing's id
   */
  async of(
    tx: Tx,
    recordId: string,
    {
      actions,
      thing,
      most,
    }: { readonly actions: readonly Operation[]; readonly thing: string; readonly most: number },
  ): Promise<readonly RecordLook[]> {
    return actingAs(tx, PLATFORM, () => tx.query<RecordLook[]>(LOOKS, [recordId, actions, thing, most]));
  }

  /** Returns which of some institutions have had a record open, the last first. */
  async openedBy(
    tx: Tx,
    recordId: string,
    actions: readonly Operation[],
    institutionIds: readonly string[],
  ): Promise<readonly InstitutionLooks[]> {
    return actingAs(tx, PLATFORM, () =>
      tx.query<InstitutionLooks[]>(OPENED, [recordId, actions, institutionIds]),
    );
  }
}
