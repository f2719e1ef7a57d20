import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, UUID } from '../../../platform/graphql/index.js';
import type { Institution } from '../../institutions/index.js';
import { InstitutionType, institutionTypeOf } from '../../institutions/graphql.js';
import type { HandedOver, HandOverOutcome } from '../persistence/hand-over.repository.js';
import type { HandOverReport, ReadHandOver } from '../use-cases/read-hand-over.js';
import { AlertKindEnum } from './alert-words.js';

const HandOverOutcomeEnum = enumOf<HandOverOutcome>(
  'HandOverOutcome',
  'What became of something that an institution had open when it closed.',
  {
    handed_on: 'It alerts whoever answers now.',
    known_there: 'Whoever answers now had been alerted of it before.',
    nothing_left: 'There was nothing to tell any more.',
  },
);

@ObjectType('HandOverFigure', { description: 'How much of one kind went to one institution.' })
export class HandOverFigureType {
  @Field(() => AlertKindEnum, { description: 'What it is about.' })
  kind!: string;

  @Field(() => HandOverOutcomeEnum, { description: 'What became of it.' })
  outcome!: string;

  @Field(() => InstitutionType, {
    nullable: true,
    description: 'To whom it went; null: to the operator, or to nobody.',
  })
  to?: InstitutionType | undefined;

  @Field(() => Int, { description: 'How much.' })
  count!: number;
}

@ObjectType({ description: 'Records that stay under the name of an institution that has closed.' })
export class RecordsLeft {
  @Field(() => String, { description: 'report, remains or living.' })
  recordType!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'What ended with an institution that has closed, and to whom its work went.' })
export class InstitutionHandover {
  @Field(() => InstitutionType, { description: 'Which.' })
  institution!: InstitutionType;

  @Field(() => InstitutionType, {
    nullable: true,
    description: 'Who has taken over its work; null: whoever stands in for its country.',
  })
  successor?: InstitutionType | undefined;

  @Field(() => GraphQLISODateTime, { description: 'When it closed.' })
  closedAt!: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'People and machines whose access ended with it; null where that was not noted yet.',
  })
  accountsEnded!: number | null;

  @Field(() => Int, { description: 'Alerts that nobody has taken over yet; 0 within minutes.' })
  left!: number;

  @Field(() => [RecordsLeft], { description: 'What stays under its name.' })
  records!: readonly RecordsLeft[];

  @Field(() => Int, { description: 'Windows of families, which stay open.' })
  windows!: number;

  @Field(() => [HandOverFigureType], {
    description: 'To whom what went; for the successor, what came to it.',
  })
  figures!: readonly HandOverFigureType[];
}

@ObjectType('HandedOver', { description: 'One thing that an institution had open when it closed.' })
export class HandedOverType {
  @Field(() => AlertKindEnum, { description: 'What it is about.' })
  kind!: string;

  @Field(() => UUID, { description: 'The match, or what else the duty is about.' })
  subjectId!: string;

  @Field(() => HandOverOutcomeEnum, { description: 'What became of it.' })
  outcome!: string;

  @Field(() => InstitutionType, {
    nullable: true,
    description: 'To whom it went; null: to the operator, or to nobody.',
  })
  to?: InstitutionType | undefined;

  @Field(() => UUID, { description: 'The alert that ended.' })
  fromAlertId!: string;

  @Field(() => UUID, { nullable: true, description: 'The alert that took its place.' })
  toAlertId!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when it is due there.' })
  dueAt!: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was handed over.' })
  handedAt!: Date;

  seq!: number;
}

export const HandedOverConnection = connectionOf<HandedOverType>(HandedOverType, 'HandedOver');

export function handoverTypeOf(
  report: Omit<HandOverReport, 'institution'> & { readonly institution: Institution },
): InstitutionHandover {
  const { institution, successor, closedAt, accountsEnded, left, records, windows, figures } = report;
  return {
    institution: institutionTypeOf(institution),
    successor: successor && institutionTypeOf(successor),
    ...{ closedAt, accountsEnded, left, windows },
    records: [...records].map(([recordType, count]) => ({ recordType, count })),
    figures: figures.map(({ to, ...figure }) => ({ ...figure, to: to && institutionTypeOf(to) })),
  };
}

export function handedOverTypeOf({ to, ...one }: HandedOver & Pick<Line, 'to'>): HandedOverType {
  return { ...one, to: to && institutionTypeOf(to) };
}

type Line = Awaited<ReturnType<ReadHandOver['page']>>[number];
