import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { JointRounds } from '../use-cases/joint-rounds.js';
import {
  AcceptJointIdentificationInput,
  AcceptJointIdentificationResult,
  IdentifyTogetherInput,
  IdentifyTogetherResult,
  type JointAcceptanceType,
  type JointRoundAskedType,
} from './joint-round.type.js';

@Resolver()
export class JointRoundResolver {
  constructor(private readonly rounds: JointRounds) {}

  @Mutation(() => AcceptJointIdentificationResult, {
    description:
      'Says whether the own records of an event may be identified together with those of others that accept.',
  })
  @May('events.reckon')
  async acceptJointIdentification(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which event, and what is said.' })
    { eventId, accepts, idempotencyKey }: AcceptJointIdentificationInput,
  ): Promise<JointAcceptanceType> {
    await this.rounds.accept(actor, eventId, accepts, idempotencyKey ?? undefined);
    return { eventId, accepts };
  }

  @Mutation(() => IdentifyTogetherResult, {
    description:
      'Holds all remains against all families of an event whose institutions have all accepted it; a worker reckons, and words come of it, which are told for 30 days. Once in 24 hours, and each time all have to accept anew.',
  })
  @May('events.reckon')
  async identifyTogether(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which event.' }) { eventId }: IdentifyTogetherInput,
  ): Promise<JointRoundAskedType> {
    await this.rounds.ask(actor, eventId);
    return { eventId, state: 'waiting' };
  }
}
