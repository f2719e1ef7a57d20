import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { AskRegisters } from '../use-cases/ask-registers.js';
import {
  AnswerInquiryInput,
  AnswerInquiryResult,
  AskRegisterInput,
  AskRegisterResult,
  InquiryConnection,
  inquiryTypeOf,
  type InquiryNoted,
  type InquiryType,
} from './inquiry.type.js';

@Resolver()
export class InquiryResolver {
  constructor(
    private readonly registers: AskRegisters,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => InquiryConnection, {
    description:
      'Questions to registers that the institution has put, and that were put to it; the oldest first.',
  })
  @May('inquiries.read')
  async inquiries(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<InquiryType>> {
    const list = { cursors: this.cursors, scope: 'inquiries' };
    return readPage(list, page, (after, limit) => this.registers.page(actor, after, limit), inquiryTypeOf);
  }

  @Mutation(() => AskRegisterResult, {
    description:
      'Asks a register of the living whether the person is there; the answer has a day by which it is due.',
  })
  @May('inquiries.ask')
  async askRegister(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Whom, and how.' })
    { recordId, kind, institution, registerName, naming, idempotencyKey }: AskRegisterInput,
  ): Promise<InquiryNoted> {
    const named = { institution: institution ?? undefined, registerName: registerName ?? undefined };
    const order = { recordId, kind, naming, ...named };
    return { id: await this.registers.ask(actor, order, idempotencyKey ?? undefined) };
  }

  @Mutation(() => AnswerInquiryResult, {
    description:
      'Answers a question. That somebody is there is said where that person agrees, and nowhere else.',
  })
  @May('inquiries.answer')
  async answerInquiry(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and the answer.' })
    { id, reportId, ...said }: AnswerInquiryInput,
  ): Promise<InquiryNoted> {
    await this.registers.answer(actor, id, { ...said, reportId: reportId ?? undefined });
    return { id };
  }
}
