import { Args, Field, GraphQLISODateTime, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { enumOf, UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import { OWED_WORDS } from '../domain/balance.js';
import { ReadInstitutionBalance, type LeadsOf } from '../use-cases/read-institution-balance.js';
import { OwedKindEnum } from './balance.resolver.js';

const LeadsOfEnum = enumOf<LeadsOf>('LeadsOf', 'Which matches of an institution are counted.', {
  held: 'Those of records that it holds.',
  told: "Those of others' records that it was told of as an office; for whoever runs the installation alone.",
});

@ObjectType({ description: 'How much of one kind an institution owes.' })
export class InstitutionOwed {
  @Field(() => UUID, { description: 'The institution that owes.' })
  institutionId!: string;

  @Field(() => Boolean, { description: "Whether it is the viewer's own, who is told all of it." })
  own!: boolean;

  @Field(() => Int, { nullable: true, description: 'How much is open; null: too little to be told.' })
  open?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of that, past its due date.' })
  overdue?: number | null;

  @Field(() => Boolean, {
    description: 'Whether more of it was counted between countries that are told, and is hidden.',
  })
  isPart!: boolean;
}

@ObjectType({ description: 'What institutions owe of one kind.' })
export class InstitutionBalanceTable {
  @Field(() => OwedKindEnum, { description: 'The kind.' })
  kind!: string;

  @Field(() => String, { description: 'The same in words.' })
  label!: string;

  @Field(() => [InstitutionOwed], { description: 'Those that owe any of it.' })
  institutions!: readonly InstitutionOwed[];
}

@ObjectType('InstitutionBalance', { description: 'Which institutions owe what.' })
export class InstitutionBalanceType {
  @Field(() => GraphQLISODateTime, { description: 'When it was counted.' })
  asOf!: Date;

  @Field(() => Int, { description: 'Fewer of another institution are told to nobody.' })
  least!: number;

  @Field(() => [InstitutionBalanceTable], { description: 'A table for each kind.' })
  tables!: readonly InstitutionBalanceTable[];
}

@ObjectType({
  description: 'How many leads an institution has looked at or was told of, and how many of them were true.',
})
export class InstitutionLeads {
  @Field(() => UUID, { description: 'The institution.' })
  institutionId!: string;

  @Field(() => Boolean, { description: "Whether it is the viewer's own, who is told all of it." })
  own!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Matches of the year that have ended; null: too few to be told.',
  })
  ended?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of those, the ones in which the person was identified.' })
  confirmed?: number | null;

  @Field(() => Boolean, {
    description: 'Whether more of it was counted between countries that are told, and is hidden.',
  })
  isPart!: boolean;
}

@Resolver()
export class InstitutionBalanceResolver {
  constructor(private readonly read: ReadInstitutionBalance) {}

  @Query(() => InstitutionBalanceType, {
    description:
      "Who has the ball, by institution: those of one's country for whoever watches, with small numbers hidden; one's own for everybody.",
  })
  @May('statistics.read')
  async institutionBalance(
    @CurrentActor() actor: Actor,
    @Args('language', { type: () => LanguageEnum, description: 'Language of the words.' })
    language: SpokenLanguage,
  ): Promise<InstitutionBalanceType> {
    const { asOf, least, tables } = await this.read.read(actor);
    return {
      ...{ asOf, least },
      tables: tables.map(({ kind, institutions }) => ({
        ...{ kind, label: OWED_WORDS[kind][language] },
        institutions: institutions.map(({ open, overdue, ...one }) => ({
          ...one,
          open: open ?? null,
          overdue: overdue ?? null,
        })),
      })),
    };
  }

  @Query(() => [InstitutionLeads], {
    description:
      "Of the matches that were opened in a year and have ended, how many proved true, by institution: one divided by that share is the alert burden. One's own, and all for whoever runs the installation, with small numbers hidden.",
  })
  @May('statistics.read')
  async institutionLeads(
    @CurrentActor() actor: Actor,
    @Args('year', {
      type: () => Int,
      description: 'In which the matches were opened, or the office was told.',
    })
    year: number,
    @Args('of', { type: () => LeadsOfEnum, defaultValue: 'held', description: 'Which matches.' })
    of: LeadsOf,
  ): Promise<readonly InstitutionLeads[]> {
    const told = await this.read.leads(actor, year, of);
    return told.map(({ ended, confirmed, ...one }) => ({
      ...one,
      ended: ended ?? null,
      confirmed: confirmed ?? null,
    }));
  }
}
