import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Release } from '../domain/released.js';

@Injectable()
export class ReleaseRepository {
  /** What is released of pairs that one of these records stands in; of all that the context reaches where none is named. */
  async touching(tx: Tx, recordIds: readonly string[] | undefined): Promise<Release[]> {
    return tx.query(
      `SELECT h.kind, h.record_a AS "recordA", h.record_b AS "recordB", released.side, released.level
       FROM hypothesis h, LATERAL (VALUES ('a', h.released_a), ('b', h.released_b)) AS released (side, level)
       WHERE released.level IS NOT NULL AND ($1::uuid[] IS NULL OR h.record_a = ANY($1) OR h.record_b = ANY($1))`,
      [recordIds ?? null],
    );
  }
}
