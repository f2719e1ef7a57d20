import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { CannotReason, DataAnswer, DataKind, DataRequestState } from '../domain/data-request.js';
import type { Side } from './match.repository.js';

export interface DataRequest {
  readonly id: string;
  readonly hypothesisId: string;
  readonly askedSide: Side;
  readonly kinds: readonly DataKind[];
  readonly words: string | null;
  readonly state: DataRequestState;
  readonly version: number;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly answeredAt: Date | null;
  readonly answerCode: CannotReason | null;
  readonly answerWords: string | null;
}

type NewDataRequest = Pick<
  DataRequest,
  'id' | 'hypothesisId' | 'askedSide' | 'kinds' | 'words' | 'askedAt' | 'dueAt'
> & { readonly askedBy: string };

const COLUMNS = `id, hypothesis_id AS "hypothesisId", asked_side AS "askedSide", kinds, words, state, version,
  asked_at AS "askedAt", due_at AS "dueAt", answered_at AS "answeredAt", answer_code AS "answerCode",
  answer_words AS "answerWords"`;

@Injectable()
export class DataRequestRepository {
  async add(tx: Tx, one: NewDataRequest): Promise<void> {
    await tx.query(
      `INSERT INTO data_request (id, hypothesis_id, asked_side, kinds, words, asked_by, asked_at, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[one.id, one.hypothesisId, one.askedSide, one.kinds, one.words],
        ...[one.askedBy, one.askedAt, one.dueAt],
      ],
    );
  }

  async byId(tx: Tx, id: string): Promise<DataRequest | undefined> {
    const rows = await tx.query<DataRequest[]>(`SELECT ${COLUMNS} FROM data_request WHERE id = $1`, [id]);
    return rows[0];
  }

  async lock(tx: Tx, id: string): Promise<DataRequest | undefined> {
    const rows = await tx.query<DataRequest[]>(
      `SELECT ${COLUMNS} FROM data_request WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  /** Reads the requests of a match, oldest first. */
  async ofMatch(tx: Tx, matchId: string): Promise<DataRequest[]> {
    return tx.query(`SELECT ${COLUMNS} FROM data_request WHERE hypothesis_id = $1 ORDER BY asked_at, id`, [
      matchId,
    ]);
  }

  async answer(
    tx: Tx,
    id: string,
    said: {
      readonly answer: DataAnswer;
      readonly code: CannotReason | undefined;
      readonly words: string | undefined;
      readonly by: string;
      readonly at: Date;
    },
  ): Promise<void> {
    await changeOne(
      tx,
      `UPDATE data_request SET state = $2, answer_code = $3, answer_words = $4, answered_by = $5, answered_at = $6,
         version = version + 1 WHERE id = $1`,
      [id, said.answer, said.code ?? null, said.words?.trim() || null, said.by, said.at],
    );
  }

  /**
   * Withdraws the open requests of a match: nobody waits for these any more.
   *
   * @param askedSide undefined: of both sides
   */
  async withdrawOpen(
    tx: Tx,
    matchId: string,
    askedSide: Side | undefined,
  ): Promise<Pick<DataRequest, 'id' | 'askedSide'>[]> {
    const [rows] = await tx.query<[Pick<DataRequest, 'id' | 'askedSide'>[], number]>(
      `UPDATE data_request SET state = 'withdrawn', version = version + 1
       WHERE hypothesis_id = $1 AND state = 'open' AND ($2::text IS NULL OR asked_side = $2)
       RETURNING id, asked_side AS "askedSide"`,
      [matchId, askedSide ?? null],
    );
    return rows;
  }
}
