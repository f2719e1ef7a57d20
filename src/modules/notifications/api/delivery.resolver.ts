import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/index.js';
import { CurrentActor, May } from '../../access/graphql.js';
import { ReplayDelivery } from '../use-cases/replay-delivery.js';
import { type DeliveryReplayed, ReplayDeliveryResult } from './webhook.type.js';

@Resolver()
export class DeliveryResolver {
  constructor(private readonly replay: ReplayDelivery) {}

  @Mutation(() => ReplayDeliveryResult, { description: 'Brings a message to an active webhook once more.' })
  @May('webhooks.manage')
  async replayDelivery(
    @CurrentActor() actor: Actor,
    @Args('deliveryId', { type: () => UUID, description: 'A delivery of an alert on the way of a webhook.' })
    deliveryId: string,
  ): Promise<DeliveryReplayed> {
    await this.replay.replay(actor, deliveryId);
    return { deliveryId };
  }
}
