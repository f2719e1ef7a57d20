import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { actingAs, changeOne, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../accounts/index.js';
import {
  APPROVAL_HOURS,
  houseOf,
  type ApprovalRequest,
  type ApprovedAction,
} from '../domain/approval-request.js';

const HOUR_MS = 3_600_000;

const COLUMNS = `id, seq::int, kind, state, payload, payload_hash AS "payloadHash", facts, reason, institution_id AS "institutionId",
  approver_id AS "approverId", asked_by AS "askedBy", asker_name AS "askerName", asked_purpose AS "askedPurpose",
  asked_at AS "askedAt", expires_at AS "expiresAt", approved_by AS "approvedBy",
  COALESCE(answered_at, approved_at) AS "answeredAt", answer_reason AS "answerReason", done_at AS "doneAt", failure`;

/** So many are listed: what is older is in the audit log. */
const LISTED = 100;

/** What is known of a request beside the deed that it is for. */
interface Asked {
  readonly payloadHash: string;
  readonly approverId: string | null;
  readonly now: Date;
}

@Injectable()
export class ApprovalRepository {
  /** Returns the request of this person for this deed that waits for an answer. Two who ask at once do so one after the other. */
  async waiting(
    tx: Tx,
    { actorId }: Actor,
    { kind, reason }: ApprovedAction,
    { payloadHash, approverId, now }: Asked,
  ): Promise<ApprovalRequest | undefined> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `approvals.ask ${actorId} ${payloadHash}`,
    ]);
    return this.one(
      tx,
      `asked_by = $1 AND kind = $2 AND payload_hash = $3 AND reason IS NOT DISTINCT FROM $4
       AND approver_id IS NOT DISTINCT FROM $5 AND state = 'asked' AND expires_at > $6`,
      [actorId, kind, payloadHash, reason?.trim() || null, approverId, now],
    );
  }

  async add(
    tx: Tx,
    actor: Actor,
    deed: ApprovedAction,
    { payloadHash, approverId, now }: Asked,
  ): Promise<string> {
    const id = randomUUID();
    await tx.query(
      `INSERT INTO approval_request (id, kind, payload, payload_hash, facts, reason, institution_id, approver_id, asked_by, asker_name,
         asked_session, asked_purpose, asked_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[id, deed.kind, JSON.stringify(deed.payload), payloadHash, JSON.stringify(deed.facts)],
        ...[deed.reason?.trim() || null, houseOf(actor), approverId, actor.actorId, actor.name],
        ...[actor.session?.id ?? null, actor.purpose ?? null],
        ...[now, new Date(now.getTime() + APPROVAL_HOURS * HOUR_MS)],
      ],
    );
    return id;
  }

  async byId(tx: Tx, id: string): Promise<ApprovalRequest | undefined> {
    return this.one(tx, 'id = $1', [id]);
  }

  async locked(tx: Tx, id: string): Promise<ApprovalRequest | undefined> {
    return this.one(tx, 'id = $1 FOR UPDATE', [id]);
  }

  /** Returns the requests that the context reaches, newest first. */
  async newest(tx: Tx): Promise<readonly ApprovalRequest[]> {
    return tx.query<ApprovalRequest[]>(
      `SELECT ${COLUMNS} FROM approval_request ORDER BY seq DESC LIMIT ${LISTED}`,
    );
  }

  /** Writes an approval. The row says of the account what the account's own row does, to the microsecond. */
  async approve(
    tx: Tx,
    id: string,
    { actor, at }: { readonly actor: Actor; readonly at: Date },
  ): Promise<void> {
    await changeOne(
      tx,
      `UPDATE approval_request r SET state = 'approved', approved_by = a.id, approved_session = $3, approved_at = $4, by_founder = a.founder,
         approver_since = a.created_at, approver_enrolled_by = a.enrolled_by
       FROM actor a WHERE r.id = $1 AND a.id = $2`,
      [id, actor.actorId, actor.session?.id ?? null, at],
    );
  }

  async close(
    tx: Tx,
    id: string,
    {
      state,
      by,
      at,
      reason = null,
    }: { state: 'refused' | 'withdrawn' | 'expired'; by: string | null; at: Date; reason?: string | null },
  ): Promise<void> {
    await changeOne(
      tx,
      'UPDATE approval_request SET state = $2, answered_by = $3, answered_at = $4, answer_reason = $5 WHERE id = $1',
      [id, state, by, at, reason],
    );
  }

  /** @returns whether it is done now: of two who try at once, one does it */
  async takeOnce(tx: Tx, id: string, at: Date): Promise<boolean> {
    const [, reached] = await tx.query<[unknown, number]>(
      `UPDATE approval_request SET state = 'done', done_at = $2
       WHERE id = $1 AND state = 'approved' AND done_at IS NULL AND expires_at > $2`,
      [id, at],
    );
    return reached === 1;
  }

  /** Nothing where it has been done in the meantime. */
  async fail(tx: Tx, id: string, code: string): Promise<void> {
    await tx.query(
      `UPDATE approval_request SET state = 'failed', failure = $2 WHERE id = $1 AND state = 'approved'`,
      [id, code],
    );
  }

  /** From now on this person approves where the institution has nobody else; whoever was named before does no more. */
  async name(
    tx: Tx,
    named: {
      readonly institutionId: string;
      readonly actorId: string;
      readonly by: string;
      readonly at: Date;
    },
  ): Promise<void> {
    const { institutionId, actorId, by, at } = named;
    await tx.query('UPDATE named_approver SET ended_at = $2 WHERE institution_id = $1 AND ended_at IS NULL', [
      institutionId,
      at,
    ]);
    await tx.query(
      `INSERT INTO named_approver (id, institution_id, actor_id, named_by, named_at) VALUES ($1, $2, $3, $4, $5)`,
      [randomUUID(), institutionId, actorId, by, at],
    );
  }

  /** Whoever was named in advance to approve for an institution. */
  async namedFor(tx: Tx, institutionId: string): Promise<string | undefined> {
    const [row] = await actingAs(tx, PLATFORM, () =>
      tx.query<{ actorId: string }[]>(
        `SELECT actor_id AS "actorId" FROM named_approver
         WHERE institution_id = $1 AND ended_at IS NULL`,
        [institutionId],
      ),
    );
    return row?.actorId;
  }

  private async one(tx: Tx, where: string, parameters: unknown[]): Promise<ApprovalRequest | undefined> {
    const [row] = await tx.query<ApprovalRequest[]>(
      `SELECT ${COLUMNS} FROM approval_request WHERE ${where}`,
      parameters,
    );
    return row;
  }
}
