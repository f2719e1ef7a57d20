import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../platform/database/index.js';
import { announceAll } from '../../../platform/live-events/index.js';
import { changedRows } from '../../../platform/queue/index.js';
import type { SubjectKind, AlertKind } from '../../institutions/index.js';
import { OPEN_STATES, type AlertState } from '../domain/alert-state.js';
import type { AlertSubjectRef } from '../domain/alert-subject.js';
import type { AlertAnswer } from '../domain/answer.js';
import type { Ending } from '../domain/ending.js';
import type { MatchForInstitution } from '../domain/bundle.js';
import type { Recipient } from '../domain/owner.js';
import { ALERTS_TOPIC } from '../events.js';
import type { Alert, AlertChangeName } from './alert-rows.js';

export const ALERT_COLUMNS = `a.id, a.seq, a.institution_id AS "institutionId", a.kind, a.state, a.version,
  a.owner_actor_id AS "ownerActorId", a.owner_email AS "ownerEmail", a.owner_language AS "ownerLanguage",
  a.due_at AS "dueAt", a.next_step_at AS "nextStepAt", a.steps_taken AS "stepsTaken",
  a.snoozed_until AS "snoozedUntil", a.returns_to AS "returnsTo", a.returns_at AS "returnsAt", a.read_at AS "readAt",
  a.read_by AS "readBy", a.acted_at AS "actedAt", a.acted_by AS "actedBy", a.answer, a.reason,
  a.ended_by AS "endedBy", a.ended_institution_id AS "endedInstitutionId", a.ended_operation AS "endedOperation",
  a.ended_at AS "endedAt",
  a.created_at AS "createdAt", a.changed_at AS "changedAt"`;

/** Held while a change is written, until its commit: so the ids of changes rise in the order in which they are seen. */
const CHANGE_LOCK = 176_400_800;

export interface NewAlert {
  readonly id: string;
  readonly institutionId: string | undefined;
  readonly kind: AlertKind;
  readonly owner: Recipient;
  readonly dueAt: Date;
  /** True where steps follow when nobody has answered until then. */
  readonly escalates: boolean;
  readonly now: Date;
}

/** Something that has happened to an alert, as it stands after it. */
export interface Noted {
  readonly alert: Pick<Alert, 'id' | 'institutionId' | 'state'>;
  readonly change: AlertChangeName;
  readonly actorId: string;
  readonly now: Date;
}

