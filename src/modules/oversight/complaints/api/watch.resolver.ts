import { Args, Field, GraphQLISODateTime, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { WatchNetwork, type NetworkWatch } from '../use-cases/watch-network.js';

@ObjectType('DeniedFigure', { description: 'What the audit log says of one institution.' })
export class DeniedFigureType {
  @Field(() => String, {
    nullable: true,
    description: "Code of the institution; null: the installation's own people.",
  })
  institution!: string | null;

  @Field(() => String, { nullable: true, description: 'Its country (ISO 3166-1).' })
  country!: string | null;

  @Field(() => Int, { description: 'Operations that were refused.' })
  denied!: number;

  @Field(() => Int, { description: 'How often an account had read as much as one may within an hour.' })
  limited!: number;

  @Field(() => Int, {
    description:
      "Reads and exports of records by the installation's own people, who see everything (break-glass).",
  })
  glassBroken!: number;
}

@ObjectType('ComplaintFigure', { description: 'Complaints about one institution.' })
export class ComplaintFigureType {
  @Field(() => String, { nullable: true, description: 'Code of the institution that they are about.' })
  about!: string | null;

  @Field(() => String, { nullable: true, description: 'Its country (ISO 3166-1).' })
  country!: string | null;

  @Field(() => Int, { description: 'How many came in the year.' })
  opened!: number;

  @Field(() => Int, { description: 'How many are open now.' })
  open!: number;

  @Field(() => Int, { description: 'Of those, past their due date.' })
  overdue!: number;

  @Field(() => Int, { description: 'How many were passed on to another body.' })
  passedOn!: number;

  @Field(() => Int, { description: 'How many were upheld in the year, wholly or in part.' })
  upheld!: number;
}

@ObjectType('NetworkWatch', {
  description: 'What whoever watches over the region sees. No record stands in it.',
})
export class NetworkWatchType {
  @Field(() => GraphQLISODateTime, { description: 'From.' })
  from!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until, not included.' })
  to!: Date;

  @Field(() => [DeniedFigureType], { description: 'Denials, most first.' })
  denials!: readonly DeniedFigureType[];

  @Field(() => [ComplaintFigureType], { description: 'Complaints, by whom they are about.' })
  complaints!: readonly ComplaintFigureType[];
}

@Resolver()
export class WatchResolver {
  constructor(private readonly watch: WatchNetwork) {}

  @Query(() => NetworkWatchType, {
    description:
      'Denials, break-glass uses and complaints of a year, of all countries. What is overdue says `overdueFigures`.',
  })
  @May('oversight.read')
  async networkWatch(
    @CurrentActor() actor: Actor,
    @Args('year', { type: () => Int, description: 'The year.' }) year: number,
  ): Promise<NetworkWatchType> {
    return typeOf(await this.watch.watchNetwork(actor, year));
  }
}

function typeOf({ from, to, denials, complaints }: NetworkWatch): NetworkWatchType {
  return {
    ...{ from, to },
    denials: denials.map(({ code, country, denied, limited, glassBroken }) => ({
      ...{ institution: code ?? null, country: country ?? null },
      ...{ denied, limited, glassBroken },
    })),
    complaints: complaints.map(({ code, country, opened, open, overdue, passedOn, upheld }) => ({
      ...{ about: code ?? null, country: country ?? null },
      ...{ opened, open, overdue, passedOn, upheld },
    })),
  };
}
