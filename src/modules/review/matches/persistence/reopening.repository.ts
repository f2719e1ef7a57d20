import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { Side } from './match.repository.js';

@Injectable()
export class ReopeningRepository {
  /** @param side whose record has changed */
  async add(
    tx: Tx,
    of: { readonly hypothesisId: string; readonly side: Side },
    because: readonly string[],
    at: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO match_reopening (hypothesis_id, side, because, reopened_at) VALUES ($1, $2, $3, $4)`,
      [of.hypothesisId, of.side, because, at],
    );
  }
}
