import { Field, GraphQLISODateTime, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../domain/actor.js';
import { operationsFor } from '../domain/is-allowed.js';
import { purposesOf, type Purpose } from '../domain/purpose.js';
import { CurrentActor, May } from './may.js';
import { PurposeEnum } from './session.type.js';

@ObjectType({ description: 'Who is signed in.' })
export class Me {
  @Field(() => UUID, { description: 'The actor.' })
  id!: string;

  @Field(() => String, { description: 'Name of the person or the machine account.' })
  name!: string;

  @Field(() => [String], { description: 'What the actor does here.' })
  roles!: readonly string[];

  @Field(() => String, { description: 'Preferred language: es, en, pt, fr or ht.' })
  language!: string;

  @Field(() => UUID, { nullable: true, description: 'The institution worked for; none for an operator.' })
  institutionId?: string | undefined;

  @Field(() => PurposeEnum, {
    nullable: true,
    description: 'What the session is used for; without one nothing of another institution is read.',
  })
  purpose?: Purpose | undefined;

  @Field(() => [PurposeEnum], { description: 'What it may be used for: see `declarePurpose`.' })
  purposes!: readonly Purpose[];

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When this session last showed anew who it is (`/auth/step-up`). Some deeds ask for it within the last five minutes.',
  })
  steppedUpAt?: Date | undefined;

  @Field(() => [String], {
    description: 'Rows of the policy that are open to this actor, for what to offer on a screen.',
  })
  mayDo!: readonly string[];
}

@Resolver()
export class MeResolver {
  @Query(() => Me, { description: 'Who is signed in.' })
  @May('self.read')
  me(@CurrentActor() actor: Actor): Me {
    const { actorId: id, name, roles, language, institutionId, purpose, session } = actor;
    return {
      ...{ id, name, roles, language, institutionId, purpose, purposes: purposesOf(roles) },
      ...{ steppedUpAt: session?.steppedUpAt, mayDo: operationsFor(actor) },
    };
  }
}
