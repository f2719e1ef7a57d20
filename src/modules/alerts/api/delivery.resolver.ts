import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { ReplayDelivery } from '../use-cases/replay-delivery.js';
import { type DeliveryReplayed, ReplayDeliveryInput, ReplayDeliveryResult } from './webhook.type.js';

@Resolver()
export class DeliveryResolver {
  constructor(private readonly replay: ReplayDelivery) {}

  @Mutation(() => ReplayDeliveryResult, { description: 'Brings a message to an active webhook once more.' })
  @May('webhooks.manage')
  async replayDelivery(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which delivery.' })
    { deliveryId, idempotencyKey }: ReplayDeliveryInput,
  ): Promise<DeliveryReplayed> {
    await this.replay.replay(actor, deliveryId, idempotencyKey ?? undefined);
    return { deliveryId };
  }
}
