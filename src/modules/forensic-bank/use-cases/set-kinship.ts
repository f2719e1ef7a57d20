import { Injectable } from '@nestjs/common';
import { USUAL_MODEL_FIELDS } from '../../../kernel/genetics/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { codeSaid, DomainError, NotFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { requireOnRecord, type Actor } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { InstitutionDirectory } from '../../mechanisms/index.js';
import { readModelFields, requireUsable, type ModelFields } from '../domain/kinship-model-fields.js';
import type { PopulationTable } from '../domain/population-table.js';
import { KINSHIP_SET } from '../events.js';
import { KinshipSettingRepository } from '../persistence/kinship-setting.repository.js';
import { FrequencyTables } from './frequency-tables.js';
import { KinshipSettings, type KinshipReference } from './kinship-settings.js';

export interface KinshipChoice {
  /** Code of a table of the platform, or of a table of `institution`. */
  readonly population: string;
  /** Code of the institution whose table it is. */
  readonly institution?: string | undefined;
  /** As in a case file; without it the usual rates of mutation, with the theta that the table states. */
  readonly model?: unknown;
  readonly floor?: number | undefined;
  readonly reason?: string | undefined;
}

/** No table of this code is in use here. */
export class PopulationUnknown extends DomainError {
  constructor(population: string) {
    super('KINSHIP.POPULATION_UNKNOWN', 'invalid', { population: codeSaid(population) }, 'population');
  }
}

const USUAL_FLOOR = 0.001;

/** Chooses the table and the model that this installation reckons with from now on; what counted before is kept. */
@Injectable()
export class SetKinship {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionDirectory,
    private readonly tables: FrequencyTables,
    private readonly rows: KinshipSettingRepository,
    private readonly settings: KinshipSettings,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  async run(actor: Actor, choice: KinshipChoice): Promise<KinshipReference> {
    return this.guarded.run(actor, 'kinship.set', [], async (tx) => {
      requireOnRecord(actor, 'kinship.set', undefined);
      const { facts, ...table } = await this.tableOf(tx, choice);
      const { model, fields } = readModelFields(choice.model ?? usualModel(facts.theta));
      requireUsable(model, table);
      const settingId = await this.rows.add(tx, {
        populationCode: facts.code,
        tableId: facts.id ?? null,
        model: fields,
        floor: readFloor(choice.floor),
        setBy: actor.actorId,
        reason: choice.reason?.trim() || null,
      });
      const detail = { setting: settingId, population: facts.code, version: facts.version };
      await this.audit.record(tx, { actor, action: 'kinship.set', detail });
      await this.outbox.put(tx, { name: KINSHIP_SET, payload: { settingId } });
      return this.settings.current(tx);
    });
  }

  private async tableOf(tx: Tx, { population, institution }: KinshipChoice): Promise<PopulationTable> {
    const owner = institution === undefined ? undefined : await this.institutions.byCode(tx, institution);
    if (institution !== undefined && !owner) throw new NotFound();
    const table = await this.tables.byCode(tx, population, owner?.id);
    if (!table) throw new PopulationUnknown(population);
    return table;
  }
}

function usualModel(theta: number | undefined): ModelFields {
  return { ...USUAL_MODEL_FIELDS, theta: theta ?? USUAL_MODEL_FIELDS.theta };
}

function readFloor(given: number | undefined): number {
  const floor = given ?? USUAL_FLOOR;
  if (floor > 0 && floor < 1) return floor;
  throw new DomainError('KINSHIP.FLOOR', 'invalid', { floor }, 'floor');
}
