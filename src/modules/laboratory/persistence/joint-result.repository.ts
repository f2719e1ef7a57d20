import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../platform/database/index.js';
import type { JointOutcome, JointPrior } from '../domain/joint-result.js';

export type JointState = 'waiting' | 'running' | 'done' | 'refused';

/** A record that was reckoned with, and what it said. */
export type JointInput = readonly [recordId: string, contentHash: string];

export interface StoredJointResult {
  readonly id: string;
  readonly institutionId: string;
  readonly requestedBy: string;
  readonly eventCode: string;
  readonly prior: JointPrior;
  readonly threshold: number;
  readonly state: JointState;
  readonly settingId: string;
  readonly softwareVersion: string;
  readonly taskId: string | null;
  readonly inputs: readonly JointInput[];
  readonly outcome: JointOutcome | null;
  readonly refusal: {
    readonly code: string;
    readonly parameters: Readonly<Record<string, string | number>>;
  } | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

type NewJointResult = Pick<
  StoredJointResult,
  'institutionId' | 'requestedBy' | 'eventCode' | 'prior' | 'threshold' | 'settingId' | 'softwareVersion'
>;

const COLUMNS = `id, institution_id AS "institutionId", requested_by AS "requestedBy", event_code AS "eventCode", prior,
  threshold, state, setting_id AS "settingId", software_version AS "softwareVersion", task_id AS "taskId", inputs, outcome,
  refusal, created_at AS "createdAt", finished_at AS "finishedAt"`;

@Injectable()
export class JointResultRepository {
  async add(tx: Tx, asked: NewJointResult): Promise<string> {
    const id = randomUUID();
    const { institutionId, requestedBy, eventCode, prior, threshold, settingId, softwareVersion } = asked;
    await tx.query(
      `INSERT INTO joint_result (id, institution_id, requested_by, event_code, prior, threshold, setting_id,
         software_version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, institutionId, requestedBy, eventCode, prior, threshold, settingId, softwareVersion],
    );
    return id;
  }

  async setTask(tx: Tx, id: string, taskId: string): Promise<void> {
    await changeOne(tx, 'UPDATE joint_result SET task_id = $2 WHERE id = $1', [id, taskId]);
  }

  async byId(tx: Tx, id: string): Promise<StoredJointResult | undefined> {
    const [row] = await tx.query<StoredJointResult[]>(`SELECT ${COLUMNS} FROM joint_result WHERE id = $1`, [
      id,
    ]);
    return row;
  }

  /** The newest that is done of an institution for an event. */
  async latestDone(tx: Tx, institutionId: string, eventCode: string): Promise<StoredJointResult | undefined> {
    const [row] = await tx.query<StoredJointResult[]>(
      `SELECT ${COLUMNS} FROM joint_result WHERE institution_id = $1 AND event_code = $2 AND state = 'done' ORDER BY seq DESC LIMIT 1`,
      [institutionId, eventCode],
    );
    return row;
  }

  /** Finds the same question of the same institution that nobody has answered yet. */
  async open(tx: Tx, asked: NewJointResult): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }[]>(
      `SELECT id FROM joint_result WHERE institution_id = $1 AND event_code = $2 AND prior = $3 AND threshold = $4
         AND setting_id = $5 AND state IN ('waiting', 'running') ORDER BY seq DESC LIMIT 1`,
      [asked.institutionId, asked.eventCode, asked.prior, asked.threshold, asked.settingId],
    );
    return row?.id;
  }

  async begin(tx: Tx, id: string): Promise<void> {
    await changeOne(tx, `UPDATE joint_result SET state = 'running' WHERE id = $1`, [id]);
  }

  async finish(tx: Tx, id: string, inputs: readonly JointInput[], outcome: JointOutcome): Promise<void> {
    await changeOne(
      tx,
      `UPDATE joint_result SET state = 'done', inputs = $2, outcome = $3, finished_at = now() WHERE id = $1`,
      [id, JSON.stringify(inputs), JSON.stringify(outcome)],
    );
  }

  async refuse(tx: Tx, id: string, refusal: StoredJointResult['refusal']): Promise<void> {
    await changeOne(
      tx,
      `UPDATE joint_result SET state = 'refused', refusal = $2, finished_at = now() WHERE id = $1`,
      [id, JSON.stringify(refusal)],
    );
  }
}
