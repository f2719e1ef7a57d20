import { Injectable } from '@nestjs/common';
import { IsNull, type FindOptionsWhere } from 'typeorm';
import { changeOneOf, type Tx } from '../../../platform/database/index.js';
import type { AgreementStepName } from '../domain/agreement-term.js';
import { AgreementRow } from './entities.js';

/** Something that was done with an agreement. */
export interface AgreementStep {
  readonly what: AgreementStepName;
  /** Code of the party that did it; null of the platform's own work. */
  readonly party: string | null;
  readonly until: Date | null;
  readonly reason: string | null;
  readonly doneAt: Date;
}

/** Agreements as they are renewed and ended; what they let be compared is read in `InstitutionRepository`. */
@Injectable()
export class AgreementRepository {
  async byCode(tx: Tx, code: string): Promise<AgreementRow | undefined> {
    return (await tx.getRepository(AgreementRow).findOneBy({ code })) ?? undefined;
  }

  /** Held so that no two parties change it at once. */
  async lock(tx: Tx, where: FindOptionsWhere<AgreementRow>): Promise<AgreementRow | undefined> {
    const row = await tx.getRepository(AgreementRow).findOne({ where, lock: { mode: 'pessimistic_write' } });
    return row ?? undefined;
  }

  /** Ids of those in force. */
  async inForce(tx: Tx): Promise<string[]> {
    const rows = await tx
      .getRepository(AgreementRow)
      .find({ where: { inForce: true, endedAt: IsNull() }, order: { code: 'ASC' }, select: { id: true } });
    return rows.map(({ id }) => id);
  }

  async change(tx: Tx, { id }: AgreementRow, change: Partial<Omit<AgreementRow, 'id'>>): Promise<void> {
    await changeOneOf(tx, AgreementRow, { id }, change);
  }

  async addStep(
    tx: Tx,
    { id }: AgreementRow,
    step: AgreementStep & { readonly doneBy: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO agreement_step (agreement_id, what, party, until, reason, done_by, done_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, step.what, step.party, step.until, step.reason, step.doneBy, step.doneAt],
    );
  }

  /** Oldest first. */
  async stepsOf(tx: Tx, { id }: AgreementRow): Promise<AgreementStep[]> {
    return tx.query(
      `SELECT what, party, until, reason, done_at AS "doneAt" FROM agreement_step WHERE agreement_id = $1 ORDER BY id`,
      [id],
    );
  }
}
