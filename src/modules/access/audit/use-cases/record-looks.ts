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

/**
 * Looks at what belongs to one record, out of the log, for the owner of the record: whoever asks has been
 * asked about that.
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
}
