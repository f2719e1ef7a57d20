import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { CountedPairs } from '../../disclosure/index.js';
import { OPEN_STATES, type MatchState } from '../domain/match-state.js';
import type { StoredMatch, NewMatch, Side, SideRow } from './stored-match.js';

export type { MatchEvidence } from './evidence.js';
export type { StoredMatch, NewMatch, Side, SideRow } from './stored-match.js';

const COLUMNS = `h.id, h.seq, h.kind, h.record_a AS "recordA", h.record_b AS "recordB", h.institution_a AS "institutionA",
  h.institution_b AS "institutionB", h.state, h.version, h.log10_lr AS "log10LR", h.prior, h.probability,
  h.model_version AS "modelVersion", h.hash_a AS "hashA", h.hash_b AS "hashB", h.evidence, h.figures_a AS "figuresA", h.figures_b AS "figuresB", h.holder_only AS "holderOnly", h.withheld_from AS "withheldFrom",
  h.settles, h.settled_by AS "settledBy", h.opened_at AS "openedAt", h.changed_at AS "changedAt", h.emptied_at AS "emptiedAt", h.held_against AS "heldAgainst", h.family_told AS "familyTold"`;

/** SQL condition that the institution `$1` holds a side of a match `h` and may know of it. */
export const SEEN_BY_A = `(h.institution_a = $1 AND NOT h.holder_only AND h.withheld_from IS DISTINCT FROM 'a')`;
export const SEEN_BY_B = `(h.institution_b = $1 AND h.withheld_from IS DISTINCT FROM 'b')`;

@Injectable()
export class MatchRepository {
  async byIds(tx: Tx, ids: readonly string[]): Promise<StoredMatch[]> {
    return this.withSides(
      tx,
      await tx.query(`SELECT ${COLUMNS} FROM hypothesis h WHERE h.id = ANY($1)`, [ids]),
    );
  }

  /** Reads every match of which both records are among these. */
  async among(tx: Tx, recordIds: readonly string[]): Promise<StoredMatch[]> {
    const rows = await tx.query<StoredMatch[]>(
      `SELECT ${COLUMNS} FROM hypothesis h WHERE h.record_a = ANY($1) AND h.record_b = ANY($1) ORDER BY h.seq`,
      [recordIds],
    );
    return this.withSides(tx, rows);
  }

  async lock(tx: Tx, id: string): Promise<StoredMatch | undefined> {
    const rows = await tx.query<StoredMatch[]>(
      `SELECT ${COLUMNS} FROM hypothesis h WHERE h.id = $1 FOR UPDATE`,
      [id],
    );
    return (await this.withSides(tx, rows))[0];
  }

  /** Counts the matches that are open between these institutions, by kind and holders. */
  async openBetween(tx: Tx, institutionIds: readonly string[]): Promise<CountedPairs[]> {
    return tx.query(
      `SELECT kind, institution_a AS "institutionA", institution_b AS "institutionB", count(*)::int AS count FROM hypothesis
       WHERE state = ANY($2) AND institution_a = ANY($1) AND institution_b = ANY($1) AND institution_a <> institution_b
         AND withheld_from IS NULL AND NOT holder_only
       GROUP BY 1, 2, 3`,
      [institutionIds, OPEN_STATES],
    );
  }

  /** Reads every match that a record takes part in, oldest first. */
  async ofRecord(tx: Tx, recordId: string): Promise<StoredMatch[]> {
    const rows = await tx.query<StoredMatch[]>(
      `SELECT ${COLUMNS} FROM hypothesis h WHERE h.record_a = $1 OR h.record_b = $1 ORDER BY h.seq`,
      [recordId],
    );
    return this.withSides(tx, rows);
  }

  /**
   * Reads every match that one of these records takes part in, and every one in these states; locked in a
   * fixed order.
   */
  async lockTouching(
    tx: Tx,
    recordIds: readonly string[],
    states: readonly MatchState[] = [],
  ): Promise<StoredMatch[]> {
    const rows = await tx.query<StoredMatch[]>(
      `SELECT ${COLUMNS} FROM hypothesis h WHERE h.record_a = ANY($1) OR h.record_b = ANY($1) OR h.state = ANY($2)
       ORDER BY h.seq FOR UPDATE`,
      [recordIds, states],
    );
    return this.withSides(tx, rows);
  }

  /** Reads the open matches that one of these records takes part in, newest first. */
  async openOf(tx: Tx, recordIds: readonly string[]): Promise<StoredMatch[]> {
    const rows = await tx.query<StoredMatch[]>(
      `SELECT ${COLUMNS} FROM hypothesis h WHERE (h.record_a = ANY($1) OR h.record_b = ANY($1)) AND h.state = ANY($2)
       ORDER BY h.seq DESC`,
      [recordIds, OPEN_STATES],
    );
    return this.withSides(tx, rows);
  }

