import { Injectable } from '@nestjs/common';
import type { Actor } from '../../accounts/index.js';
import { Guarded } from './guarded.js';

/** One line of the log: who did what to a record, or was refused it. Nothing of what the record says. */
export interface TrailEntry {
  readonly at: Date;
  readonly actorId: string;
  readonly institutionId: string | null;
  readonly action: string;
  readonly outcome: 'done' | 'denied';
  readonly purpose: string | null;
}

const OF_RECORDS = `
  SELECT at, actor_id AS "actorId", institution_id AS "institutionId", action, outcome, purpose
    FROM audit_entry WHERE record_ids && $1::uuid[] ORDER BY id LIMIT $2`;

const MOST = 10_000;

/** Reads the log, for those who watch over all. */
@Injectable()
export class ReadTrail {
  constructor(private readonly guarded: Guarded) {}

  /** Everything that was done with any of these records, the oldest first; ten thousand entries at most. */
  async ofRecords(actor: Actor, recordIds: readonly string[]): Promise<readonly TrailEntry[]> {
    return this.guarded.perform(actor, 'audit.read', recordIds, (tx) =>
      tx.query<TrailEntry[]>(OF_RECORDS, [recordIds, MOST]),
    );
  }
}
