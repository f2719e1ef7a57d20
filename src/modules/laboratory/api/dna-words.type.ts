import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, resultUnion, UUID } from '../../../platform/graphql/index.js';
import { MOST_WORDS, type WordsAnswer } from '../../kinship/index.js';
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
    description: 'Words other than `open` in 365 days; copies of one body or family have one together.',
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

@ObjectType('DnaWords', {
  description:
    'What other institutions were told of the DNA of an own record. Those that wait see that DNA does not decide, whatever it says.',
})
export class DnaWordsType {
  @Field(() => UUID, { description: 'The record.' })
  recordId!: string;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

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

export const DnaWordsResult = resultUnion('DnaWordsResult', [DnaWordsType]);

export function wordsTypeOf({ recordId, code, institutions }: WordsAboutRecord): DnaWordsType {
  return { recordId, code, most: MOST_WORDS, institutions: [...institutions] };
}
