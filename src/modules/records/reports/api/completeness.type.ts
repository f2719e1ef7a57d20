import { Field, Int, ObjectType } from '@nestjs/graphql';
import { message, type SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { enumOf } from '../../../../platform/graphql/index.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import type { ReportCompleteness, ItemState } from '../domain/completeness/completeness.js';
import type { Group } from '../domain/completeness/items.js';

/** The argument of a field that says tasks. */
export const LANGUAGE = {
  type: () => LanguageEnum,
  nullable: true,
  description: "In which language the tasks are said; the request's without it.",
} as const;

const GroupEnum = enumOf<Group>('CompletenessGroupName', 'A part of a report, as it tells in a comparison.', {
  dna: 'DNA of relatives, or of the person.',
  names: 'Names.',
  documents: 'Numbers of documents.',
  marks: 'Tattoos, scars, birthmarks.',
  birth: 'Sex, and birth or age.',
  teeth: 'The teeth.',
  circumstances: 'The last sign of life.',
  appearance: 'Height, hair, eyes.',
  medical: 'Fractures, operations, implants.',
  fingerprints: 'Who holds fingerprints.',
  route: 'The way that the person took.',
  photographs: 'Photographs.',
  effects: 'Clothes and belongings.',
});

const StateEnum = enumOf<ItemState>('CompletenessState', 'How a part of a report stands.', {
  given: 'It is told.',
  unknown: 'It was asked for, and nobody knows.',
  refused: 'It was asked for, and the family does not want to say.',
  not_asked: 'It was not asked for yet.',
});

@ObjectType('CompletenessItem', { description: 'A part of a report, and how it stands.' })
export class CompletenessItemType {
  @Field(() => String, { description: 'Which.' })
  item!: string;

  @Field(() => StateEnum, { description: 'How it stands.' })
  state!: string;
}

@ObjectType('CompletenessGroup', { description: 'A group of parts.' })
export class CompletenessGroupType {
  @Field(() => GroupEnum, { description: 'Which.' })
  group!: string;

  @Field(() => Int, { description: 'Of 100 points, those of the group.' })
  weight!: number;

  @Field(() => Int, { description: 'Those of its points that the report has.' })
  points!: number;

  @Field(() => [CompletenessItemType], { description: 'Its parts.' })
  items!: readonly CompletenessItemType[];
}

@ObjectType('CompletenessTask', { description: 'Something to ask the family next.' })
export class CompletenessTaskType {
  @Field(() => String, {
    description:
      'A part of the report, or what the rest is in vain without: `consent_search`, `consent_forensic_matching`, `contact`.',
  })
  item!: string;

  @Field(() => Int, { description: 'By how many points the report would then tell more.' })
  points!: number;

  @Field(() => [String], { description: 'In which fields the answer is written.' })
  paths!: readonly string[];

  @Field(() => String, { description: 'What to ask, and why it would help.' })
  text!: string;
}

@ObjectType('ReportCompleteness', {
  description: 'How much a report tells of what helps to find somebody. A low score keeps no report out.',
})
export class CompletenessType {
  @Field(() => Int, { description: '0 to 100.' })
  score!: number;

  @Field(() => Int, { description: 'The most that it can come to, without what is unknown or refused.' })
  reachable!: number;

  @Field(() => [CompletenessGroupType], { description: 'The groups, by weight.' })
  groups!: readonly CompletenessGroupType[];

  @Field(() => [CompletenessTaskType], {
    description: 'What to ask next, the most helpful first. What was asked in vain is not asked again.',
  })
  tasks!: readonly CompletenessTaskType[];
}

export function completenessTypeOf(
  { score, reachable, groups, tasks }: ReportCompleteness,
  language: SpokenLanguage,
): CompletenessType {
  return {
    ...{ score, reachable, groups },
    tasks: tasks.map(({ item, points, paths }) => ({
      ...{ item, points, paths },
      text: message(`COMPLETENESS.${item.toUpperCase()}`, language),
    })),
  };
}
