import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Kind } from '../../../kernel/linkage/index.js';
import { Cursors, PageArgs, PageSize, readPage, resultUnion, USUAL_PAGE, type Connection } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/index.js';
import { CurrentActor, May } from '../../access/graphql.js';
import { ReadRuns } from '../use-cases/read-runs.js';
import { StartRun, type StartedRun } from '../use-cases/start-run.js';
import {
  candidateTypeOf,
  CandidateType,
  MatchKindEnum,
  MatchRunConnection,
  matchRunTypeOf,
  MatchRunType,
  StartedMatchRun,
} from './match-run.type.js';

const StartMatchRunResult = resultUnion('StartMatchRunResult', [StartedMatchRun]);

/** Newest first: the first page begins above every number. */
const ABOVE_ALL = Number.MAX_SAFE_INTEGER;

@Resolver()
export class MatchRunResolver {
  constructor(
    private readonly start: StartRun,
    private readonly read: ReadRuns,
    private readonly cursors: Cursors,
  ) {}

  @Mutation(() => StartMatchRunResult, { description: 'Compares one record with everything it may be compared with.' })
  @May('matching.run')
  startMatchRun(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => ID }) recordId: string,
  ): Promise<StartedRun> {
    return this.start.record(actor, { id: recordId });
  }

  @Query(() => MatchRunType, { nullable: true, description: 'The last comparison of a record: what has been done with it.' })
  @May('matching.read')
  async latestMatchRun(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => ID }) recordId: string,
  ): Promise<MatchRunType | undefined> {
    const run = await this.read.latestOf(actor, recordId);
    return run && matchRunTypeOf(run);
  }

  @Query(() => MatchRunConnection, { description: "Comparisons of the institution's records, newest first." })
  @May('matching.read')
  async matchRuns(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<MatchRunType>> {
    const list = { cursors: this.cursors, scope: 'matchRuns' };
    return readPage(list, page, (after, limit) => this.read.page(actor, after || ABOVE_ALL, limit), matchRunTypeOf);
  }

  @Query(() => [CandidateType], { description: 'The kept candidates of a record, best first, below the threshold too.' })
  @May('matching.read')
  async candidates(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => ID }) recordId: string,
    @Args('first', { type: () => PageSize, defaultValue: USUAL_PAGE }) first: number,
    @Args('kind', { type: () => MatchKindEnum, nullable: true }) kind?: string | null,
  ): Promise<CandidateType[]> {
    const found = await this.read.candidates(actor, recordId, (kind ?? undefined) as Kind | undefined, first);
    return found.map(candidateTypeOf);
  }
}
