import { Field, Float, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../../platform/graphql/index.js';
import type { NetworkFigures } from '../use-cases/read-figures.js';

const RecordTypeEnum = enumOf('RecordType', 'Which of the three kinds of record it is.', {
  report: "A family's report of a missing person.",
  remains: 'Human remains without a name, or without a family.',
  living: 'A person found alive.',
});

@ObjectType({ isAbstract: true })
abstract class Figure {
  @Field(() => Int, { description: "How many: they are the institution's own, and counted to the last one." })
  count!: number;
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

@ObjectType('MatchFigure', {
  description: 'How many matches of a kind are in a state, and how long they stay open.',
})
export class MatchFigureType extends Figure {
  @Field(() => String, { description: 'What the two records would be to each other.' })
  kind!: string;

  @Field(() => String, { description: 'Where the matches stand.' })
  state!: string;

  @Field(() => Float, { description: 'Median of the hours that they stay open.' })
  medianHoursOpen!: number;
}

@ObjectType('Figures', { description: 'How much the institution has, as it may know of it.' })
export class FiguresType {
  @Field(() => GraphQLISODateTime, { description: 'When it was counted.' })
  asOf!: Date;

  @Field(() => [RecordFigure], {
    description: "Records of one's own institution; of others `recordTable` tells.",
  })
  records!: readonly RecordFigure[];

  @Field(() => [MatchFigureType], {
    description: "Matches of one's own institution; of those of the region `indicators` tell.",
  })
  matches!: readonly MatchFigureType[];
}

export function figuresTypeOf({ asOf, records, matches }: NetworkFigures): FiguresType {
  return { asOf, records, matches };
}
