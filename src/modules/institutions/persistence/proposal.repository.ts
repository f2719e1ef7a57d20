import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../platform/database/index.js';
import type { AgreementCategory } from '../domain/institution.js';
import type { ProposalState } from '../domain/agreement-signature.js';
import type { AgreementRow } from './entities.js';

/** Terms that somebody has proposed for an agreement that has been in force. */
export interface StoredProposal {
  readonly agreementId: string;
  /** Counts the proposals of the agreement. */
  readonly version: number;
  readonly parties: readonly string[];
  readonly categories: readonly AgreementCategory[];
  readonly level: number;
  readonly purposes: readonly string[];
  /** Until when they are to hold; null: as the terms before them. */
  readonly until: Date | null;
  readonly signers: readonly string[];
  readonly signedBy: readonly string[];
  readonly state: ProposalState;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly settledAt: Date | null;
}

const COLUMNS = `agreement_id AS "agreementId", version, parties, categories, level, purposes, until, signers,
  signed_by AS "signedBy", state, proposed_by AS "proposedBy", proposed_at AS "proposedAt", settled_at AS "settledAt"`;

@Injectable()
export class ProposalRepository {
  /** Of one agreement, the newest first. */
  async of(tx: Tx, { id }: Pick<AgreementRow, 'id'>): Promise<StoredProposal[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM agreement_proposal WHERE agreement_id = $1 ORDER BY version DESC`,
      [id],
    );
  }

  async add(tx: Tx, proposal: StoredProposal): Promise<void> {
    const { agreementId, version, parties, categories, level, purposes, until } = proposal;
    const { signers, signedBy, state, proposedBy, proposedAt, settledAt } = proposal;
    await tx.query(
      `INSERT INTO agreement_proposal (agreement_id, version, parties, categories, level, purposes, until, signers, signed_by,
         state, proposed_by, proposed_at, settled_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[agreementId, version, parties, categories, level, purposes, until],
        ...[signers, signedBy, state, proposedBy, proposedAt, settledAt],
      ],
    );
  }

  /** The agreement is locked by the caller. */
  async change(
    tx: Tx,
    { agreementId, version }: Pick<StoredProposal, 'agreementId' | 'version'>,
    { signedBy, state, settledAt }: Pick<StoredProposal, 'signedBy' | 'state' | 'settledAt'>,
  ): Promise<void> {
    await changeOne(
      tx,
      `UPDATE agreement_proposal SET signed_by = $3, state = $4, settled_at = $5 WHERE agreement_id = $1 AND version = $2`,
      [agreementId, version, signedBy, state, settledAt],
    );
  }
}
