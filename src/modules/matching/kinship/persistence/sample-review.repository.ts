import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';

/**
 * Review of a record's samples: somebody has typed a sample otherwise, and a colleague has reviewed it. From
 * then on it counts once more.
 */
export interface SampleReview {
  readonly recordId: string;
  /** Keyed hash of all that the samples showed then. */
  readonly samples: string;
  readonly reviewedAt: Date;
}

const COLUMNS = 'record_id AS "recordId", samples, reviewed_at AS "reviewedAt"';

/** Rows that the platform alone reaches: whoever could write one could have words made anew. */
@Injectable()
export class SampleReviewRepository {
  /** The reviews of an institution are granted one after the other. */
  async oneAtATime(tx: Tx, institutionId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7411070))', [institutionId]);
  }

  async latest(tx: Tx, recordId: string): Promise<SampleReview | undefined> {
    const [row] = await actingAs(tx, PLATFORM, () =>
      tx.query<SampleReview[]>(
        `SELECT ${COLUMNS} FROM sample_review WHERE record_id = $1 ORDER BY reviewed_at DESC LIMIT 1`,
        [recordId],
      ),
    );
    return row;
  }

  /** Lists the reviews of an institution since a moment, the newest first. */
  async since(tx: Tx, institutionId: string, since: Date): Promise<SampleReview[]> {
    return actingAs(tx, PLATFORM, () =>
      tx.query<SampleReview[]>(
        `SELECT ${COLUMNS} FROM sample_review WHERE institution_id = $1 AND reviewed_at > $2 ORDER BY reviewed_at DESC`,
        [institutionId, since],
      ),
    );
  }

  async add(
    tx: Tx,
    review: SampleReview & { readonly institutionId: string; readonly requestId: string },
  ): Promise<void> {
    const { requestId, recordId, institutionId, samples, reviewedAt } = review;
    await actingAs(tx, PLATFORM, () =>
      tx.query(
        `INSERT INTO sample_review (request_id, record_id, institution_id, samples, reviewed_at) VALUES ($1, $2, $3, $4, $5)`,
        [requestId, recordId, institutionId, samples, reviewedAt],
      ),
    );
  }
}
