import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../platform/database/index.js';
import { takenBackSince } from '../../records/records/tables.js';
import type { DnaExchange, ExchangeState } from '../domain/dna-exchange.js';

export type NewDnaExchange = Pick<
  DnaExchange,
  | 'matchId'
  | 'recordA'
  | 'recordB'
  | 'institutionA'
  | 'institutionB'
  | 'withLoci'
  | 'askedSide'
  | 'askedBy'
  | 'askedAt'
>;

/** Figures that were reckoned, sealed to either side, and what they were reckoned of. */
export interface SealedFigures {
  readonly settingId: string;
  readonly digestA: string;
  readonly digestB: string;
  readonly documentA: string;
  readonly documentB: string;
}

const COLUMNS = `id, hypothesis_id AS "matchId", record_a AS "recordA", record_b AS "recordB", institution_a AS "institutionA",
  institution_b AS "institutionB", with_loci AS "withLoci", state, asked_side AS "askedSide", asked_by AS "askedBy",
  asked_at AS "askedAt", answered_at AS "answeredAt", ends_at AS "endsAt", setting_id AS "settingId",
  digest_a AS "digestA", digest_b AS "digestB", document_a AS "documentA", document_b AS "documentB"`;

const NO_FIGURES = 'document_a = NULL, document_b = NULL, digest_a = NULL, digest_b = NULL';

/**
 * Key of the advisory lock of whoever asks, so that two questions at once are counted as two; nobody else
 * uses it.
 */
const ASKING_LOCK = 7_411_026;

const SAMPLES_TAKEN_BACK = (['t.record_a', 't.record_b'] as const)
  .map((record) => takenBackSince(record, 't.accepted_at', 'samples'))
  .join(' OR ');

@Injectable()
export class DnaExchangeRepository {
  async add(tx: Tx, asked: NewDnaExchange): Promise<string> {
    const id = randomUUID();
    await tx.query(
      `INSERT INTO dna_exchange (id, hypothesis_id, record_a, record_b, institution_a, institution_b, with_loci, asked_side,
         asked_by, asked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[id, asked.matchId, asked.recordA, asked.recordB, asked.institutionA, asked.institutionB],
        ...[asked.withLoci, asked.askedSide, asked.askedBy, asked.askedAt],
      ],
    );
    return id;
  }

  async locked(tx: Tx, id: string): Promise<DnaExchange | undefined> {
    const [row] = await tx.query<DnaExchange[]>(
      `SELECT ${COLUMNS} FROM dna_exchange WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row;
  }

  /** Finds the exchanges of these matches that wait for an answer, under a lock. */
  async waitingAmong(tx: Tx, matchIds: readonly string[]): Promise<DnaExchange[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM dna_exchange WHERE hypothesis_id = ANY($1) AND state = 'asked' ORDER BY id FOR UPDATE`,
      [matchIds],
    );
  }

  /** The newest of a match. */
  async latest(tx: Tx, matchId: string): Promise<DnaExchange | undefined> {
    const [row] = await tx.query<DnaExchange[]>(
      `SELECT ${COLUMNS} FROM dna_exchange WHERE hypothesis_id = $1 ORDER BY seq DESC LIMIT 1`,
      [matchId],
    );
    return row;
  }

  /** Lets one exchange be asked for at a time until the transaction ends. */
  async oneAtATime(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [ASKING_LOCK]);
  }

  async countAskedBy(tx: Tx, actorId: string, since: Date): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM dna_exchange WHERE asked_by = $1 AND asked_at > $2',
      [actorId, since],
    );
    return row?.count ?? 0;
  }

  /**
   * Counts what an institution has asked, and been given, of another one's record since a moment, in matches
   * of any of its own.
   */
  async countAbout(
    tx: Tx,
    { recordId, institutionId, since }: { recordId: string; institutionId: string; since: Date },
  ): Promise<{ readonly asked: number; readonly accepted: number }> {
    const [row] = await tx.query<{ asked: number; accepted: number }[]>(
      `SELECT count(*) FILTER (WHERE asked_at > $3)::int AS asked,
         count(*) FILTER (WHERE accepted_at > $3)::int AS accepted
       FROM dna_exchange WHERE (record_a = $1 AND institution_b = $2) OR (record_b = $1 AND institution_a = $2)`,
      [recordId, institutionId, since],
    );
    return row ?? { asked: 0, accepted: 0 };
  }

  async accept(
    tx: Tx,
    id: string,
    { by, at, endsAt, figures }: { by: string; at: Date; endsAt: Date; figures: SealedFigures },
  ): Promise<void> {
    await changeOne(
      tx,
      `UPDATE dna_exchange SET state = 'accepted', answered_by = $2, answered_at = $3, accepted_at = $3, ends_at = $4,
         setting_id = $5, digest_a = $6, digest_b = $7, document_a = $8, document_b = $9 WHERE id = $1`,
      [
        ...[id, by, at, endsAt, figures.settingId, figures.digestA, figures.digestB],
        ...[figures.documentA, figures.documentB],
      ],
    );
  }

  /**
   * Tells whether the family of either side, or one relative, has taken samples back since figures were made
   * of them. For the platform's own work.
   */
  async areSamplesTakenBack(tx: Tx, id: string): Promise<boolean> {
    const [row] = await tx.query<unknown[]>(
      `SELECT 1 FROM dna_exchange t WHERE t.id = $1 AND (${SAMPLES_TAKEN_BACK})`,
      [id],
    );
    return row !== undefined;
  }

  async decline(tx: Tx, id: string, by: string, at: Date): Promise<void> {
    await changeOne(
      tx,
      `UPDATE dna_exchange SET state = 'declined', answered_by = $2, answered_at = $3 WHERE id = $1`,
      [id, by, at],
    );
  }

  /** Ends an exchange: nothing of it is shown any more. */
  async end(tx: Tx, id: string, state: Extract<ExchangeState, 'withdrawn' | 'ended'>): Promise<void> {
    await changeOne(tx, `UPDATE dna_exchange SET state = $2, ${NO_FIGURES} WHERE id = $1`, [id, state]);
  }
}
