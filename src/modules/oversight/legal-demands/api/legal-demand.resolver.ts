import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { message, type SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { ApprovalRequestType, pendingOf } from '../../../access/approvals/graphql.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import { AnswerDemand } from '../use-cases/answer-demand.js';
import { CountDemands } from '../use-cases/count-demands.js';
import { KeepRegister } from '../use-cases/keep-register.js';
import {
  AnswerLegalDemandInput,
  AnswerLegalDemandResult,
  CollectLegalDemandInput,
  CollectLegalDemandResult,
  demandTypeOf,
  EnterLegalDemandInput,
  EnterLegalDemandResult,
  LegalDemandAnswerType,
  LegalDemandConnection,
  LegalDemandType,
  NoteLegalDemandInput,
  NoteLegalDemandResult,
  RefuseLegalDemandInput,
  RefuseLegalDemandResult,
  TransparencyType,
} from './legal-demand.type.js';

@Resolver()
export class LegalDemandResolver {
  constructor(
    private readonly register: KeepRegister,
    private readonly answers: AnswerDemand,
    private readonly counts: CountDemands,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => LegalDemandConnection, {
    description: 'What authorities have demanded of the own institution, newest first.',
  })
  @May('demands.read')
  async legalDemands(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
  ): Promise<Connection<LegalDemandType>> {
    const list = { cursors: this.cursors, scope: 'legal-demands' };
    return readPage(
      list,
      page,
      (before, limit) => this.register.page(actor, before, limit),
      (one) => demandTypeOf(actor, one),
    );
  }

  @Query(() => LegalDemandType, {
    nullable: true,
    description: 'One of those; null where there is none for this actor.',
  })
  @May('demands.read')
  async legalDemand(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The demand.' }) id: string,
  ): Promise<LegalDemandType> {
    return demandTypeOf(actor, await this.register.one(actor, id));
  }

  @Query(() => TransparencyType, {
    description:
      'Demands of authorities and urgent access of a year that is over: ten or more as a number, fewer as "some".',
  })
  @May('demands.count')
  async transparency(
    @CurrentActor() actor: Actor,
    @Args('year', { type: () => Int, description: 'The year.' }) year: number,
    @Args('language', { type: () => LanguageEnum, description: 'In which language the sentence is.' })
    language: SpokenLanguage,
  ): Promise<TransparencyType> {
    const counted = await this.counts.count(actor, year);
    const has = counted.demands.length > 0 ? 'SOME' : 'NONE';
    const text = counted.isOver ? has : 'NOT_OVER';
    return { ...counted, sentence: message(`DEMANDS.${text}`, language, { year }) };
  }

  @Mutation(() => EnterLegalDemandResult, {
    description: 'Enters what an authority has demanded of the own institution.',
  })
  @May('demands.enter')
  async enterLegalDemand(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who asks for what, and by what.' }) input: EnterLegalDemandInput,
  ): Promise<LegalDemandType> {
    const { counsel, gagUntil, idempotencyKey, ...entry } = input;
    const entered = { ...entry, counsel: counsel ?? undefined, gagUntil: gagUntil ?? undefined };
    return demandTypeOf(actor, await this.register.enter(actor, entered, idempotencyKey ?? undefined));
  }

  @Mutation(() => NoteLegalDemandResult, {
    description: 'Writes down what counsel said, until when the family may not be told, and when it was.',
  })
  @May('demands.enter')
  async noteLegalDemand(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Of which demand, and what.' }) input: NoteLegalDemandInput,
  ): Promise<LegalDemandType> {
    const { counsel, gagUntil, familyToldAt } = input;
    const note = { counsel: counsel ?? undefined, gagUntil, familyToldAt: familyToldAt ?? undefined };
    return demandTypeOf(actor, await this.register.note(actor, input, note));
  }

  @Mutation(() => RefuseLegalDemandResult, { description: 'Gives nothing, and says why.' })
  @May('demands.answer')
  async refuseLegalDemand(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which demand, and why.' }) input: RefuseLegalDemandInput,
  ): Promise<LegalDemandType> {
    return demandTypeOf(actor, await this.register.refuse(actor, input, input.reason));
  }

  @Mutation(() => AnswerLegalDemandResult, {
    description:
      'Asks to give the records of persons who are named. A second person approves it; whoever asked takes them then (`collectLegalDemand`).',
  })
  @May('demands.answer')
  async answerLegalDemand(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which demand, and which persons.' }) input: AnswerLegalDemandInput,
  ): Promise<ApprovalRequestType> {
    return pendingOf(await this.answers.ask(actor, input, input.codes, input.scopeGiven));
  }

  @Mutation(() => CollectLegalDemandResult, {
    description: 'Takes, once, what one has asked to give and a second person has approved.',
  })
  @May('demands.answer')
  async collectLegalDemand(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which request.' }) { requestId }: CollectLegalDemandInput,
  ): Promise<LegalDemandAnswerType> {
    const { demand, records } = await this.answers.collect(actor, requestId);
    return { demand: demandTypeOf(actor, demand), records };
  }
}
