import { Injectable } from '@nestjs/common';
import type { KinshipModel } from '../../../../kernel/genetics/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { readModelFields, type ModelFields } from '../domain/kinship-model-fields.js';
import { shippedTable, type PopulationTable } from '../domain/population-table.js';
import { KinshipSettingRepository, type KinshipSetting } from '../persistence/kinship-setting.repository.js';
import { FrequencyTables } from './frequency-tables.js';

/** With what a ratio is reckoned. Evidence keeps `settingId`, by which all of it can be found again. */
export interface KinshipReference {
  readonly settingId: string;
  readonly table: PopulationTable;
  readonly model: KinshipModel;
  /** The model as in a case file. */
  readonly modelJson: ModelFields;
  /** Chance of an error that no model knows (a sample exchanged, a relation that is not so): no ratio falls below it. */
  readonly floor: number;
  readonly setAt: Date;
  readonly setBy: string;
  readonly reason?: string | undefined;
}

/** The table or the setting that stored evidence names is not in this database. */
export class KinshipReferenceGone extends DomainError {
  constructor(population: string) {
    super('KINSHIP.REFERENCE_GONE', 'unavailable', { population });
  }
}

/** The table and the model of this installation, for the modules that reckon with them. */
@Injectable()
export class KinshipSettings {
  constructor(
    private readonly settings: KinshipSettingRepository,
    private readonly tables: FrequencyTables,
  ) {}

  /**
   * Returns the table and the model that count now: the usual table and model where nobody has set others.
   */
  async current(tx: Tx): Promise<KinshipReference> {
    const [newest] = await this.settings.latest(tx, 1);
    if (!newest) throw new KinshipReferenceGone('');
    return this.referenceOf(tx, newest);
  }

  /** Returns the table and the model that counted when evidence was reckoned. */
  async byId(tx: Tx, id: string): Promise<KinshipReference | undefined> {
    const setting = await this.settings.byId(tx, id);
    return setting && this.referenceOf(tx, setting);
  }

  /** Newest first. */
  async history(tx: Tx, limit: number): Promise<readonly KinshipReference[]> {
    const settings = await this.settings.latest(tx, limit);
    const references: KinshipReference[] = [];
    for (const setting of settings) references.push(await this.referenceOf(tx, setting));
    return references;
  }

  private async referenceOf(tx: Tx, setting: KinshipSetting): Promise<KinshipReference> {
    const { id, populationCode, tableId, floor, setAt, setBy, reason } = setting;
    // A table that counts for everybody may be an institution's own.
    const table =
      tableId === null
        ? shippedTable(populationCode)
        : await actingAs(tx, PLATFORM, () => this.tables.byId(tx, tableId));
    if (!table) throw new KinshipReferenceGone(populationCode);
    const { model, fields } = readModelFields(setting.model);
    const { settingId, modelJson } = { settingId: id, modelJson: fields };
    return { settingId, table, model, modelJson, floor, setAt, setBy, reason: reason ?? undefined };
  }
}
