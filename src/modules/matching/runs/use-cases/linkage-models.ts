import { Injectable } from '@nestjs/common';
import {
  faultOfWeights,
  MODEL_VERSION,
  weightsVersion,
  type FittedWeights,
} from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import { Tasks } from '../../../../platform/queue/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { LinkageModelRepository, type StoredModel } from '../persistence/linkage-model.repository.js';
import { RunRepository } from '../persistence/run.repository.js';

/** Error: no model of this version was ever made here. */
export class ModelUnknown extends DomainError {
  constructor(version: string) {
    super('MATCHING.MODEL_UNKNOWN', 'invalid', { version }, 'version');
  }
}

/** The model was fitted to another version of the software, whose figures it would correct wrongly. */
export class ModelOutdated extends DomainError {
  constructor(version: string, base: string) {
    super('MATCHING.MODEL_OUTDATED', 'conflict', { version, base, current: MODEL_VERSION }, 'version');
  }
}

/** A file that is no model, or none that this software can score by. */
export class ModelRefused extends DomainError {
  constructor(fault: 'form' | 'base' | 'power') {
    super(REFUSALS[fault], 'invalid', { current: MODEL_VERSION, format: 'huella-weights-1' });
  }
}

const REFUSALS = {
  form: 'MATCHING.MODEL_FORM',
  base: 'MATCHING.MODEL_BASE',
  power: 'MATCHING.MODEL_POWER',
} as const;

/** Versions of what the linkage model has learnt, and which of them scores. */
@Injectable()
export class LinkageModels {
  constructor(
    private readonly guarded: Guarded,
    private readonly models: LinkageModelRepository,
    private readonly runs: RunRepository,
    private readonly tasks: Tasks,
    private readonly audit: AuditTrail,
  ) {}

  async all(actor: Actor): Promise<{ models: StoredModel[]; current: string }> {
    return this.guarded.perform(actor, 'models.read', [], async (tx) => ({
      models: await this.models.all(tx),
      current: (await this.models.current(tx))?.version ?? MODEL_VERSION,
    }));
  }

  /**
   * Returns the weights that score by now; undefined for the model as written, and where the software has
   * moved on since it was fitted.
   */
  async weights(tx: Tx): Promise<FittedWeights | undefined> {
    const weights = (await this.models.current(tx))?.weights;
    return weights?.base === MODEL_VERSION ? weights : undefined;
  }

  /** Keeps what `make` learns, under the next version. It is not scored by before it is chosen. */
  async keep(tx: Tx, actor: Actor, make: (number: number) => FittedWeights): Promise<FittedWeights> {
    const number = await this.models.nextNumber(tx);
    const weights = make(number);
    await this.models.add(tx, number, weights, actor.actorId);
    return weights;
  }

  /** Takes in what another installation has learnt, under the next version here. */
  async bringIn(actor: Actor, file: unknown): Promise<FittedWeights> {
    return this.guarded.perform(actor, 'models.fit', [], async (tx) => {
      requireOnRecord(actor, 'models.fit', undefined);
      const fault = faultOfWeights(file);
      if (fault) throw new ModelRefused(fault);
      const weights = await this.keep(tx, actor, (number) => ({
        ...(file as FittedWeights),
        version: weightsVersion(number),
      }));
      await this.audit.record(tx, { actor, action: 'models.fit', detail: { version: weights.version } });
      return weights;
    });
  }

  /**
   * Scores by a version from now on and compares everything anew. Matches keep their decisions and get their
   * new figures.
   *
   * @param version undefined for the model as written
   * @returns the run that compares everything
   */
  async use(actor: Actor, version: string | undefined): Promise<string> {
    return this.guarded.perform(actor, 'models.use', [], async (tx) => {
      requireOnRecord(actor, 'models.use', undefined);
      if (version !== undefined) {
        const model = await this.models.byVersion(tx, version);
        if (!model) throw new ModelUnknown(version);
        if (model.weights.base !== MODEL_VERSION) throw new ModelOutdated(version, model.weights.base);
      }
      await this.models.use(tx, version, actor.actorId);
      const detail = { version: version ?? MODEL_VERSION };
      await this.audit.record(tx, { actor, action: 'models.use', detail });
      const runId = await this.runs.add(tx, { scope: 'all', requestedBy: actor.actorId });
      await this.runs.setTask(tx, runId, await this.tasks.add(tx, 'matching.begin-sweep', { runId }));
      return runId;
    });
  }
}
