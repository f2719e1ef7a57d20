import { Field, Float, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/index.js';
import type { ShownCount } from '../domain/shown-count.js';
import type { Figures } from '../use-cases/read-figures.js';

const RecordTypeEnum = enumOf('RecordType', 'Which of the three kinds of record it is.', {
  report: "A family's report of a missing person.",
  remains: 'Human remains without a name, or without a family.',
  living: 'A person found alive.',
});

@ObjectType({ isAbstract: true })
abstract class Figure {
  @Field(() => Int, {
    nullable: true,
    description: 'null: fewer than ten, so that nobody can guess who is meant.',
  })
  count!: number | null;

  @Field(() => String, { description: 'The same for people: `1204`, or `<10`.' })
  shownCount!: string;

  @Field(() => Boolean, {
    description: "Whether they are the institution's own, which are counted to the last one.",
  })
  own!: boolean;
}

@ObjectType({ description: 'How many records of a type an institution has in a status.' })
export class RecordFigure extends Figure {
  @Field(() => RecordTypeEnum, { description: 'Which of the three kinds of record.' })
  recordType!: string;

  @Field(() => String, { description: 'Code of the institution.' })
  institutionCode!: string;

  @Field(() => String, { description: 'Its name.' })
  institutionName!: string;

  @Field(() => String, { description: 'Its country, ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => String, { description: 'Status of the records.' })
  status!: string;
}

@ObjectType({ description: 'How many matches of a kind are in a state, and how long they stay open.' })
export class MatchFigure extends Figure {
  @Field(() => String, { description: 'What the two records would be to each other.' })
  kind!: string;

  @Field(() => String, { description: 'Where the matches stand.' })
  state!: string;

  @Field(() => String, { nullable: true, description: 'Country of side a; null: all together.' })
  countryA?: string;

  @Field(() => String, { nullable: true, description: 'Country of side b; null: all together.' })
  countryB?: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Median of the hours that they stay open; null where the count is hidden.',
  })
  medianHoursOpen?: number;
}

@ObjectType('Figures', { description: 'How much there is, as the institution may know it.' })
export class FiguresType {
  @Field(() => GraphQLISODateTime, { description: 'When it was counted.' })
  asOf!: Date;

  @Field(() => [RecordFigure], {
    description: "Records of one's own institution; of others `recordTable` tells.",
  })
  records!: readonly RecordFigure[];

  @Field(() => [MatchFigure], { description: "Matches, the institution's own and those of the region." })
  matches!: readonly MatchFigure[];
}

export function figuresTypeOf({ asOf, records, matches }: Figures): FiguresType {
  return {
    asOf,
    records: records.map((figure) => ({ ...figure, ...countOf(figure.count) })),
    matches: matches.map((figure) => ({ ...figure, ...countOf(figure.count) })),
  };
}

function countOf(count: ShownCount): { count: number | null; shownCount: string } {
  return { count: typeof count === 'number' ? count : null, shownCount: String(count) };
}
