import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { CompanionAnswer, CompanionFinding, FindingSide, FindingState } from '../domain/finding.js';

/** A pair as a run proposes it. */
export interface NewCompanionFinding {
  readonly firstId: string;
  readonly secondId: string;
  readonly chance: number;
  readonly reasons: readonly string[];
  readonly isRecorded: boolean;
  readonly runId: string;
}

export type ProposedPair = Pick<
  CompanionFinding,
  'firstId' | 'secondId' | 'firstInstitution' | 'secondInstitution'
>;

/** A finding of a list, and where it stands in it: a higher place comes first. */
export interface PlacedFinding extends CompanionFinding {
  readonly place: number;
}

export interface FindingFilter {
  readonly institutionId: string;
  readonly states: readonly FindingState[] | undefined;
  readonly recordId: string | undefined;
  readonly before: number;
  readonly limit: number;
}

/** Answer that somebody has given for one of the two reports. */
export interface GivenAnswer {
  readonly side: FindingSide;
  readonly answer: Exclude<CompanionAnswer, 'none'>;
  readonly reason: string | undefined;
  readonly by: string;
  readonly at: Date;
}

const COLUMNS = `f.id, f.seq, f.version, f.state, f.first_id AS "firstId", f.second_id AS "secondId",
  f.first_seq AS "firstSeq", f.second_seq AS "secondSeq", f.first_institution AS "firstInstitution",
  f.second_institution AS "secondInstitution", f.first_answer AS "firstAnswer", f.second_answer AS "secondAnswer",
  f.first_by AS "firstBy", f.second_by AS "secondBy", f.reasons, f.is_recorded AS "isRecorded", f.proposed_at AS "proposedAt"`;

/** The other side has confirmed, and the institution `$1` has not answered for its own report. */
const WAITS_FOR_OWN = `f.state = 'proposed' AND (
  (f.first_institution = $1 AND f.first_answer = 'none' AND f.second_answer = 'confirmed')
  OR (f.second_institution = $1 AND f.second_answer = 'none' AND f.first_answer = 'confirmed'))`;
/** Added to a number, it leaves a place that JavaScript still tells apart from its neighbours. */
const ABOVE_EVERY_SEQ = 2 ** 52;

/** Condition that both reports still say what they said when the finding was proposed. */
const SAYS_THE_SAME = `(SELECT count(*) FROM record r WHERE (r.id = f.first_id AND r.content_hash = f.first_hash)
  OR (r.id = f.second_id AND r.content_hash = f.second_hash)) = 2`;

@Injectable()
export class CompanionFindingRepository {
  async byId(tx: Tx, id: string): Promise<CompanionFinding | undefined> {
    const rows = await tx.query<CompanionFinding[]>(
      `SELECT ${COLUMNS} FROM companion_finding f WHERE f.id = $1`,
      [id],
    );
    return rows[0];
  }

  async lock(tx: Tx, id: string): Promise<CompanionFinding | undefined> {
    const rows = await tx.query<CompanionFinding[]>(
      `SELECT ${COLUMNS} FROM companion_finding f WHERE f.id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  /**
   * Reads a page of findings: those first that wait for the institution's own answer alone, then newest
   * first; after the one of that `place`.
   */
  async page(tx: Tx, filter: FindingFilter): Promise<PlacedFinding[]> {
    return tx.query(
      `SELECT ${COLUMNS}, p.place FROM companion_finding f
         CROSS JOIN LATERAL (SELECT f.seq + CASE WHEN ${WAITS_FOR_OWN} THEN ${ABOVE_EVERY_SEQ} ELSE 0 END AS place) p
       WHERE $1 IN (f.first_institution, f.second_institution) AND ($2::text[] IS NULL OR f.state = ANY($2))
         AND ($3::uuid IS NULL OR $3 IN (f.first_id, f.second_id)) AND p.place < $4 ORDER BY p.place DESC LIMIT $5`,
      [filter.institutionId, filter.states ?? null, filter.recordId ?? null, filter.before, filter.limit],
    );
  }

  /**
   * Proposals that an institution has not answered for a report of its own, in order of their making; after
   * the one of that `seq`.
   */
  async waitingFor(tx: Tx, institutionId: string, after: number, limit: number): Promise<CompanionFinding[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM companion_finding f WHERE f.state = 'proposed' AND f.seq > $2
         AND ((f.first_institution = $1 AND f.first_answer = 'none') OR (f.second_institution = $1 AND f.second_answer = 'none'))
       ORDER BY f.seq LIMIT $3`,
      [institutionId, after, limit],
    );
  }

