import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../domain/actor.js';
import { POLICY, mayAtAll, type Operation } from '../domain/policy.js';
import { CurrentActor, May } from './may.js';

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
    const { actorId: id, name, roles, language, institutionId } = actor;
    const mayDo = (Object.keys(POLICY) as Operation[]).filter((operation) => mayAtAll(actor, operation));
    return { id, name, roles, language, institutionId, mayDo };
  }
}
