import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../access/accounts/graphql.js';
import { ReadJoint } from '../use-cases/read-joint.js';
import { StartJoint } from '../use-cases/start-joint.js';
import { jointTypeOf } from './joint-outcome.js';
import {
  JointIdentificationResult,
  StartJointIdentificationInput,
  StartJointResult,
  type JointIdentificationType,
  type StartedJointType,
} from './joint.type.js';

@Resolver()
export class JointResolver {
  constructor(
    private readonly read: ReadJoint,
    private readonly start: StartJoint,
  ) {}

  @Mutation(() => StartJointResult, {
    description:
      'Holds all remains of an event against all who are missing in it, together; a worker reckons.',
  })
  @May('laboratory.identify')
  async startJointIdentification(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which event, and how.' })
    { eventId: eventCode, prior, threshold }: StartJointIdentificationInput,
  ): Promise<StartedJointType> {
    return { jointId: await this.start.start(actor, { eventCode, prior, threshold }) };
  }

  @Query(() => JointIdentificationResult, {
    description: 'A joint identification of the own institution: assignments, probabilities, conclusions.',
  })
  @May('laboratory.identify')
  async jointIdentification(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('id', { type: () => UUID, description: 'The joint identification.' }) id: string,
  ): Promise<JointIdentificationType> {
    return jointTypeOf(await this.read.one(actor, id), language);
  }
}
