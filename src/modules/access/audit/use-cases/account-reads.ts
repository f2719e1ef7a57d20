import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../accounts/index.js';

/** Reads of one account: how often it has read something of a record by one operation, and when last. */
export interface AccountRead {
  readonly action: string;
  readonly times: number;
  readonly lastAt: Date;
}

const READS = `
  SELECT action, count(*)::int AS times, max(at) AS "lastAt" FROM audit_entry
   WHERE record_ids && ARRAY[$1::uuid] AND actor_id = $2 AND at BETWEEN $3 AND $4 AND outcome = 'done'
     AND (action LIKE '%.read' OR action LIKE '%.reveal')
   GROUP BY action`;

/**
 * Reads of one record by one account in a stretch of time, out of the log: whoever asks has been asked about
 * that.
 */
@Injectable()
export class AccountReads {
  async of(
    tx: Tx,
    {
      actorId,
      recordId,
      from,
      to,
    }: { readonly actorId: string; readonly recordId: string; readonly from: Date; readonly to: Date },
  ): Promise<readonly AccountRead[]> {
    return actingAs(tx, PLATFORM, () => tx.query<AccountRead[]>(READS, [recordId, actorId, from, to]));
  }
}