  /** Reads the matches by which one of these records is identified. */
  async identifiedOf(tx: Tx, recordIds: readonly string[]): Promise<StoredMatch[]> {
    const where = `(h.record_a = ANY($1) OR h.record_b = ANY($1)) AND h.state = 'identified'`;
    return this.withSides(
      tx,
      await tx.query(`SELECT ${COLUMNS} FROM hypothesis h WHERE ${where}`, [recordIds]),
    );
  }

  /** A page of what an institution takes part in, newest first; without an institution, of all. */
  async page(
    tx: Tx,
    query: {
      institutionId: string | undefined;
      states: readonly string[] | undefined;
      kind: string | undefined;
      recordId: string | undefined;
      before: number;
      limit: number;
    },
  ): Promise<StoredMatch[]> {
    const rows = await tx.query<StoredMatch[]>(
      `SELECT ${COLUMNS} FROM hypothesis h
       WHERE ($1::uuid IS NULL OR ${SEEN_BY_A} OR ${SEEN_BY_B})
         AND ($2::text[] IS NULL OR h.state = ANY($2)) AND ($3::text IS NULL OR h.kind = $3)
         AND ($4::uuid IS NULL OR h.record_a = $4 OR h.record_b = $4) AND h.seq < $5
       ORDER BY h.seq DESC LIMIT $6`,
      [
        query.institutionId ?? null,
        query.states ?? null,
        query.kind ?? null,
        query.recordId ?? null,
        query.before,
        query.limit,
      ],
    );
    return this.withSides(tx, rows);
  }

  /**
   * Reads the open matches in the order of their opening, of a record or of all; `after` is the `seq` of the
   * last one seen.
   */
  async openAfter(
    tx: Tx,
    recordId: string | undefined,
    after: number,
    limit: number,
  ): Promise<{ id: string; seq: number }[]> {
    return tx.query(
      `SELECT id, seq FROM hypothesis
       WHERE state = ANY($1) AND ($2::uuid IS NULL OR record_a = $2 OR record_b = $2) AND seq > $3 ORDER BY seq LIMIT $4`,
      [OPEN_STATES, recordId ?? null, after, limit],
    );
  }

