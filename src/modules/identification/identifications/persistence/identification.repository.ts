import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { Allowance, ContestReason } from '../domain/identification.lists.js';
import { OPEN_STATES, type IdentificationState } from '../domain/identification-state.js';
import type { IdentifiedKind, Method } from '../domain/methods.js';

export interface Identification {
  readonly id: string;
  readonly seq: number;
  readonly hypothesisId: string;
  readonly kind: IdentifiedKind;
  readonly recordA: string;
  readonly recordB: string;
  readonly institutionA: string;
  readonly institutionB: string;
  readonly state: IdentificationState;
  readonly version: number;
  readonly methods: readonly Method[];
  readonly authority: string;
  readonly reportReference: string | null;
  readonly jointWith: readonly string[];
  readonly needsJoint: boolean;
  /** Allowance of somebody found alive of what is told; null while nobody has asked. */
  readonly allows: Allowance | null;
  readonly allowsAuthority: string | null;
  /**
   * True where the family, and whoever was found alive, lets the institutions of companions know that one was
   * found; null: nobody has asked.
   */
  readonly familyAllowsCompanions: boolean | null;
  readonly personAllowsCompanions: boolean | null;
  readonly contestReason: ContestReason | null;
  readonly examinerId: string | null;
  readonly proposedAt: Date;
  readonly changedAt: Date;
}

export type NewIdentification = Pick<
  Identification,
  | ('id' | 'hypothesisId' | 'kind' | 'recordA' | 'recordB' | 'institutionA' | 'institutionB' | 'methods')
  | ('authority' | 'reportReference' | 'jointWith' | 'needsJoint' | 'proposedAt')
>;

/** Fields that a change of an identification may write; what is left out stays. */
export type IdentificationChange = { readonly state: IdentificationState } & Partial<
  Pick<
    Identification,
    | ('reportReference' | 'allows' | 'allowsAuthority' | 'contestReason' | 'examinerId')
    | ('familyAllowsCompanions' | 'personAllowsCompanions')
  >
>;

const COLUMNS = `id, seq, hypothesis_id AS "hypothesisId", kind, record_a AS "recordA", record_b AS "recordB",
  institution_a AS "institutionA", institution_b AS "institutionB", state, version, methods, authority,
  report_reference AS "reportReference", joint_with AS "jointWith", needs_joint AS "needsJoint", allows,
  allows_authority AS "allowsAuthority", family_allows_companions AS "familyAllowsCompanions",
  person_allows_companions AS "personAllowsCompanions", contest_reason AS "contestReason", examiner_id AS "examinerId",
  proposed_at AS "proposedAt", changed_at AS "changedAt"`;

@Injectable()
export class IdentificationRepository {
  async add(tx: Tx, one: NewIdentification): Promise<void> {
    await tx.query(
      `INSERT INTO identification (id, hypothesis_id, kind, record_a, record_b, institution_a, institution_b, state, methods,
         authority, report_reference, joint_with, needs_joint, proposed_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'proposed', $8, $9, $10, $11, $12, $13, $13)`,
      [
        ...[one.id, one.hypothesisId, one.kind, one.recordA, one.recordB, one.institutionA, one.institutionB],
        ...[one.methods, one.authority, one.reportReference, one.jointWith, one.needsJoint, one.proposedAt],
      ],
    );
  }

  async byId(tx: Tx, id: string): Promise<Identification | undefined> {
    const rows = await tx.query<Identification[]>(`SELECT ${COLUMNS} FROM identification WHERE id = $1`, [
      id,
    ]);
    return rows[0];
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<Identification[]> {
    return tx.query(`SELECT ${COLUMNS} FROM identification WHERE id = ANY($1) ORDER BY seq`, [ids]);
  }

  /** Returns those of these records that stand, wait, or were revoked. */
  async ofRecords(tx: Tx, recordIds: readonly string[]): Promise<Identification[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM identification WHERE (record_a = ANY($1) OR record_b = ANY($1))
         AND state NOT IN ('declined', 'lapsed') ORDER BY seq`,
      [recordIds],
    );
  }

  /** Returns those of which the family has said whether institutions of companions may be told. */
  async withWordOnCompanions(tx: Tx): Promise<Identification[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM identification WHERE family_allows_companions IS NOT NULL ORDER BY seq`,
    );
  }

  async lock(tx: Tx, id: string): Promise<Identification | undefined> {
    const rows = await tx.query<Identification[]>(
      `SELECT ${COLUMNS} FROM identification WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  /**
   * Returns the identification of a match which stands or waits, locked; one that was declined, has lapsed or
   * was revoked does not.
   */
  async standingOf(tx: Tx, matchId: string): Promise<Identification | undefined> {
    const rows = await tx.query<Identification[]>(
      `SELECT ${COLUMNS} FROM identification WHERE hypothesis_id = $1 AND state NOT IN ('declined', 'lapsed', 'revoked') FOR UPDATE`,
      [matchId],
    );
    return rows[0];
  }

  /** Returns those of somebody found alive that stand or wait, locked. */
  async ofLiving(tx: Tx, recordId: string): Promise<Identification[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM identification WHERE record_b = $1 AND kind = 'living'
         AND state NOT IN ('declined', 'lapsed') ORDER BY seq FOR UPDATE`,
      [recordId],
    );
  }

  /** Returns the identifications of matches, oldest first. */
  async ofMatches(tx: Tx, matchIds: readonly string[]): Promise<Identification[]> {
    return tx.query(`SELECT ${COLUMNS} FROM identification WHERE hypothesis_id = ANY($1) ORDER BY seq`, [
      matchIds,
    ]);
  }

  /** A page of those that an institution is party to, newest first. */
  async page(
    tx: Tx,
    query: {
      readonly institutionId: string;
      readonly matchId: string | undefined;
      readonly openOnly: boolean;
      readonly before: number;
      readonly limit: number;
    },
  ): Promise<Identification[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM identification WHERE $1 IN (institution_a, institution_b, examiner_id)
         AND ($2::uuid IS NULL OR hypothesis_id = $2) AND ($3::text[] IS NULL OR state = ANY($3)) AND seq < $4
       ORDER BY seq DESC LIMIT $5`,
      [
        ...[query.institutionId, query.matchId ?? null],
        ...[query.openOnly ? [...OPEN_STATES, 'contested'] : null, query.before, query.limit],
      ],
    );
  }

  async change(tx: Tx, id: string, change: IdentificationChange, at: Date): Promise<void> {
    const { state, reportReference, allows, allowsAuthority, contestReason, examinerId } = change;
    const { familyAllowsCompanions, personAllowsCompanions } = change;
    await changeOne(
      tx,
      `UPDATE identification SET state = $2, version = version + 1, changed_at = $3,
         report_reference = coalesce($4, report_reference), allows = coalesce($5, allows),
         allows_authority = coalesce($6, allows_authority), contest_reason = coalesce($7, contest_reason),
         examiner_id = CASE WHEN $9 THEN $8::uuid ELSE examiner_id END,
         family_allows_companions = coalesce($10, family_allows_companions),
         person_allows_companions = coalesce($11, person_allows_companions) WHERE id = $1`,
      [
        ...[id, state, at, reportReference ?? null, allows ?? null, allowsAuthority ?? null],
        ...[contestReason ?? null, examinerId ?? null, examinerId !== undefined],
        ...[familyAllowsCompanions ?? null, personAllowsCompanions ?? null],
      ],
    );
  }
}
