import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { ProcedureKind } from '../domain/kind/kind-shape.js';

/** A kind as a version of it was loaded. */
export interface StoredKind {
  readonly kind: string;
  readonly version: number;
  readonly hash: string;
  /** True where it came with the platform; otherwise the operator has added it. */
  readonly shipped: boolean;
  readonly content: ProcedureKind;
}

const COLUMNS = 'kind, version, hash, shipped, content';

@Injectable()
export class KindRepository {
  /** One at a time for each kind, until the transaction ends. */
  async lock(tx: Tx, kind: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('procedure_kind'), hashtext($1))`, [kind]);
  }

  /** Returns of each kind the last version that was added, and of those that came with the platform each. */
  async all(tx: Tx): Promise<readonly StoredKind[]> {
    return tx.query(`SELECT ${COLUMNS} FROM procedure_kind ORDER BY kind, version`);
  }

  async ofKind(tx: Tx, kind: string): Promise<readonly StoredKind[]> {
    return tx.query(`SELECT ${COLUMNS} FROM procedure_kind WHERE kind = $1 ORDER BY version`, [kind]);
  }

  /** Versions by `kind` and `version`. */
  async versions(
    tx: Tx,
    asked: readonly { readonly kind: string; readonly kindVersion: number }[],
  ): Promise<readonly StoredKind[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM procedure_kind
       WHERE (kind, version) IN (SELECT * FROM unnest($1::text[], $2::int[]))`,
      [asked.map(({ kind }) => kind), asked.map(({ kindVersion }) => kindVersion)],
    );
  }

  async put(tx: Tx, one: StoredKind, loadedBy: string, loadedAt: Date): Promise<void> {
    await tx.query(
      `INSERT INTO procedure_kind (kind, version, hash, shipped, content, loaded_by, loaded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [one.kind, one.version, one.hash, one.shipped, JSON.stringify(one.content), loadedBy, loadedAt],
    );
  }
}