  async insert(tx: Tx, rows: readonly NewMatch[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO hypothesis (id, kind, record_a, record_b, institution_a, institution_b, state, log10_lr, prior,
         probability, model_version, hash_a, hash_b, evidence, figures_a, figures_b, holder_only, withheld_from, run_id)
       SELECT id, kind, "recordA", "recordB", "institutionA", "institutionB", state, "log10LR", prior, probability,
         "modelVersion", "hashA", "hashB", evidence, nullif("figuresA", 'null'), nullif("figuresB", 'null'), "holderOnly", "withheldFrom", "runId"
       FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, kind text, "recordA" uuid, "recordB" uuid, "institutionA" uuid,
         "institutionB" uuid, state text, "log10LR" double precision, prior double precision,
         probability double precision, "modelVersion" text, "hashA" text, "hashB" text, evidence jsonb, "figuresA" jsonb, "figuresB" jsonb,
         "holderOnly" boolean, "withheldFrom" text, "runId" uuid)
       ON CONFLICT (kind, record_a, record_b) DO NOTHING`,
      [JSON.stringify(rows)],
    );
    await tx.query(
      `INSERT INTO match_side (hypothesis_id, side)
       SELECT h.id, s FROM unnest($1::uuid[]) AS i (id) JOIN hypothesis h ON h.id = i.id, unnest(ARRAY['a', 'b']) AS s
       ON CONFLICT DO NOTHING`,
      [rows.map((row) => row.id)],
    );
  }

  /** Stores new figures for a match that is there; its sides' decisions stand. */
  async rescore(tx: Tx, row: NewMatch): Promise<void> {
    await changeOne(
      tx,
      `UPDATE hypothesis SET log10_lr = $2, prior = $3, probability = $4, model_version = $5, hash_a = $6, hash_b = $7,
         evidence = $8, holder_only = $9, state = $10, run_id = $11, figures_a = $12, figures_b = $13, withheld_from = $14, evidence_at = now(), emptied_at = NULL, version = version + 1, changed_at = now() WHERE id = $1`,
      [
        row.id,
        row.log10LR,
        row.prior,
        row.probability,
        row.modelVersion,
        row.hashA,
        row.hashB,
        JSON.stringify(row.evidence),
        row.holderOnly,
        row.state,
        row.runId,
        row.figuresA && JSON.stringify(row.figuresA),
        row.figuresB && JSON.stringify(row.figuresB),
        row.withheldFrom,
      ],
    );
  }

  /**
   * Stores the figures of these matches as a run has weighed them anew. Nobody has done anything: what was
   * read of them may be decided on, unless its band is another now.
   */
  async reweigh(tx: Tx, rows: readonly (NewMatch & { readonly isOtherBand: boolean })[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `UPDATE hypothesis h SET log10_lr = n."log10LR", prior = n.prior, probability = n.probability, evidence = n.evidence, run_id = n."runId",
         figures_a = nullif(n."figuresA", 'null'), figures_b = nullif(n."figuresB", 'null'), withheld_from = n."withheldFrom",
         evidence_at = now(), version = h.version + n."isOtherBand"::int
       FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, "log10LR" double precision, prior double precision,
         probability double precision, evidence jsonb, "figuresA" jsonb, "figuresB" jsonb, "withheldFrom" text, "runId" uuid, "isOtherBand" boolean)
       WHERE h.id = n.id`,
      [JSON.stringify(rows)],
    );
  }

  async setState(tx: Tx, id: string, state: MatchState): Promise<void> {
    await changeOne(
      tx,
      `UPDATE hypothesis SET state = $2, version = version + 1, changed_at = now() WHERE id = $1`,
      [id, state],
    );
  }

  /** Passes a match on: both sides know of it from now on. */
  async passOn(tx: Tx, id: string): Promise<void> {
    await changeOne(tx, 'UPDATE hypothesis SET withheld_from = NULL WHERE id = $1', [id]);
  }

  async setFamilyTold(tx: Tx, id: string): Promise<void> {
    await changeOne(tx, 'UPDATE hypothesis SET family_told = true WHERE id = $1', [id]);
  }

  async setSettles(tx: Tx, id: string, settles: boolean): Promise<void> {
    await changeOne(tx, 'UPDATE hypothesis SET settles = $2 WHERE id = $1', [id, settles]);
  }

  /** @param by the match of the identification that settles it */
  async settle(tx: Tx, id: string, by: string): Promise<void> {
    await this.setState(tx, id, 'settled');
    await changeOne(tx, 'UPDATE hypothesis SET settled_by = $2 WHERE id = $1', [id, by]);
  }

  async unsettle(tx: Tx, id: string, state: MatchState): Promise<void> {
    await this.setState(tx, id, state);
    await changeOne(tx, 'UPDATE hypothesis SET settled_by = NULL WHERE id = $1', [id]);
  }

  async markNotified(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE hypothesis SET state = 'notified', version = version + 1, changed_at = now()
       WHERE id = ANY($1) AND state = 'candidate'`,
      [ids],
    );
  }

  /** A side's decision: the last one stands in `match_side`, all of them in `match_decision`. */
  async decide(
    tx: Tx,
    row: Omit<SideRow, 'decidedBy' | 'decidedAt'> & { decidedBy: string; decidedAt: Date },
  ): Promise<void> {
    const { hypothesisId, side, state, reason, reasonCode, decidedBy, decidedAt, versionA, versionB } = row;
    const values = [hypothesisId, side, state, reason, reasonCode, decidedBy, decidedAt, row.probability];
    await changeOne(
      tx,
      `UPDATE match_side SET state = $3, reason = $4, reason_code = $5, decided_by = $6, decided_at = $7,
         probability = $8, version_a = $9, version_b = $10, model_version = $11, weights = $12 WHERE hypothesis_id = $1 AND side = $2`,
      [...values, versionA, versionB, row.modelVersion, row.weights && JSON.stringify(row.weights)],
    );
    await tx.query(
      `INSERT INTO match_decision (hypothesis_id, side, state, reason, reason_code, decided_by, decided_at, probability)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values,
    );
  }

  /** Resets these sides of a match: they look at the pair afresh. */
  async resetSides(tx: Tx, id: string, sides: readonly Side[]): Promise<void> {
    await tx.query(
      `UPDATE match_side SET state = 'unseen', reason = NULL, reason_code = NULL, decided_by = NULL, decided_at = NULL,
         version_a = NULL, version_b = NULL, probability = NULL, model_version = NULL, weights = NULL WHERE hypothesis_id = $1 AND side = ANY($2)`,
      [id, sides],
    );
  }

  /** Counts the open matches by pair of records, for the export's `status`. */
  async statesOf(
    tx: Tx,
    recordIds: readonly string[],
  ): Promise<{ id: string; kind: string; a: string; b: string; state: MatchState }[]> {
    return tx.query(
      `SELECT id, kind, record_a AS a, record_b AS b, state FROM hypothesis
       WHERE (record_a = ANY($1) OR record_b = ANY($1)) AND withheld_from IS NULL`,
      [recordIds],
    );
  }

  private async withSides(tx: Tx, rows: readonly StoredMatch[]): Promise<StoredMatch[]> {
    const sides = await tx.query<SideRow[]>(
      `SELECT hypothesis_id AS "hypothesisId", side, state, reason, reason_code AS "reasonCode", decided_by AS "decidedBy", decided_at AS "decidedAt",
         version_a AS "versionA", version_b AS "versionB", probability,
         model_version AS "modelVersion", weights FROM match_side WHERE hypothesis_id = ANY($1) ORDER BY side`,
      [rows.map((row) => row.id)],
    );
    return rows.map((row) => ({ ...row, sides: sides.filter((side) => side.hypothesisId === row.id) }));
  }
}

export function isOpen(storedMatch: { readonly state: MatchState }): boolean {
  return OPEN_STATES.includes(storedMatch.state);
}
