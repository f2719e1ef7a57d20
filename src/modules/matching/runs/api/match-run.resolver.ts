import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Cursors,
  PageArgs,
  readPage,
  resultUnion,
  TaskProgress,
  UUID,
  type Connection,
} from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { ReadRuns, type RunProgress } from '../use-cases/read-runs.js';
import { StartRun } from '../use-cases/start-run.js';
import {
  MatchRunConnection,
  MatchRunType,
  matchRunTypeOf,
  StartedMatchRun,
  StartMatchRunInput,
} from './match-run.type.js';

const StartMatchRunResult = resultUnion('StartMatchRunResult', [StartedMatchRun]);

/** Newest first: the first page begins above every number. */
const ABOVE_ALL = Number.MAX_SAFE_INTEGER;

@Resolver(() => MatchRunType)
export class MatchRunResolver {
  constructor(
    private readonly start: StartRun,
    private readonly read: ReadRuns,
    private readonly cursors: Cursors,
  ) {}

  @Mutation(() => StartMatchRunResult, {
    description: 'Compares one record with everything it may be compared with.',
  })
  @May('matching.run')
  async startMatchRun(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which record.' }) { recordId, idempotencyKey }: StartMatchRunInput,
  ): Promise<StartedMatchRun> {
    const { runId } = await this.start.record(actor, { id: recordId }, idempotencyKey ?? undefined);
    return { runId };
  }

  @Query(() => MatchRunType, {
    nullable: true,
    description: 'One run; null where there is none for this actor.',
  })
  @May('matching.read')
  async matchRun(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The run.' }) id: string,
  ): Promise<MatchRunType> {
    return matchRunTypeOf(await this.read.one(actor, id));
  }

  @Query(() => MatchRunType, {
    nullable: true,
    description: 'The last comparison of a record: what has been done with it.',
  })
  @May('matching.read')
  async latestMatchRun(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => UUID, description: 'A record of the own institution.' }) recordId: string,
  ): Promise<MatchRunType | undefined> {
    const run = await this.read.latestOf(actor, recordId);
    return run && matchRunTypeOf(run);
  }

  @Query(() => MatchRunConnection, { description: "Comparisons of the institution's records, newest first." })
  @May('matching.read')
  matchRuns(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<MatchRunType>> {
    const list = { cursors: this.cursors, scope: 'matchRuns' };
    return readPage(
      list,
      page,
      (after, limit) => this.read.page(actor, after || ABOVE_ALL, limit),
      matchRunTypeOf,
    );
  }

  @ResolveField('progress', () => TaskProgress, { description: 'How far it is.' })
  progress(@Parent() run: MatchRunType, @CurrentActor() actor: Actor): RunProgress | Promise<RunProgress> {
    return run.known ?? this.read.progressOf(actor, run);
  }
}
