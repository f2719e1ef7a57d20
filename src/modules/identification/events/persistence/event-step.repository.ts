import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';

export const EVENT_STEPS = [
  'opened',
  'changed',
  'reconcile',
  'close',
  'reopen',
  'invited',
  'accepted',
  'declined',
  'left',
  'counted',
  'entered',
  'imported',
  'entry_changed',
  'linked',
  'unlinked',
  'attached',
  'detached',
  'restored',
  'searched',
  'set_proposed',
  'reexamined',
  'handover_proposed',
  'handover_withdrawn',
  'handover_declined',
  'handed_over',
  'joint_accepted',
  'joint_declined',
  'joint_asked',
] as const;
export type EventStepName = (typeof EVENT_STEPS)[number];

/** Step of an event: something that was done in it. */
export interface EventStep {
  readonly eventId: string;
  /** Institution for which it was done; null of the platform's own work. */
  readonly institutionId: string | null;
  readonly what: EventStepName;
  /** The entry, record, set or institution that it was done to; null of the event itself. */
  readonly subjectId: string | null;
  readonly reason: string | null;
  readonly doneBy: string;
  readonly doneAt: Date;
}

@Injectable()
export class EventStepRepository {
  async add(tx: Tx, one: EventStep): Promise<void> {
    await tx.query(
      `INSERT INTO event_step (event_id, institution_id, what, subject_id, reason, done_by, done_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [one.eventId, one.institutionId, one.what, one.subjectId, one.reason, one.doneBy, one.doneAt],
    );
  }

  /** The newest but some, the newest first. */
  async of(tx: Tx, eventId: string, limit: number, but: number): Promise<EventStep[]> {
    return tx.query(
      `SELECT event_id AS "eventId", institution_id AS "institutionId", what, subject_id AS "subjectId", reason,
         done_by AS "doneBy", done_at AS "doneAt"
       FROM event_step WHERE event_id = $1 ORDER BY id DESC LIMIT $2 OFFSET $3`,
      [eventId, limit, but],
    );
  }
}
