import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { DoStep } from '../use-cases/do-step.js';
import { EndProcedure } from '../use-cases/end-procedure.js';
import { OpenProcedure } from '../use-cases/open-procedure.js';
import { ReadProcedures } from '../use-cases/read-procedures.js';
import {
  AcknowledgeProcedureStopInput,
  CancelProcedureInput,
  CompleteProcedureStepInput,
  DeclineProcedureInput,
  HandProcedureInput,
  ReopenProcedureInput,
  TakeUpProcedureInput,
} from './procedure.inputs.js';
import {
  AcknowledgeProcedureStopResult,
  CancelProcedureResult,
  CompleteProcedureStepResult,
  DeclineProcedureResult,
  HandProcedureResult,
  procedureOf,
  ReopenProcedureResult,
  TakeUpProcedureResult,
  type ProcedureNoted,
  type ProcedureType,
} from './procedure.type.js';

/** Deeds in a procedure that is there. */
@Resolver()
export class ProcedureDeedResolver {
  constructor(
    private readonly opening: OpenProcedure,
    private readonly step: DoStep,
    private readonly ending: EndProcedure,
    private readonly read: ReadProcedures,
  ) {}

  @Mutation(() => TakeUpProcedureResult, { description: 'Takes up what was proposed.' })
  @May('procedures.open')
  async takeUpProcedure(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and on which terms.' })
    { id, expectedVersion, otherCountry, agreed, assign }: TakeUpProcedureInput,
  ): Promise<ProcedureType> {
    const terms = {
      otherCountry: otherCountry?.toUpperCase(),
      agreed,
      assign,
      indicators: [],
      suspected: [],
    };
    await this.opening.takeUp(actor, { id, expectedVersion }, terms);
    return this.seen(actor, id);
  }

  @Mutation(() => DeclineProcedureResult, { description: 'Does not take up what was proposed.' })
  @May('procedures.open')
  async declineProcedure(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and why.' }) { reason, ...version }: DeclineProcedureInput,
  ): Promise<ProcedureType> {
    await this.opening.decline(actor, version, reason);
    return this.seen(actor, version.id);
  }

  @Mutation(() => CompleteProcedureStepResult, {
    description: 'The step is done; by its outcome the next begins, or the procedure ends.',
  })
  @May('procedures.act')
  async completeProcedureStep(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What came of it.' })
    { id, expectedVersion, outcome, note, cost }: CompleteProcedureStepInput,
  ): Promise<ProcedureType> {
    const said = { outcome, note: note ?? undefined, cost: cost ?? undefined };
    await this.step.complete(actor, { id, expectedVersion }, said);
    return this.seen(actor, id);
  }

  @Mutation(() => HandProcedureResult, {
    description:
      'The open step goes to another institution: by whoever has it, or by the owner of the record, who takes it back so.',
  })
  @May('procedures.act')
  async handProcedure(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'To whom.' })
    { id, expectedVersion, institution, note }: HandProcedureInput,
  ): Promise<ProcedureType> {
    await this.step.hand(actor, { id, expectedVersion }, institution, note ?? undefined);
    return this.seen(actor, id);
  }

  @Mutation(() => CancelProcedureResult, { description: 'Gives an open procedure up.' })
  @May('procedures.open')
  async cancelProcedure(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and why.' }) { reason, ...version }: CancelProcedureInput,
  ): Promise<ProcedureType> {
    await this.ending.cancel(actor, version, reason);
    return this.seen(actor, version.id);
  }

  @Mutation(() => ReopenProcedureResult, {
    description: 'Takes a procedure up again that has ended, at the step at which it ended.',
  })
  @May('procedures.open')
  async reopenProcedure(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and why.' }) { reason, ...version }: ReopenProcedureInput,
  ): Promise<ProcedureType> {
    await this.ending.reopen(actor, version, reason);
    return this.seen(actor, version.id);
  }

  @Mutation(() => AcknowledgeProcedureStopResult, {
    description: 'The institution has heard that a procedure stopped, and does nothing more in it.',
  })
  @May('procedures.act')
  async acknowledgeProcedureStop(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which.' }) { id }: AcknowledgeProcedureStopInput,
  ): Promise<ProcedureNoted> {
    await this.ending.acknowledgeStop(actor, id);
    return { id };
  }

  private async seen(actor: Actor, id: string): Promise<ProcedureType> {
    return procedureOf(await this.read.one(actor, id));
  }
}
