import { Args, Context, Resolver, Subscription } from '@nestjs/graphql';
import { UUID } from '../../../../platform/graphql/index.js';
import { DomainEvents, followState, TASKS_TOPIC } from '../../../../platform/live-events/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../../access/accounts/graphql.js';
import { ReadImports } from '../use-cases/read-imports.js';
import { ImportType, importTypeOf, isOver } from './import.type.js';

@Resolver()
export class ImportProgressResolver {
  constructor(
    private readonly read: ReadImports,
    private readonly events: DomainEvents,
  ) {}

  @Subscription(() => ImportType, {
    description: 'An import, now and whenever it has come further; ends when the import does.',
    resolve: (job: ImportType) => job,
  })
  @May('imports.read')
  async importProgress(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('importId', { type: () => UUID, description: 'The import.' }) importId: string,
  ): Promise<AsyncIterableIterator<ImportType>> {
    const read = async (): Promise<ImportType> => {
      const job = await this.read.one(actor, importId);
      return { ...importTypeOf(job, language), known: await this.read.progressOf(job) };
    };
    // Looked at once before, so that an import that is not there for this actor is an answer and not a stream.
    const { taskId } = await read();
    const concerns = ({ topic, id }: { topic: string; id?: string | undefined }) =>
      topic === TASKS_TOPIC && id === taskId;
    return followState(this.events, { concerns, read, isOver });
  }
}