  /** Institutions for whom a proposal of this report may wait; of any report without one. */
  async institutionsOfProposed(tx: Tx, recordId: string | undefined): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT unnest(ARRAY[f.first_institution, f.second_institution]) AS id FROM companion_finding f
       WHERE f.state = 'proposed' AND ($1::uuid IS NULL OR f.first_id = $1 OR f.second_id = $1)`,
      [recordId ?? null],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Finds those that are proposed or confirmed: of these reports and of whoever is of one group with them;
   * all without any.
   */
  async standing(tx: Tx, recordIds: readonly string[] | undefined): Promise<CompanionFinding[]> {
    if (!recordIds)
      return tx.query(
        `SELECT ${COLUMNS} FROM companion_finding f WHERE f.state IN ('proposed', 'confirmed') ORDER BY f.seq`,
      );
    return tx.query(
      `WITH RECURSIVE grouped (id) AS (
         SELECT unnest($1::uuid[])
         UNION SELECT CASE WHEN f.first_id = g.id THEN f.second_id ELSE f.first_id END
         FROM grouped g JOIN companion_finding f ON (f.first_id = g.id OR f.second_id = g.id)
           AND f.state IN ('proposed', 'confirmed'))
       SELECT ${COLUMNS} FROM companion_finding f WHERE f.state IN ('proposed', 'confirmed')
         AND f.first_id IN (SELECT id FROM grouped) ORDER BY f.seq`,
      [recordIds],
    );
  }

  /** Finds those that were refused of reports that say the same still; of these reports, or all. */
  async refused(tx: Tx, recordIds: readonly string[] | undefined): Promise<CompanionFinding[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM companion_finding f WHERE f.state = 'refused' AND ${SAYS_THE_SAME}
         AND ($1::uuid[] IS NULL OR f.first_id = ANY($1) OR f.second_id = ANY($1)) ORDER BY f.seq`,
      [recordIds ?? null],
    );
  }

  /**
   * Proposes pairs. One that had lapsed, or was refused when its reports said something else, is proposed
   * anew, and whoever had said something is asked again.
   *
   * @returns the reports of those that are proposed now, and their owners
   */
  async propose(tx: Tx, found: readonly NewCompanionFinding[]): Promise<ProposedPair[]> {
    if (found.length === 0) return [];
    return tx.query(
      `INSERT INTO companion_finding AS f (id, first_id, second_id, first_seq, second_seq, first_institution, second_institution,
         chance, reasons, is_recorded, first_hash, second_hash, run_id)
       SELECT n.id, a.id, b.id, a.seq, b.seq, a.institution_id, b.institution_id, n.chance, string_to_array(n.reasons, ' '),
         n.recorded, a.content_hash, b.content_hash, $7
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::float8[], $5::text[], $6::boolean[])
         AS n (id, first_id, second_id, chance, reasons, recorded)
       JOIN record a ON a.id = n.first_id JOIN record b ON b.id = n.second_id
       ON CONFLICT (first_id, second_id) DO UPDATE SET state = 'proposed', version = f.version + 1, first_answer = 'none',
         second_answer = 'none', first_by = NULL, second_by = NULL, chance = excluded.chance, reasons = excluded.reasons,
         is_recorded = excluded.is_recorded, first_hash = excluded.first_hash, second_hash = excluded.second_hash,
         run_id = excluded.run_id, proposed_at = now(), changed_at = now(), emptied_at = NULL
       WHERE f.state IN ('lapsed', 'refused')
       RETURNING f.first_id AS "firstId", f.second_id AS "secondId", f.first_institution AS "firstInstitution",
         f.second_institution AS "secondInstitution"`,
      [
        found.map(() => randomUUID()),
        found.map(({ firstId }) => firstId),
        found.map(({ secondId }) => secondId),
        found.map(({ chance }) => chance),
        found.map(({ reasons }) => reasons.join(' ')),
        found.map(({ isRecorded }) => isRecorded),
        found[0]?.runId,
      ],
    );
  }

  /** Lets findings that nobody has answered lapse: they are proposals no more. */
  async lapse(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `UPDATE companion_finding SET state = 'lapsed', version = version + 1, changed_at = now()
       WHERE id = ANY($1) AND state = 'proposed' AND first_answer = 'none' AND second_answer = 'none'`,
      [ids],
    );
  }

  async answer(tx: Tx, id: string, given: GivenAnswer, state: FindingState): Promise<void> {
    const { side, answer, reason, by, at } = given;
    await changeOne(
      tx,
      `UPDATE companion_finding SET state = $3, version = version + 1, changed_at = $5,
         first_answer = CASE WHEN $2 = 'first' THEN $4 ELSE first_answer END,
         second_answer = CASE WHEN $2 = 'second' THEN $4 ELSE second_answer END,
         first_by = CASE WHEN $2 = 'first' THEN $6::uuid ELSE first_by END,
         second_by = CASE WHEN $2 = 'second' THEN $6::uuid ELSE second_by END
       WHERE id = $1`,
      [id, side, state, answer, at, by],
    );
    await tx.query(
      `INSERT INTO companion_answer (finding_id, side, answer, reason, given_by, given_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, side, answer, reason ?? null, by, at],
    );
  }

  /** The reports of one journey: whoever is confirmed with one of them, through whomever; at most so many. */
  async journeyOf(tx: Tx, recordId: string, most: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `WITH RECURSIVE journey (id) AS (
         SELECT $1::uuid
         UNION SELECT CASE WHEN f.first_id = j.id THEN f.second_id ELSE f.first_id END
         FROM journey j JOIN companion_finding f ON (f.first_id = j.id OR f.second_id = j.id) AND f.state = 'confirmed')
       SELECT id FROM journey LIMIT $2`,
      [recordId, most],
    );
    return rows.map(({ id }) => id);
  }
}
