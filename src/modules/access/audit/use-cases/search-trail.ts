import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { TrailEntry } from './read-trail.js';

/** Conditions of a search in the log; what is left out is not asked. */
export interface TrailSearch {
  readonly recordId?: string | undefined;
  readonly actorId?: string | undefined;
  readonly institutionId?: string | undefined;
  /** An operation of the policy, or the beginning of several: `matches.`. */
  readonly action?: string | undefined;
  readonly outcome?: 'done' | 'denied' | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

/** An entry with its place in the log, the records it touches and, of a denial, its code. */
export interface FoundEntry extends TrailEntry {
  readonly seq: number;
  readonly recordIds: readonly string[];
  readonly code: string | null;
}

const SEARCH = `
  SELECT id::float8 AS seq, at, actor_id AS "actorId", institution_id AS "institutionId", action, outcome, purpose,
      record_ids AS "recordIds", detail ->> 'code' AS code
    FROM audit_entry
    WHERE ($1::uuid IS NULL OR record_ids @> ARRAY[$1::uuid]) AND ($2::uuid IS NULL OR actor_id = $2)
      AND ($3::uuid IS NULL OR institution_id = $3) AND ($4::text IS NULL OR starts_with(action, $4))
      AND ($5::text IS NULL OR outcome = $5) AND ($6::timestamptz IS NULL OR at >= $6)
      AND ($7::timestamptz IS NULL OR at < $7) AND ($8::bigint = 0 OR id < $8)
    ORDER BY id DESC LIMIT $9`;

/** Looks through the log, newest first. Whoever calls it asks the policy and writes down that it was asked. */
@Injectable()
export class SearchTrail {
  /** @param before place of the last entry that was read; 0 at the beginning */
  async page(tx: Tx, search: TrailSearch, before: number, limit: number): Promise<readonly FoundEntry[]> {
    const { recordId, actorId, institutionId, action, outcome, from, to } = search;
    const asked = [recordId, actorId, institutionId, action, outcome, from, to].map((value) => value ?? null);
    return tx.query<FoundEntry[]>(SEARCH, [...asked, before, limit]);
  }
}
