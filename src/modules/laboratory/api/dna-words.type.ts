import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { message, type CatalogueLanguage } from '../../../platform/catalogue/index.js';
import { enumOf, resultUnion, UUID } from '../../../platform/graphql/index.js';
import { ApprovalRequestType } from '../../access/approvals/graphql.js';
import { MOST_WORDS, type SampleState, type WordsAnswer } from '../../matching/kinship/index.js';
import type { WordsAboutRecord } from '../use-cases/words-about-own.js';

const WordsAnswerEnum = enumOf<WordsAnswer>(
  'DnaWordsAnswer',
  'Whether another institution is told more about the DNA of a record.',
  {
    go_on: 'It is told as many words again; what waits is told first.',
    stop: 'It is told nothing more. It does not learn that it is not.',
  },
);

@ObjectType('DnaWordsOfInstitution', { description: 'What one institution was told of the DNA of a record.' })
export class DnaWordsOfInstitutionType {
  @Field(() => String, { description: 'Code of the institution.' })
  institution!: string;

  @Field(() => Int, {
    description: 'Words in 365 days, `open` among them; copies of one body or family have one together.',
  })
  words!: number;

  @Field(() => Boolean, { description: 'Whether a word waits until the owner has answered.' })
  waits!: boolean;

  @Field(() => WordsAnswerEnum, {
    nullable: true,
    description: 'The last answer; null where none was needed.',
  })
  answer?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When that was.' })
  answeredAt?: Date | null;
}

const SampleStateEnum = enumOf<SampleState>('DnaSampleState', 'What became of the samples of a record.', {
  untyped: 'Nobody was typed.',
  stands: 'They are as they were, or show a little more: words follow them by themselves.',
  kept: 'They are kept as they were typed last. Words that others have rest on them as they were, until a colleague has reviewed the change: `reviewDnaSample`.',
});

@ObjectType('DnaSampleStanding', {
  description:
    'What became of the samples of an own record. It follows from what the record itself has said, whether or not anybody has a word about it.',
})
export class DnaSampleStandingType {
  @Field(() => SampleStateEnum, { description: 'What became of them.' })
  state!: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When a review may be asked for; null where it may be now, or is not needed. A body or a family has one in 30 days.',
  })
  nextReviewAt?: Date | undefined;

  @Field(() => String, { description: "It in words, and what mends it, in the request's language." })
  inWords!: string;
}

@ObjectType('DnaWords', {
  description:
    'What other institutions were told of the DNA of an own record. Those that wait see that DNA does not decide, whatever it says.',
})
export class DnaWordsType {
  @Field(() => UUID, { description: 'The record.' })
  recordId!: string;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => DnaSampleStandingType, { description: 'What became of its samples.' })
  samples!: DnaSampleStandingType;

  @Field(() => Int, { description: 'So many words an institution has before the owner is asked.' })
  most!: number;

  @Field(() => [DnaWordsOfInstitutionType], { description: 'Each institution that was told something.' })
  institutions!: DnaWordsOfInstitutionType[];
}

@InputType({ description: 'Whether an institution is told more about the DNA of an own record.' })
export class AnswerDnaWordsInput {
  @Field(() => UUID, { description: 'The record.' })
  recordId!: string;

  @Field(() => String, { description: 'Code of the institution that would be told.' })
  institution!: string;

  @Field(() => WordsAnswerEnum, { description: 'The answer.' })
  answer!: WordsAnswer;
}

@InputType({ description: 'Samples of an own record that were typed otherwise are to count.' })
export class ReviewDnaSampleInput {
  @Field(() => UUID, { description: 'The record.' })
  recordId!: string;

  @Field(() => String, { description: 'Why they were typed otherwise, for the colleague who reviews them.' })
  reason!: string;
}

export const DnaWordsResult = resultUnion('DnaWordsResult', [DnaWordsType]);
export const ReviewDnaSampleResult = resultUnion('ReviewDnaSampleResult', [ApprovalRequestType]);

export function wordsTypeOf(
  { recordId, code, samples, institutions }: WordsAboutRecord,
  language: CatalogueLanguage,
): DnaWordsType {
  const { state, nextReviewAt } = samples;
  const said = [
    message(`DNA_SAMPLE.${state.toUpperCase()}`, language),
    ...(nextReviewAt
      ? [message('DNA_SAMPLE.LATELY', language, { day: nextReviewAt.toISOString().slice(0, 10) })]
      : []),
  ];
  return {
    ...{ recordId, code, most: MOST_WORDS, institutions: [...institutions] },
    samples: { state, nextReviewAt, inWords: said.join(' ') },
  };
}
