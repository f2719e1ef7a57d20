import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { SaidOfPart } from '../domain/joint-set.js';

/** Basis that the joint reckoning of a set was done with. */
export interface SetBasis {
  readonly manifest: string;
  readonly unlisted: number;
  readonly unknown: number;
  readonly bodies: number;
  readonly missing: number;
  readonly pairs: number;
  readonly isExact: boolean;
}

export interface JointSet {
  readonly id: string;
  readonly seq: number;
  readonly eventId: string;
  readonly institutionId: string;
  readonly basis: SetBasis;
  readonly words: string | null;
  readonly proposedAt: Date;
}

export interface JointPart {
  readonly setId: string;
  readonly identificationId: string;
  readonly hypothesisId: string;
  readonly institutionA: string;
  readonly institutionB: string;
  readonly said: SaidOfPart;
}

/** An identification that somebody is to look at again, for another of its set was revoked. */
export interface Reexamination {
  readonly identificationId: string;
  readonly institutionId: string;
  readonly becauseId: string;
  readonly openedAt: Date;
  readonly finding: string | null;
  readonly answeredAt: Date | null;
}

const SET = `id, seq, event_id AS "eventId", institution_id AS "institutionId", basis, words, proposed_at AS "proposedAt"`;
const PART = `set_id AS "setId", identification_id AS "identificationId", hypothesis_id AS "hypothesisId",
  institution_a AS "institutionA", institution_b AS "institutionB", figures AS said`;
const AGAIN = `identification_id AS "identificationId", institution_id AS "institutionId", because_id AS "becauseId",
  opened_at AS "openedAt", finding, answered_at AS "answeredAt"`;

@Injectable()
export class JointSetRepository {
  async add(tx: Tx, one: Omit<JointSet, 'seq'> & { readonly by: string }): Promise<void> {
    await tx.query(
      `INSERT INTO joint_set (id, event_id, institution_id, basis, words, proposed_by, proposed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [one.id, one.eventId, one.institutionId, JSON.stringify(one.basis), one.words, one.by, one.proposedAt],
    );
  }

  async addPart(tx: Tx, one: JointPart): Promise<void> {
    await tx.query(
      `INSERT INTO joint_part (set_id, identification_id, hypothesis_id, institution_a, institution_b, figures)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        ...[one.setId, one.identificationId, one.hypothesisId, one.institutionA, one.institutionB],
        JSON.stringify(one.said),
      ],
    );
  }

  async ofEvent(tx: Tx, eventId: string): Promise<JointSet[]> {
    return tx.query(`SELECT ${SET} FROM joint_set WHERE event_id = $1 ORDER BY seq DESC`, [eventId]);
  }

  async eventOf(tx: Tx, identificationId: string): Promise<string | undefined> {
    const rows = await tx.query<{ eventId: string }[]>(
      `SELECT event_id AS "eventId" FROM joint_set WHERE id = (SELECT set_id FROM joint_part WHERE identification_id = $1)`,
      [identificationId],
    );
    return rows[0]?.eventId;
  }

  async parts(tx: Tx, setIds: readonly string[]): Promise<JointPart[]> {
    return tx.query(
      `SELECT ${PART} FROM joint_part WHERE set_id = ANY($1) ORDER BY set_id, identification_id`,
      [setIds],
    );
  }

  /** The parts of the set that an identification stands in, with itself. */
  async partsBeside(tx: Tx, identificationId: string): Promise<JointPart[]> {
    return tx.query(
      `SELECT ${PART} FROM joint_part WHERE set_id = (SELECT set_id FROM joint_part WHERE identification_id = $1)
       ORDER BY identification_id`,
      [identificationId],
    );
  }

  /** Done twice, it is done once. */
  async askAgain(
    tx: Tx,
    one: Pick<Reexamination, 'identificationId' | 'institutionId' | 'becauseId' | 'openedAt'>,
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO joint_reexamination (identification_id, institution_id, because_id, opened_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [one.identificationId, one.institutionId, one.becauseId, one.openedAt],
    );
    return rows.length > 0;
  }

  /** @returns how many were open */
  async answer(
    tx: Tx,
    identificationId: string,
    institutionId: string,
    said: {
      readonly finding: string;
      readonly words: string | null;
      readonly by: string;
      readonly at: Date;
    },
  ): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE joint_reexamination SET finding = $3, words = $4, answered_by = $5, answered_at = $6
       WHERE identification_id = $1 AND institution_id = $2 AND answered_at IS NULL`,
      [identificationId, institutionId, said.finding, said.words, said.by, said.at],
    );
    return count;
  }

  async reexaminations(tx: Tx, identificationIds: readonly string[]): Promise<Reexamination[]> {
    return tx.query(
      `SELECT ${AGAIN} FROM joint_reexamination WHERE identification_id = ANY($1) ORDER BY opened_at, institution_id`,
      [identificationIds],
    );
  }
}
