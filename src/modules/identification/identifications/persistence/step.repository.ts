import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';

export const STEPS = [
  'proposed',
  'confirmed',
  'declined',
  'lapsed',
  'allowed',
  'companions_allowed',
  'companions_refused',
  'told',
  'contested',
  'reaffirmed',
  'revoked',
] as const;
export type StepName = (typeof STEPS)[number];

/** Step of an identification: something that was done with it. */
export interface IdentificationStep {
  readonly identificationId: string;
  readonly what: StepName;
  /** The institution for which it was done; null of the platform's own work. */
  readonly forInstitution: string | null;
  readonly doneBy: string;
  readonly reasonCode: string | null;
  readonly words: string | null;
  readonly laboratory: string | null;
  readonly reportReference: string | null;
  readonly doneAt: Date;
}

@Injectable()
export class IdentificationStepRepository {
  async add(tx: Tx, one: IdentificationStep): Promise<void> {
    await tx.query(
      `INSERT INTO identification_step (identification_id, what, for_institution, done_by, reason_code, words, laboratory,
         report_reference, done_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[one.identificationId, one.what, one.forInstitution, one.doneBy, one.reasonCode, one.words],
        ...[one.laboratory, one.reportReference, one.doneAt],
      ],
    );
  }

  /** Oldest first. */
  async of(tx: Tx, identificationIds: readonly string[]): Promise<IdentificationStep[]> {
    return tx.query(
      `SELECT identification_id AS "identificationId", what, for_institution AS "forInstitution", done_by AS "doneBy",
         reason_code AS "reasonCode", words, laboratory, report_reference AS "reportReference", done_at AS "doneAt"
       FROM identification_step WHERE identification_id = ANY($1) ORDER BY id`,
      [identificationIds],
    );
  }
}
