import { Field, Float, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { enumOf } from '../../../../platform/graphql/index.js';
import type { IndicatorTable as Table } from '../domain/indicator-table.js';
import type { Dimension, IndicatorMeasure } from '../domain/indicator.js';
import { headingWords, unitWords } from '../domain/indicator-words.js';
import type { PublishedInMonth } from '../use-cases/read-indicator-months.js';
import type { IndicatorsRead } from '../use-cases/read-indicators.js';

export const IndicatorDimensionEnum = enumOf<Dimension>(
  'IndicatorDimension',
  'By what an indicator is told apart.',
  {
    all: 'Not at all.',
    country: 'Country of the institution.',
    pair: 'Countries of both institutions.',
    age: 'Group of age at the last contact.',
    corridor: 'Country of departure and of the last contact.',
    nationality: 'Nationality of the missing person.',
    method: 'Method of an identification.',
    outcome: 'Kind of a procedure and how it ended.',
    municipality: 'Municipality.',
    trade: 'Municipality and trade or skill.',
    need: 'Municipality and need.',
  },
);

const IndicatorMeasureEnum = enumOf<IndicatorMeasure>('IndicatorMeasure', 'What an indicator counts.', {
  count: 'How many.',
  duration: 'How long: median and ninth decile, in days.',
  share: 'How many of them have something.',
});

@ObjectType('Indicator', {
  description: 'An indicator and what it means, in the language that was asked for.',
})
export class IndicatorType {
  @Field(() => String, { description: 'Its name for machines.' })
  key!: string;

  @Field(() => IndicatorMeasureEnum, { description: 'What it counts.' })
  measure!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'What is counted.' })
  definition!: string;

  @Field(() => String, { description: 'In what it is counted.' })
  unit!: string;

  @Field(() => [String], { description: 'Tables that it is counted from.' })
  sources!: readonly string[];

  @Field(() => String, { description: 'What it does not say.' })
  limits!: string;
}

@ObjectType('IndicatorCell', { description: 'What is counted under one heading.' })
export class IndicatorCellType {
  @Field(() => String, { description: 'The heading for machines: `18-29`, `HN>MX`, `dna`, `all`.' })
  key!: string;

  @Field(() => String, { description: 'The same for people.' })
  label!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => Float, { nullable: true, description: 'Of durations: the median, in days.' })
  medianDays?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of durations: nine in ten took no longer, in days.' })
  p90Days?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of shares: how many have it.' })
  having?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of shares: which part that is, 0 to 1.' })
  share?: number | null;
}

@ObjectType({ description: 'One year of an indicator.' })
export class IndicatorYear {
  @Field(() => Int, { description: 'The year, in Greenwich.' })
  year!: number;

  @Field(() => IndicatorCellType, {
    nullable: true,
    description: 'All together; null: none, or too few to be told.',
  })
  total?: IndicatorCellType | null;

  @Field(() => [IndicatorCellType], { description: 'By headings; a heading without any is left out.' })
  cells!: readonly IndicatorCellType[];

  @Field(() => [String], {
    description:
      'Headings that are counted in the total and not told each, so that no small number can be worked out.',
  })
  together!: readonly string[];
}

@ObjectType({ description: 'What an indicator told of a year in one month.' })
export class IndicatorMonth {
  @Field(() => String, { description: 'First day of the month, at whose beginning it was counted.' })
  month!: string;

  @Field(() => IndicatorCellType, {
    nullable: true,
    description: 'All together; null: none, or too few to be told.',
  })
  total?: IndicatorCellType | null;
}

@ObjectType('IndicatorTable', { description: 'An indicator, told apart by one thing, by years.' })
export class IndicatorTableType {
  @Field(() => IndicatorType, { description: 'The indicator.' })
  indicator!: IndicatorType;

  @Field(() => IndicatorDimensionEnum, { description: 'By what it is told apart.' })
  by!: string;

  @Field(() => [IndicatorYear], { description: 'A table for each year of the period.' })
  years!: readonly IndicatorYear[];
}

@ObjectType({ description: 'Indicators as everybody may read them.' })
export class Indicators {
  @Field(() => GraphQLISODateTime, { description: 'When it was counted.' })
  asOf!: Date;

  @Field(() => Int, { description: 'Fewer are told to nobody.' })
  least!: number;

  @Field(() => [IndicatorTableType], { description: 'The tables.' })
  tables!: readonly IndicatorTableType[];
}

export function monthTypeOf({ month, total }: PublishedInMonth, language: SpokenLanguage): IndicatorMonth {
  return { month, total: total ? { ...total, label: headingWords('all', total.key, language) } : null };
}

export function indicatorsTypeOf(
  { asOf, least, tables }: IndicatorsRead,
  language: SpokenLanguage,
): Indicators {
  return { asOf, least, tables: tables.map((table) => tableTypeOf(table, language)) };
}

function tableTypeOf({ indicator, by, years }: Table, language: SpokenLanguage): IndicatorTableType {
  const { key, measure, sources, name, definition, limits } = indicator;
  const labelled = <T extends { readonly key: string }>(cell: T) => ({
    ...cell,
    label: headingWords(by, cell.key, language, indicator.words),
  });
  return {
    by,
    indicator: {
      ...{ key, measure, sources, unit: unitWords(measure)[language] },
      ...{ name: name[language], definition: definition[language], limits: limits[language] },
    },
    years: years.map(({ year, total, cells, together }) => ({
      ...{ year, together },
      total: total ? labelled(total) : null,
      cells: cells.map(labelled),
    })),
  };
}
