import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { ModelFields } from '../domain/kinship-model-fields.js';

export interface KinshipSetting {
  readonly id: string;
  readonly populationCode: string;
  /** Null: the table of that code comes with the platform. */
  readonly tableId: string | null;
  readonly model: ModelFields;
  readonly floor: number;
  readonly setBy: string;
  readonly setAt: Date;
  readonly reason: string | null;
}

const COLUMNS = `id, population_code AS "populationCode", table_id AS "tableId", model, floor, set_by AS "setBy",
  set_at AS "setAt", reason`;

@Injectable()
export class KinshipSettingRepository {
  /** Newest first. */
  async latest(tx: Tx, limit: number): Promise<readonly KinshipSetting[]> {
    return tx.query(`SELECT ${COLUMNS} FROM kinship_setting ORDER BY seq DESC LIMIT $1`, [limit]);
  }

  async byId(tx: Tx, id: string): Promise<KinshipSetting | undefined> {
    const [row] = await tx.query<KinshipSetting[]>(`SELECT ${COLUMNS} FROM kinship_setting WHERE id = $1`, [
      id,
    ]);
    return row;
  }

  async add(tx: Tx, setting: Omit<KinshipSetting, 'id' | 'setAt'>): Promise<string> {
    const id = randomUUID();
    await tx.query(
      `INSERT INTO kinship_setting (id, population_code, table_id, model, floor, set_by, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        ...[setting.populationCode, setting.tableId, JSON.stringify(setting.model)],
        ...[setting.floor, setting.setBy, setting.reason],
      ],
    );
    return id;
  }
}
