import { Args, Resolver, Subscription } from '@nestjs/graphql';
import { UUID } from '../../../../platform/graphql/index.js';
import { DomainEvents, followState, TASKS_TOPIC } from '../../../../platform/live-events/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { ReadRuns } from '../use-cases/read-runs.js';
import { MatchRunType, matchRunTypeOf } from './match-run.type.js';

@Resolver()
export class MatchRunProgressResolver {
  constructor(
    private readonly read: ReadRuns,
    private readonly events: DomainEvents,
  ) {}

  @Subscription(() => MatchRunType, {
    description: 'A run, now and whenever it has come further; ends when the run does.',
    resolve: (run: MatchRunType) => run,
  })
  @May('matching.read')
  async matchRunProgress(
    @CurrentActor() actor: Actor,
    @Args('runId', { type: () => UUID, description: 'The run.' }) runId: string,
  ): Promise<AsyncIterableIterator<MatchRunType>> {
    const read = () => this.look(actor, runId);
    // Looked at once before, so that a run that is not there for this actor is an answer and not a stream.
    await read();
    return followState(this.events, {
      concerns: ({ topic }) => topic === TASKS_TOPIC,
      read,
      isOver: ({ state, known }) =>
        state === 'done' || state === 'superseded' || known?.gaveUpBecause !== undefined,
    });
  }

  private async look(actor: Actor, runId: string): Promise<MatchRunType> {
    const run = await this.read.one(actor, runId);
    return { ...matchRunTypeOf(run), known: await this.read.progressOf(actor, run) };
  }
}
