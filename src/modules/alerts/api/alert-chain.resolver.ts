import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf } from '../../../platform/graphql/index.js';
import type { ApiContext } from '../../access/accounts/graphql.js';
import { ReadChains } from '../use-cases/read-chains.js';
import { AlertChainStep } from './alert-parts.type.js';
import { AlertType } from './alert.type.js';

const CHAINS = Symbol('chains');

/** The chain of an alert: reckoned where it is asked for, for all alerts of an answer at once. */
@Resolver(() => AlertType)
export class AlertChainResolver {
  constructor(private readonly chains: ReadChains) {}

  @ResolveField('chain', () => [AlertChainStep], {
    description:
      'All steps of the escalation from the start: those that were taken, then those that come if nobody acts. Whom they tell and when follows from the people and the profile of now.',
  })
  async chain(
    @Parent() { id }: AlertType,
    @Context() context: ApiContext,
  ): Promise<readonly AlertChainStep[]> {
    const { actor } = context;
    if (!actor) return [];
    const found = await loaderOf(context, CHAINS, (ids) => this.chains.of(actor, ids)).load(id);
    return found?.steps ?? [];
  }
}
