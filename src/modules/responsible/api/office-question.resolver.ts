import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { AskOffice } from '../use-cases/ask-office.js';
import { ReadQuestions } from '../use-cases/read-questions.js';
import { ReplyToQuestion } from '../use-cases/reply-to-question.js';
import {
  AnswerOfficeQuestionInput,
  AnswerOfficeQuestionResult,
  AskOfficeInput,
  AskOfficeResult,
  OfficeQuestionType,
  questionTypeOf,
} from './office-question.type.js';

@Resolver()
export class OfficeQuestionResolver {
  constructor(
    private readonly read: ReadQuestions,
    private readonly asking: AskOffice,
    private readonly replying: ReplyToQuestion,
  ) {}

  @Query(() => OfficeQuestionType, {
    nullable: true,
    description:
      'A question to an office, by its id, for whoever has asked it and for the office; null where there is none that the own institution may read.',
  })
  @May('responsible.questions')
  async officeQuestion(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'Which.' }) id: string,
  ): Promise<OfficeQuestionType> {
    return questionTypeOf(await this.read.one(actor, id));
  }

  @Mutation(() => AskOfficeResult, {
    description:
      'Asks an office that was told of a report or match of the own institution. It has five working days. Five questions to an office about a case may wait at once, and twenty be asked in all.',
  })
  @May('responsible.ask')
  async askOffice(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Whom, and what is asked.' }) input: AskOfficeInput,
  ): Promise<OfficeQuestionType> {
    const { responsibilityId: id, asks, words, idempotencyKey } = input;
    const said = { id, asks, words: words ?? undefined };
    const questionId = await this.asking.ask(actor, { ...said, key: idempotencyKey ?? undefined });
    return questionTypeOf(await this.read.one(actor, questionId));
  }

  @Mutation(() => AnswerOfficeQuestionResult, {
    description:
      'Answers a question of the holder of a record, once for all of the own institution. Whoever has asked is told.',
  })
  @May('responsible.reply')
  async answerOfficeQuestion(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and what is answered.' }) input: AnswerOfficeQuestionInput,
  ): Promise<OfficeQuestionType> {
    const { questionId: id, reply, words, idempotencyKey } = input;
    await this.replying.reply(actor, {
      ...{ id, reply, words: words ?? undefined },
      key: idempotencyKey ?? undefined,
    });
    return questionTypeOf(await this.read.one(actor, id));
  }
}
