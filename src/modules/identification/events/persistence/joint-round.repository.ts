import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { JointPairWord } from '../../../laboratory/index.js';

/** Last answer of an institution about joint identification in an event. */
export interface JointAcceptance {
  readonly institutionId: string;
  readonly accepts: boolean;
  readonly saidAt: Date;
}

export type RoundState = 'waiting' | 'running' | 'done' | 'refused';

/** Reckoning of the records of several institutions. */
export interface JointRound {
  readonly id: string;
  readonly eventId: string;
  readonly institutionId: string;
  /** Institutions that have accepted this one. */
  readonly partyIds: readonly string[];
  readonly state: RoundState;
  readonly inputs: readonly (readonly [recordId: string, contentHash: string])[];
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
}

type NewRound = Pick<JointRound, 'id' | 'eventId' | 'institutionId' | 'partyIds' | 'askedAt'> & {
  readonly softwareVersion: string;
  readonly askedBy: string;
};

const COLUMNS = `id, event_id AS "eventId", institution_id AS "institutionId", party_ids AS "partyIds", state, inputs,
  asked_at AS "askedAt", finished_at AS "finishedAt"`;

@Injectable()
export class JointRoundRepository {
  async say(
    tx: Tx,
    eventId: string,
    { institutionId, accepts, saidAt, by }: JointAcceptance & { readonly by: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO joint_acceptance (event_id, institution_id, accepts, said_by, said_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (event_id, institution_id) DO UPDATE SET accepts = $3, said_by = $4, said_at = $5`,
      [eventId, institutionId, accepts, by, saidAt],
    );
  }

  async said(tx: Tx, eventId: string): Promise<JointAcceptance[]> {
    return tx.query(
      `SELECT institution_id AS "institutionId", accepts, said_at AS "saidAt" FROM joint_acceptance WHERE event_id = $1
       ORDER BY said_at, institution_id`,
      [eventId],
    );
  }

  async add(tx: Tx, one: NewRound): Promise<void> {
    await tx.query(
      `INSERT INTO joint_round (id, event_id, institution_id, party_ids, software_version, asked_by, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [one.id, one.eventId, one.institutionId, one.partyIds, one.softwareVersion, one.askedBy, one.askedAt],
    );
  }

  async byId(tx: Tx, id: string): Promise<JointRound | undefined> {
    const [row] = await tx.query<JointRound[]>(`SELECT ${COLUMNS} FROM joint_round WHERE id = $1`, [id]);
    return row;
  }

  async newest(tx: Tx, eventId: string): Promise<JointRound | undefined> {
    const [row] = await tx.query<JointRound[]>(
      `SELECT ${COLUMNS} FROM joint_round WHERE event_id = $1 ORDER BY seq DESC LIMIT 1`,
      [eventId],
    );
    return row;
  }

  async newestDone(tx: Tx, eventId: string): Promise<JointRound | undefined> {
    const [row] = await tx.query<JointRound[]>(
      `SELECT ${COLUMNS} FROM joint_round WHERE event_id = $1 AND state = 'done' ORDER BY seq DESC LIMIT 1`,
      [eventId],
    );
    return row;
  }

  async begin(tx: Tx, id: string): Promise<void> {
    await changeOne(tx, `UPDATE joint_round SET state = 'running' WHERE id = $1`, [id]);
  }

  async finish(
    tx: Tx,
    id: string,
    done: Pick<JointRound, 'inputs' | 'finishedAt'> & {
      readonly state: 'done' | 'refused';
      readonly settingId: string;
    },
  ): Promise<void> {
    await changeOne(
      tx,
      `UPDATE joint_round SET state = $2, setting_id = $3, inputs = $4, finished_at = $5 WHERE id = $1`,
      [id, done.state, done.settingId, JSON.stringify(done.inputs), done.finishedAt],
    );
  }

  async addWord(
    tx: Tx,
    roundId: string,
    { remainsId, reportId, word }: JointPairWord,
    [institutionA, institutionB]: readonly [ofReport: string, ofRemains: string],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO joint_word (round_id, remains_id, report_id, institution_a, institution_b, word)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [roundId, remainsId, reportId, institutionA, institutionB, word],
    );
  }

  /** Returns the words of pairs of which one record is the institution's. */
  async words(tx: Tx, roundId: string, institutionId: string): Promise<JointPairWord[]> {
    return tx.query(
      `SELECT remains_id AS "remainsId", report_id AS "reportId", word FROM joint_word
       WHERE round_id = $1 AND $2 IN (institution_a, institution_b) ORDER BY remains_id, report_id`,
      [roundId, institutionId],
    );
  }
}
