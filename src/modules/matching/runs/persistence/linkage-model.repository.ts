import { Injectable } from '@nestjs/common';
import type { FittedWeights } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';

export interface StoredModel {
  readonly version: string;
  readonly weights: FittedWeights;
  readonly madeAt: Date;
}

/** Key of the advisory lock of whoever takes the next number; nobody else uses it. */
const NUMBER_LOCK = 4_201_704;

const COLUMNS = `m.version, m.weights, m.made_at AS "madeAt"`;

@Injectable()
export class LinkageModelRepository {
  /** The number that the next version takes; whoever asks next waits for the end of the transaction. */
  async nextNumber(tx: Tx): Promise<number> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [NUMBER_LOCK]);
    const [row] = await tx.query<{ number: number }[]>(
      'SELECT coalesce(max(number), 0) + 1 AS number FROM linkage_model',
    );
    return row?.number ?? 1;
  }

  async add(tx: Tx, number: number, weights: FittedWeights, madeBy: string): Promise<void> {
    await tx.query('INSERT INTO linkage_model (number, version, weights, made_by) VALUES ($1, $2, $3, $4)', [
      number,
      weights.version,
      JSON.stringify(weights),
      madeBy,
    ]);
  }

  async byVersion(tx: Tx, version: string): Promise<StoredModel | undefined> {
    return (
      await tx.query<StoredModel[]>(`SELECT ${COLUMNS} FROM linkage_model m WHERE version = $1`, [version])
    )[0];
  }

  async all(tx: Tx): Promise<StoredModel[]> {
    return tx.query(`SELECT ${COLUMNS} FROM linkage_model m ORDER BY number`);
  }

  /** @param version undefined for the model as written */
  async use(tx: Tx, version: string | undefined, chosenBy: string): Promise<void> {
    await tx.query('INSERT INTO linkage_model_use (version, chosen_by) VALUES ($1, $2)', [
      version ?? null,
      chosenBy,
    ]);
  }

  /** Returns the model that scores by now; undefined for the model as written. */
  async current(tx: Tx): Promise<StoredModel | undefined> {
    return (
      await tx.query<StoredModel[]>(
        `SELECT ${COLUMNS} FROM linkage_model m
         WHERE version = (SELECT version FROM linkage_model_use ORDER BY id DESC LIMIT 1)`,
      )
    )[0];
  }
}
