import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/accounts/index.js';
import type { SubjectKind } from '../../institutions/index.js';
import { OPEN_STATES, type AlertState } from '../domain/alert-state.js';
import { ALERT_COLUMNS } from './alert.repository.js';
import type { Alert, AlertChange, AlertDelivery, AlertMatch, AlertStep, AlertSubject } from './alert-rows.js';

/** An alert is for the institution whose duty it is, and for those that a step has told of it. */
const CONCERNS = `($1::uuid IS NULL OR a.institution_id = $1
  OR EXISTS (SELECT 1 FROM alert_step s WHERE s.alert_id = a.id AND s.told_institution_id = $1))`;

const MATCH_COLUMNS = `alert_id AS "alertId", hypothesis_id AS "hypothesisId", ask, kind, band,
  record_ids AS "recordIds", holder_ids AS "holderIds"`;

const DELIVERY_COLUMNS = `d.id, d.alert_id AS "alertId", d.channel, d.occasion, d.actor_id AS "actorId", d.address, d.language,
  d.endpoint_id AS "endpointId", d.state, d.attempts, d.last_code AS "lastCode", d.last_attempt_at AS "lastAttemptAt",
  d.delivered_at AS "deliveredAt", d.seen_at AS "seenAt", d.opened_at AS "openedAt", d.created_at AS "createdAt"`;

const DUE_PAGE = {
  where: '($4 = 0 OR (a.due_at, a.seq) > (SELECT due_at, seq FROM alert WHERE seq = $4))',
  order: 'a.due_at, a.seq',
};

/** An alert whose deed nobody has written down has ended when it last changed. */
const ENDED_PAGE = {
  where: `a.state IN ('acted', 'closed') AND ($4 = 0 OR (coalesce(a.ended_at, a.changed_at), a.seq)
    < (SELECT coalesce(ended_at, changed_at), seq FROM alert WHERE seq = $4))`,
  order: 'coalesce(a.ended_at, a.changed_at) DESC, a.seq DESC',
};

export interface InboxQuery {
  /** undefined: of all institutions, for the operator. */
  readonly institutionId: string | undefined;
  readonly states?: readonly AlertState[] | undefined;
  readonly ownerActorId?: string | undefined;
  /** Only what has ended, the newest end first. */
  readonly ended?: boolean | undefined;
  /** `seq` of the last alert of the page before; 0 at the start. */
  readonly after: number;
  readonly limit: number;
}

/** Somebody's charge, and for whom. */
export interface Owned {
  readonly institutionId: string;
  readonly ownerActorId: string;
  readonly returnsTo: string | null;
  readonly returnsAt: Date | null;
}

@Injectable()
export class AlertReader {
  async byId(tx: Tx, id: string): Promise<Alert | undefined> {
    const [alert] = await tx.query<Alert[]>(`SELECT ${ALERT_COLUMNS} FROM alert a WHERE a.id = $1`, [id]);
    return alert;
  }

  /** Reads those of these alerts that concern an institution, or all of them for the operator. */
  async concerning(tx: Tx, institutionId: string | undefined, ids: readonly string[]): Promise<Alert[]> {
    return tx.query(`SELECT ${ALERT_COLUMNS} FROM alert a WHERE ${CONCERNS} AND a.id = ANY($2)`, [
      institutionId ?? null,
      ids,
    ]);
  }

