import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { Colleagues } from '../use-cases/colleagues.js';

@ObjectType({ description: 'Somebody of the same institution who takes alerts.' })
class Colleague {
  @Field(() => UUID, { description: 'By which an alert is handed to them.' })
  id!: string;

  @Field({ description: 'What they are called.' })
  name!: string;

  @Field(() => [String], { description: 'What they do there.' })
  roles!: readonly string[];

  @Field({ description: 'Whether they are away now: then no alert can be handed to them.' })
  away!: boolean;
}

@Resolver()
export class ColleagueResolver {
  constructor(private readonly colleagues: Colleagues) {}

  @Query(() => [Colleague], {
    name: 'colleagues',
    description: 'Who of the institution takes alerts, by name: for `assignAlert` and `delegateAlert`.',
  })
  @May('users.read')
  async list(@CurrentActor() actor: Actor): Promise<Colleague[]> {
    return (await this.colleagues.list(actor)).map(({ actorId, ...rest }) => ({ id: actorId, ...rest }));
  }
}