/** Writes alerts. Reading them is in `AlertReader`. */
@Injectable()
export class AlertRepository {
  /** Of these matches, the ones that have alerted this institution before. */
  async alertedBefore(
    tx: Tx,
    institutionId: string | undefined,
    matchIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT hypothesis_id AS id FROM alert_match
       WHERE institution_id IS NOT DISTINCT FROM $1::uuid AND hypothesis_id = ANY($2)`,
      [institutionId ?? null, matchIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Matches of alerts that were closed may alert again: what barred them is over. */
  async freeClosed(tx: Tx, institutionId: string | undefined, matchIds: readonly string[]): Promise<void> {
    await tx.query(
      `DELETE FROM alert_match USING alert WHERE alert.id = alert_id AND alert.state = 'closed'
         AND alert_match.institution_id IS NOT DISTINCT FROM $1::uuid AND hypothesis_id = ANY($2)`,
      [institutionId ?? null, matchIds],
    );
  }

  /** Matches that were closed or answered may alert again everywhere: they are somebody's work anew. */
  async freeEnded(tx: Tx, matchIds: readonly string[]): Promise<void> {
    await tx.query(
      `DELETE FROM alert_match USING alert WHERE alert.id = alert_id AND alert.state IN ('closed', 'acted')
         AND hypothesis_id = ANY($1)`,
      [matchIds],
    );
  }

  async insert(tx: Tx, alert: NewAlert): Promise<void> {
    const { id, institutionId, kind, owner, dueAt, escalates, now } = alert;
    await tx.query(
      `INSERT INTO alert (id, institution_id, kind, state, owner_actor_id, owner_email, owner_language, due_at,
         next_step_at, returns_to, created_at, changed_at)
       VALUES ($1, $2, $3, 'queued', $4, $5, $6, $7, $8, $9, $10, $10)`,
      [
        id,
        institutionId ?? null,
        kind,
        owner.actorId ?? null,
        owner.email ?? null,
        owner.language,
        dueAt,
        escalates ? dueAt : null,
        owner.standsInFor ?? null,
        now,
      ],
    );
  }

  /** @returns how many were new: another worker may have been first */
  async addMatches(
    tx: Tx,
    alert: { readonly id: string; readonly institutionId: string | undefined },
    matches: readonly MatchForInstitution[],
  ): Promise<number> {
    const rows = matches.map(({ match, ask, parties }) => ({
      hypothesis_id: match.id,
      ask,
      kind: match.kind,
      band: (parties.length === 1 ? parties[0]?.band : undefined) ?? match.band,
      record_ids: parties.map((party) => party.recordId),
      holder_ids: [...new Set(parties.map((party) => party.institutionId))],
    }));
    const written = await tx.query<unknown[]>(
      `INSERT INTO alert_match (alert_id, institution_id, hypothesis_id, ask, kind, band, record_ids, holder_ids)
       SELECT $1, $2, hypothesis_id, ask, kind, band, record_ids, holder_ids
       FROM jsonb_to_recordset($3::jsonb) AS m (hypothesis_id uuid, ask text, kind text, band text, record_ids uuid[], holder_ids uuid[])
       ON CONFLICT DO NOTHING RETURNING 1`,
      [alert.id, alert.institutionId ?? null, JSON.stringify(rows)],
    );
    return written.length;
  }

  /** @returns how many have not alerted this institution before */
  async addSubjects(
    tx: Tx,
    alert: { readonly id: string; readonly institutionId: string | undefined; readonly kind: SubjectKind },
    subjects: readonly AlertSubjectRef[],
  ): Promise<number> {
    const written = await tx.query<unknown[]>(
      `INSERT INTO alert_subject (alert_id, institution_id, kind, subject_id, mark)
       SELECT $1, $2, $3, id, mark FROM unnest($4::uuid[], $5::text[]) AS s (id, mark) ORDER BY id
       ON CONFLICT DO NOTHING RETURNING 1`,
      [
        ...[alert.id, alert.institutionId ?? null, alert.kind],
        ...[subjects.map(({ id }) => id), subjects.map(({ mark }) => mark)],
      ],
    );
    return written.length;
  }

  /** Subjects whose alert was closed before anybody had read it may alert again. */
  async freeClosedSubjects(tx: Tx, kind: SubjectKind, subjects: readonly AlertSubjectRef[]): Promise<void> {
    await tx.query(
      `DELETE FROM alert_subject t USING alert, unnest($2::uuid[], $3::text[]) AS s (id, mark)
       WHERE alert.id = t.alert_id AND alert.state = 'closed' AND alert.read_at IS NULL
         AND t.kind = $1 AND t.subject_id = s.id AND t.mark = s.mark`,
      [kind, subjects.map(({ id }) => id), subjects.map(({ mark }) => mark)],
    );
  }

  /** Takes back an alert of which all has been told before, or by another worker meanwhile. */
  async takeBack(tx: Tx, id: string): Promise<void> {
    await changeOne(tx, 'DELETE FROM alert WHERE id = $1', [id]);
  }

  /** Being delivered is the platform's affair and leaves the version, so that nobody's work is refused for it. */
  async setDelivered(tx: Tx, id: string, state: AlertState, now: Date): Promise<void> {
    await changeOne(tx, `UPDATE alert SET state = $2, changed_at = $3 WHERE id = $1`, [id, state, now]);
  }

  async setRead(tx: Tx, id: string, state: AlertState, by: string, now: Date): Promise<Alert> {
    return this.change(
      tx,
      `state = $2, read_by = coalesce(read_by, $3), read_at = coalesce(read_at, $4), changed_at = $4`,
      [id, state, by, now],
    );
  }

  /** @param back when it goes back to the one for whom the owner stands in; as soon as they are there without it */
  async setOwner(tx: Tx, id: string, owner: Recipient, now: Date, back?: Date): Promise<Alert> {
    return this.change(
      tx,
      `owner_actor_id = $2, owner_email = $3, owner_language = $4, returns_to = $5, returns_at = $6, changed_at = $7`,
      [
        ...[id, owner.actorId ?? null, owner.email ?? null, owner.language],
        ...[owner.standsInFor ?? null, back ?? null, now],
      ],
    );
  }

  /** The step that follows waits until then; the due date stays. */
  async setSnoozed(tx: Tx, id: string, until: Date, now: Date): Promise<Alert> {
    return this.change(
      tx,
      `snoozed_until = $2, next_step_at = CASE WHEN next_step_at IS NOT NULL THEN greatest(next_step_at, $2) END, changed_at = $3`,
      [id, until, now],
    );
  }

  async setActed(
    tx: Tx,
    id: string,
    deed: { readonly answer: AlertAnswer; readonly reason: string | undefined; readonly by: string },
    now: Date,
  ): Promise<Alert> {
    return this.change(
      tx,
      `state = 'acted', answer = $2, reason = $3, acted_by = $4, acted_at = $5, next_step_at = NULL, changed_at = $5`,
      [id, deed.answer, deed.reason ?? null, deed.by, now],
    );
  }

  async setLate(
    tx: Tx,
    id: string,
    late: { readonly state: AlertState; readonly stepsTaken: number; readonly nextStepAt: Date | null },
    now: Date,
  ): Promise<Alert> {
    return this.change(tx, `state = $2, steps_taken = $3, next_step_at = $4, changed_at = $5`, [
      id,
      late.state,
      late.stepsTaken,
      late.nextStepAt,
      now,
    ]);
  }

  /** Writes down by which deed an alert has ended, once and for all. */
  async setEnded(tx: Tx, id: string, { actorId, institutionId, operation, at }: Ending): Promise<void> {
    await changeOne(
      tx,
      `UPDATE alert SET ended_by = $2, ended_institution_id = $3, ended_operation = $4, ended_at = $5
       WHERE id = $1 AND ended_at IS NULL`,
      [id, actorId, institutionId ?? null, operation, at],
    );
  }

  /** Sets another due date, because the subject is due at another time: the next step follows then. */
  async setDue(tx: Tx, id: string, state: AlertState, dueAt: Date, now: Date): Promise<Alert> {
    return this.change(tx, `state = $2, due_at = $3, next_step_at = $3, changed_at = $4`, [
      ...[id, state, dueAt, now],
    ]);
  }

  /** Open alerts whose next step is due. */
  async awaitingStep(tx: Tx, now: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM alert WHERE next_step_at <= $1 AND state = ANY($2) ORDER BY next_step_at, seq LIMIT $3`,
      [now, OPEN_STATES, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Writes down what happened, and tells whoever listens when it is committed: the owner, and those told at a step. */
  async note(
    tx: Tx,
    alert: Noted['alert'],
    change: AlertChangeName,
    { actorId, now }: { readonly actorId: string; readonly now: Date },
  ): Promise<void> {
    await this.noteAll(tx, [{ alert, change, actorId, now }]);
  }

  /** As `note`, in the order given. */
  async noteAll(tx: Tx, all: readonly Noted[]): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [CHANGE_LOCK]);
    await tx.query(
      `INSERT INTO alert_change (alert_id, change, state, actor_id, at)
       SELECT alert_id, change, state, actor_id, at
       FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (alert_id uuid, change text, state text, actor_id uuid, at timestamptz))
         WITH ORDINALITY AS n (alert_id, change, state, actor_id, at, place) ORDER BY place`,
      [
        JSON.stringify(
          all.map(({ alert, change, actorId, now }) => ({
            ...{ alert_id: alert.id, change, state: alert.state, actor_id: actorId, at: now },
          })),
        ),
      ],
    );
    const ids = [...new Set(all.map(({ alert }) => alert.id))];
    const told = await tx.query<{ alertId: string; id: string }[]>(
      `SELECT DISTINCT alert_id AS "alertId", told_institution_id AS id FROM alert_step
       WHERE alert_id = ANY($1) AND told_institution_id IS NOT NULL`,
      [ids],
    );
    const parties = new Set(all.map(({ alert }) => `${alert.id} ${alert.institutionId ?? ''}`));
    for (const { alertId, id } of told) parties.add(`${alertId} ${id}`);
    await announceAll(
      tx,
      [...parties].map((party) => {
        const [id, institutionId] = party.split(' ');
        return { topic: ALERTS_TOPIC, institutionId: institutionId || undefined, id };
      }),
    );
  }

  private async change(tx: Tx, sets: string, parameters: unknown[]): Promise<Alert> {
    const [alert] = await changedRows<Alert>(
      tx,
      `UPDATE alert a SET ${sets}, version = version + 1 WHERE id = $1 RETURNING ${ALERT_COLUMNS}`,
      parameters,
    );
    if (!alert) throw new Error('An alert was changed that was not locked before.');
    return alert;
  }
}
