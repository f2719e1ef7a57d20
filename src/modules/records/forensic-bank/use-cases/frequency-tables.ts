import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import {
  SHIPPED_FACTS,
  shippedTable,
  type PopulationTable,
  type TableFacts,
} from '../domain/population-table.js';
import { FrequencyTableRepository } from '../persistence/frequency-table.repository.js';

/** Tables of the platform and of laboratories, for the modules that build on them. */
@Injectable()
export class FrequencyTables {
  constructor(private readonly tables: FrequencyTableRepository) {}

  /** The tables of the platform, and those of an institution that are in use. */
  async list(tx: Tx, institutionId?: string): Promise<readonly TableFacts[]> {
    const own = institutionId === undefined ? [] : await this.tables.ofInstitution(tx, institutionId);
    return [...SHIPPED_FACTS, ...own];
  }

  /**
   * The table of an institution under this code, or else the one of the platform.
   *
   * @param version of the institution's table; without it the one in use
   */
  async byCode(
    tx: Tx,
    code: string,
    institutionId?: string,
    version?: number,
  ): Promise<PopulationTable | undefined> {
    const own = institutionId && (await this.tables.byCode(tx, institutionId, code, version));
    return own || shippedTable(code);
  }

  /** A version of a laboratory's table, also one that is no longer in use. */
  async byId(tx: Tx, id: string): Promise<PopulationTable | undefined> {
    return this.tables.byId(tx, id);
  }
}
