import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { AnswerRecall } from '../use-cases/answer-recall.js';
import { ReadRecalls } from '../use-cases/read-recalls.js';
import {
  AnswerRecallInput,
  AnswerRecallResult,
  RecallConnection,
  recallTypeOf,
  type RecallType,
} from './recall.type.js';

/** Newest first: the first page begins above every number. */
const ABOVE_ALL = Number.MAX_SAFE_INTEGER;

@Resolver()
export class RecallResolver {
  constructor(
    private readonly read: ReadRecalls,
    private readonly answer: AnswerRecall,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => RecallConnection, {
    description:
      'What the institution is asked to delete, and what it has asked others to delete; newest first.',
  })
  @May('matches.read')
  async recalls(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('openOnly', { type: () => Boolean, defaultValue: false, description: 'Only what is not answered.' })
    openOnly: boolean,
  ): Promise<Connection<RecallType>> {
    const list = { cursors: this.cursors, scope: 'recalls' };
    return readPage(
      list,
      page,
      async (after, limit) =>
        (await this.read.page(actor, openOnly, after || ABOVE_ALL, limit)).map((view) => ({
          seq: view.recall.seq,
          view,
        })),
      ({ view }) => recallTypeOf(view),
    );
  }

  @Mutation(() => AnswerRecallResult, {
    description: 'Says what has become of data that another institution has asked back.',
  })
  @May('matches.recall')
  async answerRecall(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which recall, and the answer.' }) input: AnswerRecallInput,
  ): Promise<RecallType> {
    const { id, expectedVersion, answer } = input;
    await this.answer.answer(actor, {
      id,
      expectedVersion,
      answer,
      reason: input.reason?.trim() || undefined,
    });
    return recallTypeOf(await this.read.one(actor, id));
  }
}
