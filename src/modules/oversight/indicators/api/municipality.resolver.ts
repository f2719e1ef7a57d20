import { Args, ArgsType, Field, GraphQLISODateTime, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import { MunicipalityInput } from '../../../procedures/reintegration/graphql.js';
import { placeKey } from '../../../procedures/reintegration/index.js';
import { headingWords } from '../domain/indicator-words.js';
import { ReadMunicipality, type MunicipalFigure as Figure } from '../use-cases/read-municipality.js';

@ArgsType()
class MunicipalArgs {
  @Field(() => Int, { description: 'First year.' })
  from!: number;

  @Field(() => Int, { description: 'Last year.' })
  to!: number;

  @Field(() => LanguageEnum, { description: 'Language of names and headings.' })
  language!: SpokenLanguage;

  @Field(() => MunicipalityInput, {
    nullable: true,
    description: 'Which; left out, those in which the own institution offers training or work.',
  })
  place?: MunicipalityInput | null;
}

@ObjectType('MunicipalFigure', {
  description: 'What is told of one municipality under one heading in a year.',
})
export class MunicipalFigureType {
  @Field(() => String, { description: 'Name of the indicator for machines.' })
  indicator!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => String, { description: 'The municipality.' })
  municipality!: string;

  @Field(() => String, { nullable: true, description: 'The skill or need; null: all together.' })
  heading!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many; null: too few to be told, or hidden beside such.',
  })
  count!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a share: how many of them have it.' })
  having!: number | null;
}

@ObjectType('MunicipalFigures', {
  description: 'Public figures of municipalities, small numbers hidden: the same for everybody.',
})
export class MunicipalFiguresType {
  @Field(() => GraphQLISODateTime, { description: 'The moment whose figures these are.' })
  asOf!: Date;

  @Field(() => [MunicipalFigureType], { description: 'By indicator, year and heading.' })
  figures!: MunicipalFigureType[];
}

@Resolver()
export class MunicipalityResolver {
  constructor(private readonly read: ReadMunicipality) {}

  @Query(() => MunicipalFiguresType, {
    description:
      'For local governments: returned persons of a municipality who look for training or work, their skills and needs, places offered, and who was placed.',
  })
  @May('statistics.read')
  async municipalFigures(
    @CurrentActor() actor: Actor,
    @Args() { from, to, language, place }: MunicipalArgs,
  ): Promise<MunicipalFiguresType> {
    const key = place ? placeKey({ ...place, country: place.country.toUpperCase() }) : undefined;
    const { asOf, figures } = await this.read.read(actor, { from, to }, key);
    return { asOf, figures: figures.map((one) => figureOf(one, language)) };
  }
}

function figureOf(one: Figure, language: SpokenLanguage): MunicipalFigureType {
  const { indicator, year, placeKey: place, part, count, having } = one;
  return {
    ...{ indicator: indicator.key, name: indicator.name[language], year },
    municipality: headingWords('municipality', place, language),
    heading: part === undefined ? null : headingWords('trade', part, language, indicator.words),
    ...{ count: count ?? null, having: having ?? null },
  };
}
