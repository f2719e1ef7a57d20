import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { HandlingCode, OwnedPair, Release, ReleasePurpose, ReleaseTerms } from '../domain/released.js';
import type { DisclosureLevel } from '../domain/level.js';
import type { PairSide } from '../domain/pair-side.js';

export interface ReleaseDeed {
  readonly pair: OwnedPair;
  readonly side: PairSide;
  readonly action: 'released' | 'taken_back';
  readonly terms: ReleaseTerms;
  readonly doneBy: string;
  readonly doneAt: Date;
}

interface Row {
  readonly kind: string;
  readonly recordA: string;
  readonly recordB: string;
  readonly side: PairSide;
  readonly level: DisclosureLevel;
  readonly purpose: ReleasePurpose | null;
  readonly handling: HandlingCode;
  readonly note: string | null;
  readonly until: Date | null;
  readonly releasedAt: Date;
}

@Injectable()
export class ReleaseRepository {
  /**
   * Reads what was released last of pairs that one of these records stands in; of all that the context
   * reaches where none is named.
   */
  async touching(tx: Tx, recordIds: readonly string[] | undefined): Promise<Release[]> {
    const rows = await tx.query<Row[]>(
      `SELECT * FROM (
         SELECT DISTINCT ON (kind, record_a, record_b, side) kind, record_a AS "recordA", record_b AS "recordB", side, action,
           level, purpose, handling, handling_note AS note, until, done_at AS "releasedAt"
         FROM disclosure_release WHERE $1::uuid[] IS NULL OR record_a = ANY($1) OR record_b = ANY($1)
         ORDER BY kind, record_a, record_b, side, id DESC
       ) AS last WHERE action = 'released'`,
      [recordIds ?? null],
    );
    return rows.map(({ purpose, handling: code, note, until, ...row }) => ({
      ...row,
      purpose: purpose ?? undefined,
      handling: { code, note: note ?? undefined },
      until: until ?? undefined,
    }));
  }

  async add(tx: Tx, { pair, side, action, terms, doneBy, doneAt }: ReleaseDeed): Promise<number> {
    const { level, purpose, handling, until } = terms;
    const [row] = await tx.query<{ id: number }[]>(
      `INSERT INTO disclosure_release (kind, record_a, record_b, institution_a, institution_b, side, action, level, purpose,
         handling, handling_note, until, done_by, done_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id`,
      [
        ...[pair.kind, pair.recordA, pair.recordB, pair.institutionA, pair.institutionB, side, action],
        ...[level, purpose ?? null, handling.code, handling.note ?? null, until ?? null, doneBy, doneAt],
      ],
    );
    if (!row) throw new Error('A release was not written.');
    return row.id;
  }

  /** Returns the pair and side of a release, where it is the last of its pair and side. */
  async lastOf(tx: Tx, id: number): Promise<{ pair: OwnedPair; side: PairSide } | undefined> {
    const [row] = await tx.query<(OwnedPair & { side: PairSide })[]>(
      `SELECT kind, record_a AS "recordA", record_b AS "recordB", institution_a AS "institutionA",
         institution_b AS "institutionB", side
       FROM disclosure_release r WHERE id = $1 AND NOT EXISTS (SELECT FROM disclosure_release later WHERE later.kind = r.kind
         AND later.record_a = r.record_a AND later.record_b = r.record_b AND later.side = r.side AND later.id > r.id)`,
      [id],
    );
    if (!row) return undefined;
    const { side, ...pair } = row;
    return { pair, side };
  }
}
