import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf, OnceInput, resultUnion, UUID } from '../../../platform/graphql/index.js';
import type { QuestionKind, QuestionReply, QuestionState } from '../domain/office-question.js';
import type { QuestionView } from '../use-cases/read-questions.js';
import { holderOf, RecordHolderType } from './record-holder.type.js';

const OfficeQuestionAsksEnum = enumOf<QuestionKind>(
  'OfficeQuestionAsks',
  'What the holder of a record asks an office that was told of it.',
  {
    what_was_done: 'What the office has done.',
    own_file: 'Whether it has a file of its own, and under which number.',
    family_contact: 'Whom of the office the family may call.',
    other: 'Something else; words are needed.',
  },
);

const OfficeReplyEnum = enumOf<QuestionReply>('OfficeReply', 'What an office says to a question.', {
  told: 'It tells; words are needed.',
  cannot_say: 'It cannot say.',
});

const OfficeQuestionStateEnum = enumOf<QuestionState>('OfficeQuestionState', 'Where a question stands.', {
  open: 'It waits for an answer.',
  answered: 'It was answered.',
  withheld: 'Nobody has answered it, and the office may hear of the case no more, or its part is at its end.',
});

@ObjectType('OfficeQuestion', {
  description:
    'A question of the holder of a record to an office that was told of its report or match. The holder reads its own; the office, as long as it may hear of the case.',
})
export class OfficeQuestionType {
  @Field(() => UUID, { description: 'Id; an alert about it names it as its subject.' })
  id!: string;

  @Field(() => UUID, { description: 'The part of the office: `responsibility`, `officeTold`.' })
  responsibilityId!: string;

  @Field(() => RecordHolderType, { description: 'Who asks.' })
  asker!: RecordHolderType;

  @Field(() => RecordHolderType, { description: 'The office that is asked.' })
  office!: RecordHolderType;

  @Field(() => OfficeQuestionAsksEnum, { description: 'What is asked.' })
  asks!: string;

  @Field(() => String, { nullable: true, description: 'In the words of whoever asks.' })
  words?: string | undefined;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when it is to be answered.' })
  dueAt!: Date;

  @Field(() => OfficeQuestionStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => OfficeReplyEnum, { nullable: true, description: 'What the office has answered.' })
  reply?: string | undefined;

  @Field(() => String, { nullable: true, description: 'In the words of the office.' })
  replyWords?: string | undefined;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it answered.' })
  repliedAt?: Date | undefined;
}

@InputType({
  description: 'A question to an office that was told of a report or match of the own institution.',
})
export class AskOfficeInput extends OnceInput {
  @Field(() => UUID, { description: 'The part of the office: `RoutedOffice.id`.' })
  responsibilityId!: string;

  @Field(() => OfficeQuestionAsksEnum, { description: 'What is asked.' })
  asks!: QuestionKind;

  @Field(() => String, {
    nullable: true,
    description:
      'In words, a thousand characters at most; needed for `OTHER`. Nothing of the person: an address, six digits or a name of the own record are refused.',
  })
  words?: string | null;
}

@InputType({ description: 'What the own institution answers to a question.' })
export class AnswerOfficeQuestionInput extends OnceInput {
  @Field(() => UUID, { description: 'Which question.' })
  questionId!: string;

  @Field(() => OfficeReplyEnum, { description: 'What is said.' })
  reply!: QuestionReply;

  @Field(() => String, {
    nullable: true,
    description: 'In words, a thousand characters at most; needed for `TOLD`.',
  })
  words?: string | null;
}

export const AskOfficeResult = resultUnion('AskOfficeResult', [OfficeQuestionType]);
export const AnswerOfficeQuestionResult = resultUnion('AnswerOfficeQuestionResult', [OfficeQuestionType]);

export function questionTypeOf({ question, state, asker, office }: QuestionView): OfficeQuestionType {
  return {
    ...{ id: question.id, responsibilityId: question.routedOfficeId },
    ...{ asker: holderOf(asker), office: holderOf(office) },
    ...{ asks: question.asks, words: question.words ?? undefined },
    ...{ askedAt: question.askedAt, dueAt: question.dueAt, state },
    reply: question.reply ?? undefined,
    replyWords: question.replyWords ?? undefined,
    repliedAt: question.repliedAt ?? undefined,
  };
}