  /** Reads of what kind alerts are and until when they wait, by id. */
  async termsOf(
    tx: Tx,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Pick<Alert, 'id' | 'kind' | 'dueAt'>>> {
    const rows = await tx.query<Pick<Alert, 'id' | 'kind' | 'dueAt'>[]>(
      'SELECT id, kind, due_at AS "dueAt" FROM alert WHERE id = ANY($1)',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Reads it for one who will change it; others wait. */
  async lock(tx: Tx, id: string): Promise<Alert | undefined> {
    const [alert] = await tx.query<Alert[]>(
      `SELECT ${ALERT_COLUMNS} FROM alert a WHERE a.id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return alert;
  }

  /** Tells whether a step of the escalation has told this institution. */
  async wasTold(tx: Tx, id: string, institutionId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM alert_step WHERE alert_id = $1 AND told_institution_id = $2 LIMIT 1`,
      [id, institutionId],
    );
    return rows.length > 0;
  }

  /** A page of the inbox, what is due first first; of what has ended, the newest end. */
  async page(tx: Tx, query: InboxQuery): Promise<Alert[]> {
    const { where, order } = query.ended ? ENDED_PAGE : DUE_PAGE;
    return tx.query(
      `SELECT ${ALERT_COLUMNS} FROM alert a
       WHERE ${CONCERNS} AND ($2::text[] IS NULL OR a.state = ANY($2)) AND ($3::uuid IS NULL OR a.owner_actor_id = $3)
         AND ${where} ORDER BY ${order} LIMIT $5`,
      [
        query.institutionId ?? null,
        query.states ?? null,
        query.ownerActorId ?? null,
        query.after,
        query.limit,
      ],
    );
  }

  /** Returns the changes after a given one, oldest first, for whom they concern. */
  async changesAfter(
    tx: Tx,
    institutionId: string | undefined,
    after: number,
    limit: number,
  ): Promise<AlertChange[]> {
    return tx.query(
      `SELECT c.id, c.alert_id AS "alertId", c.change, c.state, c.actor_id AS "actorId", c.at
       FROM alert_change c JOIN alert a ON a.id = c.alert_id WHERE ${CONCERNS} AND c.id > $2 ORDER BY c.id LIMIT $3`,
      [institutionId ?? null, after, limit],
    );
  }

  async historyOf(tx: Tx, alertIds: readonly string[]): Promise<AlertChange[]> {
    return tx.query(
      `SELECT id, alert_id AS "alertId", change, state, actor_id AS "actorId", at FROM alert_change
       WHERE alert_id = ANY($1) ORDER BY id`,
      [alertIds],
    );
  }

  /** The matches of alerts, the strongest first or in an order that tells nothing of their scores. */
  async matchesOf(tx: Tx, alertIds: readonly string[], byBand: boolean): Promise<AlertMatch[]> {
    return tx.query(
      `SELECT ${MATCH_COLUMNS} FROM alert_match WHERE alert_id = ANY($1)
       ORDER BY CASE WHEN $2 THEN array_position(ARRAY['strong', 'moderate', 'weak'], band) END, hypothesis_id`,
      [alertIds, byBand],
    );
  }

  async subjectsOf(tx: Tx, alertIds: readonly string[]): Promise<AlertSubject[]> {
    return tx.query(
      `SELECT alert_id AS "alertId", kind, subject_id AS "subjectId", mark FROM alert_subject
       WHERE alert_id = ANY($1) ORDER BY subject_id`,
      [alertIds],
    );
  }

  /**
   * Returns the recipients whom alerts of a kind have told of what this mark stands for, and by which
   * subject.
   */
  async toldOf(
    tx: Tx,
    kind: SubjectKind,
    mark: string,
  ): Promise<{ institutionId: string; reportId: string; identificationId: string }[]> {
    return tx.query(
      `SELECT a.institution_id AS "institutionId", s.subject_id AS "reportId", s.mark AS "identificationId"
       FROM alert_subject s JOIN alert a ON a.id = s.alert_id
       WHERE s.kind = $1 AND s.mark = $2 AND a.institution_id IS NOT NULL ORDER BY a.seq, s.subject_id`,
      [kind, mark],
    );
  }

  /** Alerts about one subject. */
  async aboutSubject(tx: Tx, kind: SubjectKind, subjectId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      'SELECT alert_id AS id FROM alert_subject WHERE kind = $1 AND subject_id = $2',
      [kind, subjectId],
    );
    return rows.map(({ id }) => id);
  }

  /** Open alerts about one subject. */
  async openAbout(tx: Tx, kind: SubjectKind, subjectId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT a.id FROM alert a JOIN alert_subject s ON s.alert_id = a.id
       WHERE s.kind = $1 AND s.subject_id = $2 AND a.state = ANY ($3)`,
      [kind, subjectId, OPEN_STATES],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Returns the changes to alerts of an institution, and to those that it was told of, about these matches
   * and other things.
   */
  async changesAbout(
    tx: Tx,
    institutionId: string,
    matchIds: readonly string[],
    subjectIds: readonly string[],
  ): Promise<
    (Pick<AlertChange, 'alertId' | 'change' | 'at'> &
      Pick<Alert, 'kind' | 'dueAt'> & { ownerId: string | null })[]
  > {
    return tx.query(
      `SELECT c.alert_id AS "alertId", c.change, c.at, a.kind, a.due_at AS "dueAt", a.institution_id AS "ownerId"
       FROM alert_change c JOIN alert a ON a.id = c.alert_id
       WHERE ${CONCERNS} AND a.id IN (SELECT alert_id FROM alert_match WHERE hypothesis_id = ANY($2)
         UNION SELECT alert_id FROM alert_subject WHERE subject_id = ANY($3)) ORDER BY c.id`,
      [institutionId, matchIds, subjectIds],
    );
  }

  /** The alerts that an opening of a duty has raised. */
  async ofOpening(tx: Tx, kind: SubjectKind, subjectId: string, opening: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      'SELECT alert_id AS id FROM alert_subject WHERE kind = $1 AND subject_id = $2 AND mark = $3',
      [kind, subjectId, opening],
    );
    return rows.map(({ id }) => id);
  }

  /** Open alerts that one of these matches is in. */
  async aboutMatches(tx: Tx, matchIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT a.id FROM alert a JOIN alert_match m ON m.alert_id = a.id
       WHERE m.hypothesis_id = ANY($1) AND a.state = ANY($2) ORDER BY a.id`,
      [matchIds, OPEN_STATES],
    );
    return rows.map(({ id }) => id);
  }

  /** Of these alerts, those that somebody's deed has ended, the platform's own work left out. */
  async endedBySomebody(tx: Tx, alertIds: readonly string[]): Promise<Pick<Alert, 'id' | 'kind'>[]> {
    return tx.query(
      'SELECT id, kind FROM alert WHERE id = ANY($1) AND ended_at IS NOT NULL AND ended_by <> $2',
      [alertIds, PLATFORM.actorId],
    );
  }

  /** Tells whether an alert that one of these matches is in was closed, for any cause. */
  async hasClosedAbout(tx: Tx, matchIds: readonly string[]): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM alert a JOIN alert_match m ON m.alert_id = a.id
       WHERE m.hypothesis_id = ANY($1) AND a.state = 'closed' LIMIT 1`,
      [matchIds],
    );
    return rows.length > 0;
  }

  /** Returns the owners of open alerts, and to whom each goes back: each once, however many alerts. */
  async owners(tx: Tx): Promise<Owned[]> {
    return tx.query(
      `SELECT DISTINCT institution_id AS "institutionId", owner_actor_id AS "ownerActorId", returns_to AS "returnsTo",
         returns_at AS "returnsAt"
       FROM alert WHERE institution_id IS NOT NULL AND owner_actor_id IS NOT NULL
         AND state IN ('queued', 'delivered', 'read', 'overdue', 'escalated')`,
    );
  }

  /** The open alerts that somebody is in charge of, and that go back to the one named there. */
  async ownedBy(tx: Tx, { institutionId, ownerActorId, returnsTo, returnsAt }: Owned): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM alert WHERE institution_id = $1 AND owner_actor_id = $2 AND returns_to IS NOT DISTINCT FROM $3::uuid
         AND returns_at IS NOT DISTINCT FROM $4::timestamptz
         AND state IN ('queued', 'delivered', 'read', 'overdue', 'escalated') ORDER BY due_at, seq`,
      [institutionId, ownerActorId, returnsTo, returnsAt],
    );
    return rows.map(({ id }) => id);
  }

  /** Open alerts of one institution. */
  async openOf(tx: Tx, institutionId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      'SELECT id FROM alert WHERE institution_id = $1 AND state = ANY($2) ORDER BY seq',
      [institutionId, OPEN_STATES],
    );
    return rows.map(({ id }) => id);
  }

  /** Open alerts in the order of their opening; `after` is the `seq` of the last one seen. */
  async openAfter(tx: Tx, after: number, limit: number): Promise<{ id: string; seq: number }[]> {
    return tx.query('SELECT id, seq FROM alert WHERE seq > $1 AND state = ANY($2) ORDER BY seq LIMIT $3', [
      after,
      OPEN_STATES,
      limit,
    ]);
  }

  async stepsOf(tx: Tx, alertIds: readonly string[]): Promise<AlertStep[]> {
    return tx.query(
      `SELECT alert_id AS "alertId", position, step, name, told_institution_id AS "toldInstitutionId",
         told_actor_id AS "toldActorId", told_email AS "toldEmail", nobody, taken_at AS "takenAt"
       FROM alert_step WHERE alert_id = ANY($1) ORDER BY alert_id, position`,
      [alertIds],
    );
  }

  async deliveriesOf(tx: Tx, alertIds: readonly string[]): Promise<AlertDelivery[]> {
    return tx.query(
      `SELECT ${DELIVERY_COLUMNS} FROM alert_delivery d WHERE d.alert_id = ANY($1) ORDER BY d.created_at, d.channel, d.id`,
      [alertIds],
    );
  }

  async delivery(tx: Tx, id: string): Promise<AlertDelivery | undefined> {
    const [delivery] = await tx.query<AlertDelivery[]>(
      `SELECT ${DELIVERY_COLUMNS} FROM alert_delivery d WHERE d.id = $1`,
      [id],
    );
    return delivery;
  }
}
