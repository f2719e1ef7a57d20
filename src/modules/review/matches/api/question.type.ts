import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { QUESTIONS, type FamilyQuestion } from '../../../../kernel/linkage/index.js';
import { message, type SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { enumOf, UUID } from '../../../../platform/graphql/index.js';
import { MatchKindEnum } from '../../../matching/runs/graphql.js';
import { WeightEnum } from './match-evidence.type.js';
import type { RankedQuestion } from '../domain/questions.js';
import type { QuestionAdvice } from '../use-cases/advise-questions.js';

const QuestionEnum = enumOf<FamilyQuestion>(
  'NextQuestionTopic',
  'What can be asked.',
  Object.fromEntries(QUESTIONS.map((one) => [one, describe(one)])) as Record<FamilyQuestion, string>,
);

function describe(question: FamilyQuestion): string {
  const words = question.replace(/^dna_/, '').replaceAll('_', ' ');
  return question.startsWith('dna_') ? `A test of DNA: ${words}.` : `The ${words}.`;
}

@ObjectType('QuestionOfOther', {
  description: "Another institution's record that could be completed; its match says more.",
})
export class QuestionOfOtherType {
  @Field(() => UUID, { description: 'The open match that it stands in.' })
  matchId!: string;

  @Field(() => String, { description: "The owner's own code of the record." })
  code!: string;

  @Field(() => String, { description: 'Code of the institution that holds it.' })
  institution!: string;

  @Field(() => String, { description: 'Its name.' })
  institutionName!: string;
}

@ObjectType('NextQuestion', { description: 'Something to ask, and what the answer is expected to bring.' })
export class NextQuestionType {
  @Field(() => QuestionEnum, { description: 'What is asked.' })
  question!: string;

  @Field(() => String, { description: 'Evidence group that the answer goes to.' })
  group!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'Expected information of the answer in bits: how much less uncertain it would be who the counterpart is. It holds if the question is answered. Null where a candidate is another institution’s.',
  })
  bits!: number | null;

  @Field(() => WeightEnum, {
    nullable: true,
    description: 'The same in a word, where a candidate is another institution’s.',
  })
  gain!: string | null;

  @Field(() => String, { description: 'The question in words: whom to ask, and what for.' })
  sentence!: string;

  @Field(() => QuestionOfOtherType, {
    nullable: true,
    description: 'Whose record would be completed; null where it is the own one.',
  })
  of?: QuestionOfOtherType | null | undefined;
}

@ObjectType('NextQuestions', {
  description:
    'What to ask next about a record, most informative first. Reckoned from those candidates alone whose comparison the viewer may see (level 2 and more) and is not yet to judge without its score; it shows no value of theirs.',
})
export class NextQuestionsType {
  @Field(() => MatchKindEnum, { description: 'Which counterpart is sought.' })
  kind!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'How uncertain it is now who the counterpart is, "none of these" included, in bits; null where a candidate is another institution’s.',
  })
  uncertaintyBits!: number | null;

  @Field(() => Int, { description: 'Candidates that entered.' })
  candidates!: number;

  @Field(() => [NextQuestionType], { description: 'Most informative first.' })
  questions!: readonly NextQuestionType[];

  @Field(() => [String], { description: 'What was not weighed here, and where it is, in words.' })
  notWeighed!: readonly string[];
}

export function nextQuestionsTypeOf(advice: QuestionAdvice, language: SpokenLanguage): NextQuestionsType {
  const { kind, recordType, uncertainty, candidates, questions } = advice;
  return {
    ...{
      kind,
      candidates,
      uncertaintyBits: uncertainty === null ? null : Math.round(uncertainty * 1000) / 1000,
    },
    questions: questions.map((one) => ({ ...one, sentence: questionInWords(one, language) })),
    notWeighed: recordType === 'report' ? [message('ASK.DNA_NOT_WEIGHED', language)] : [],
  };
}

/** Two sentences where the record is another's: what is wanted, and whom to ask. */
export function questionInWords(
  { question, recordType, of }: Pick<RankedQuestion, 'question' | 'recordType' | 'of'>,
  language: SpokenLanguage,
): string {
  const wanted = message(`ASK.${recordType.toUpperCase()}_${question.toUpperCase()}`, language);
  if (!of) return wanted;
  return `${wanted} ${message('ASK.OF_INSTITUTION', language, { institution: of.institutionName })}`;
}
