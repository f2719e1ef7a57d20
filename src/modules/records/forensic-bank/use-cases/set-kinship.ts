import { Injectable } from '@nestjs/common';
import { USUAL_MODEL_FIELDS } from '../../../../kernel/genetics/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { codeSaid, DomainError, NotFound } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { DeedRegistry, DualAuthorization, type ApprovalRequest } from '../../../access/approvals/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { readModelFields, requireUsable, type ModelFields } from '../domain/kinship-model-fields.js';
import type { PopulationTable } from '../domain/population-table.js';
import { KINSHIP_SET } from '../events.js';
import { KinshipSettingRepository, type KinshipSetting } from '../persistence/kinship-setting.repository.js';
import { FrequencyTables } from './frequency-tables.js';
import { KinshipSettings, type KinshipReference } from './kinship-settings.js';

export interface KinshipChoice {
  /** Code of a table of the platform, or of a table of `institution`. */
  readonly population: string;
  /** Code of the institution whose table it is. */
  readonly institution?: string | undefined;
  /**
   * Model as in a case file; without it the usual rates of mutation, with the theta that the table states.
   */
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

/** A setting that is to be, and the version of its table. */
type ChosenSetting = Omit<KinshipSetting, 'id' | 'setAt' | 'setBy'> & { readonly version: number };

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
    private readonly dual: DualAuthorization,
    deeds: DeedRegistry,
  ) {
    deeds.register('kinship_setting', async (asker, { id, payload }) => {
      await this.approved(asker, payload as KinshipChoice, id);
    });
  }

  /** @returns what counts now, where nobody is enrolled here; else the request that waits for a second person */
  async choose(actor: Actor, choice: KinshipChoice): Promise<KinshipReference | ApprovalRequest> {
    return this.guarded.perform(actor, 'kinship.set', [], async (tx) => {
      requireOnRecord(actor, 'kinship.set', undefined);
      const chosen = await this.read(tx, choice);
      if (await this.dual.isEvaluation(tx)) return this.set(tx, actor, chosen);
      const facts = [
        { name: 'population', value: choice.population },
        ...(choice.institution ? [{ name: 'institution', value: choice.institution } as const] : []),
      ] as const;
      const deed = { kind: 'kinship_setting', payload: payloadOf(choice), facts } as const;
      return this.dual.ask(tx, actor, { ...deed, reason: choice.reason });
    });
  }

  private async approved(actor: Actor, choice: KinshipChoice, requestId: string): Promise<void> {
    await this.guarded.perform(actor, 'kinship.set', [], async (tx) => {
      requireOnRecord(actor, 'kinship.set', undefined);
      await this.dual.perform(tx, actor, requestId, { kind: 'kinship_setting', payload: payloadOf(choice) });
      await this.set(tx, actor, await this.read(tx, choice));
    });
  }

  /** Returns the chosen setting, where it can be reckoned with. */
  private async read(tx: Tx, choice: KinshipChoice): Promise<ChosenSetting> {
    const { facts, ...table } = await this.tableOf(tx, choice);
    const { model, fields } = readModelFields(choice.model ?? usualModel(facts.theta));
    requireUsable(model, table);
    return {
      ...{ populationCode: facts.code, tableId: facts.id ?? null, version: facts.version },
      ...{ model: fields, floor: readFloor(choice.floor), reason: choice.reason?.trim() || null },
    };
  }

  private async set(tx: Tx, actor: Actor, { version, ...chosen }: ChosenSetting): Promise<KinshipReference> {
    const settingId = await this.rows.add(tx, { ...chosen, setBy: actor.actorId });
    const detail = { setting: settingId, population: chosen.populationCode, version };
    await this.audit.record(tx, { actor, action: 'kinship.set', detail });
    await this.outbox.put(tx, { name: KINSHIP_SET, payload: { settingId } });
    return this.settings.current(tx);
  }

  private async tableOf(tx: Tx, { population, institution }: KinshipChoice): Promise<PopulationTable> {
    const owner = institution === undefined ? undefined : await this.institutions.byCode(tx, institution);
    if (institution !== undefined && !owner) throw new NotFound();
    const table = await this.tables.byCode(tx, population, owner?.id);
    if (!table) throw new PopulationUnknown(population);
    return table;
  }
}

/** JSON of it: the same whether it was just said or kept while it waited. */
function payloadOf({ population, institution, model, floor, reason }: KinshipChoice): KinshipChoice {
  return { population, institution, model, floor, reason };
}

function usualModel(theta: number | undefined): ModelFields {
  return { ...USUAL_MODEL_FIELDS, theta: theta ?? USUAL_MODEL_FIELDS.theta };
}

function readFloor(given: number | undefined): number {
  const floor = given ?? USUAL_FLOOR;
  if (floor > 0 && floor < 1) return floor;
  throw new DomainError('KINSHIP.FLOOR', 'invalid', { floor }, 'floor');
}
