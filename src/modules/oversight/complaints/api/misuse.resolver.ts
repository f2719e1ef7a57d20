import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { SettleMisuse } from '../use-cases/settle-misuse.js';
import { WatchQuestions } from '../use-cases/watch-questions.js';
import {
  AskedFigureType,
  figureOf,
  JudgeMisuseInput,
  JudgeMisuseResult,
  MisuseSignalConnection,
  MisuseSignalType,
  ReopenQuestionsInput,
  ReopenQuestionsResult,
  signalOf,
} from './misuse.type.js';

/** Most days that can be asked for: the query log is kept no longer. */
const MOST_DAYS = 30;

@Resolver()
export class MisuseResolver {
  constructor(
    private readonly watch: WatchQuestions,
    private readonly settle: SettleMisuse,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => MisuseSignalConnection, {
    description:
      'What the rules against misuse have seen, newest first: oversight all of it but what is about itself, a coordinator what touched records of its institution.',
  })
  @May('misuse.read')
  async misuseSignals(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
  ): Promise<Connection<MisuseSignalType>> {
    const list = { cursors: this.cursors, scope: 'misuse' };
    return readPage(list, page, (before, limit) => this.watch.page(actor, before, limit), signalOf);
  }

  @Query(() => MisuseSignalType, {
    nullable: true,
    description: 'One of those; null where there is none for this actor.',
  })
  @May('misuse.read')
  async misuseSignal(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The signal.' }) id: string,
  ): Promise<MisuseSignalType> {
    return signalOf(await this.watch.one(actor, id));
  }

  @Query(() => [AskedFigureType], {
    description: 'Who asked what of whom in the last days: counts, and no value of a record.',
  })
  @May('misuse.read')
  async askedOfOthers(
    @CurrentActor() actor: Actor,
    @Args('days', { type: () => Int, defaultValue: 7, description: 'How many days back, at most 30.' })
    days: number,
  ): Promise<AskedFigureType[]> {
    const asked = await this.watch.figures(actor, Math.min(Math.max(days, 1), MOST_DAYS));
    return asked.map(figureOf);
  }

  @Mutation(() => JudgeMisuseResult, {
    description: 'Oversight says whether a signal was right. It reopens nothing by itself.',
  })
  @May('misuse.judge')
  async judgeMisuse(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and what was found.' }) { id, verdict }: JudgeMisuseInput,
  ): Promise<MisuseSignalType> {
    return signalOf(await this.settle.judge(actor, id, verdict));
  }

  @Mutation(() => ReopenQuestionsResult, {
    description:
      'Questions that a signal has stopped go on: asked for by one person and done by a second of another institution, one of them of oversight.',
  })
  @May('misuse.reopen')
  async reopenQuestions(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which.' }) { id }: ReopenQuestionsInput,
  ): Promise<MisuseSignalType> {
    return signalOf(await this.settle.reopen(actor, id));
  }
}
