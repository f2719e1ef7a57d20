import { Args, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { ReconcileEvent } from '../use-cases/reconcile-event.js';
import { boardTypeOf, EventReconciliationType } from './reconciliation.type.js';

@Resolver()
export class ReconciliationResolver {
  constructor(private readonly reconcile: ReconcileEvent) {}

  @Query(() => EventReconciliationType, {
    nullable: true,
    description:
      'Who is who in an event: for each body and each missing person the likeliest, the next, and what decides.',
  })
  @May('events.read')
  async eventReconciliation(
    @CurrentActor() actor: Actor,
    @Args('eventId', { type: () => UUID, description: 'The event.' }) eventId: string,
  ): Promise<EventReconciliationType> {
    return boardTypeOf(await this.reconcile.read(actor, eventId));
  }
}
