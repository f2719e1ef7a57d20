import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { ConfirmUrgentDeletion } from '../use-cases/confirm-urgent-deletion.js';
import { ReviewBreakGlass } from '../use-cases/review-break-glass.js';
import {
  BreakGlassConnection,
  breakGlassOf,
  BreakGlassType,
  ConfirmUrgentDeletionInput,
  ConfirmUrgentDeletionResult,
  ReviewBreakGlassInput,
  ReviewBreakGlassResult,
} from './break-glass.type.js';

@Resolver()
export class BreakGlassReviewResolver {
  constructor(
    private readonly uses: ReviewBreakGlass,
    private readonly confirming: ConfirmUrgentDeletion,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => BreakGlassConnection, {
    description:
      'Urgent access to records, newest first: oversight all of it but what its own people opened; an institution what was opened of its records; and each account what it has opened itself, with what it read.',
  })
  @May('breakGlass.read')
  async breakGlassUses(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('recordId', { type: () => UUID, nullable: true, description: 'Of this record alone.' })
    recordId?: string | null,
  ): Promise<Connection<BreakGlassType>> {
    const list = { cursors: this.cursors, scope: `break-glass ${recordId ?? ''}` };
    return readPage(
      list,
      page,
      (before, limit) => this.uses.page(actor, recordId ?? undefined, before, limit),
      breakGlassOf,
    );
  }

  @Query(() => BreakGlassType, {
    nullable: true,
    description: 'One of those; null where there is none for this actor.',
  })
  @May('breakGlass.read')
  async breakGlassUse(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'The urgent access.' }) id: string,
  ): Promise<BreakGlassType> {
    return breakGlassOf(await this.uses.one(actor, id));
  }

  @Mutation(() => ReviewBreakGlassResult, {
    description:
      'Another person, of the owner of the record or of oversight, says whether an urgent access was needed. Without it the account stops after seven days.',
  })
  @May('breakGlass.review')
  async reviewBreakGlass(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and what was found.' })
    { id, verdict, words }: ReviewBreakGlassInput,
  ): Promise<BreakGlassType> {
    return breakGlassOf(await this.uses.review(actor, id, verdict, words ?? ''));
  }

  @Mutation(() => ConfirmUrgentDeletionResult, {
    description:
      'Whoever has taken a copy of a record under urgent access confirms that it is deleted, after a step-up. They alone, once.',
  })
  @May('breakGlass.confirm')
  async confirmUrgentDeletion(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Of which urgent access.' }) { id }: ConfirmUrgentDeletionInput,
  ): Promise<BreakGlassType> {
    await this.confirming.confirm(actor, id);
    return breakGlassOf(await this.uses.one(actor, id));
  }
}
