import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import { MatchKindEnum } from '../../../matching/runs/graphql.js';
import type { RecallAnswer, RecallCause, RecallState } from '../domain/recall.js';
import type { RecallView } from '../use-cases/read-recalls.js';

const RecallStateEnum = enumOf<RecallState>('RecallState', 'What has become of a recall.', {
  asked: 'Asked, and not answered yet.',
  overdue: 'Not answered in time.',
  deleted: 'The other side says that it has deleted what it had.',
  kept_with_reason: 'The other side keeps it and says why.',
});
const RecallAnswerEnum = enumOf<RecallAnswer>('RecallAnswer', 'The answer to a recall.', {
  deleted: 'Everything that was seen, copied or exported is deleted.',
  kept_with_reason: 'It is kept; the reason says by which law or order.',
});
const RecallCauseEnum = enumOf<RecallCause>('RecallCause', 'Why data is asked back.', {
  taken_back: 'The owner has taken its release back.',
  ended: 'The release has ended.',
  barred: 'The two records may not be compared any more.',
  capped: 'The owner has set a lower limit for the record.',
  agreement_ended: 'No agreement covers the two records any more.',
  agreement_lowered: 'The agreement lets less be seen than before.',
});

@ObjectType('Recall', {
  description: 'An institution is asked to delete what it has seen of a record of another one.',
})
export class RecallType {
  @Field(() => UUID, { description: 'The recall.' })
  id!: string;

  @Field(() => Int, { description: 'Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer's institution is asked; otherwise it has asked." })
  isToAnswer!: boolean;

  @Field(() => String, { description: 'Code of the institution on the other side.' })
  institution!: string;

  @Field(() => String, { description: 'Its name.' })
  institutionName!: string;

  @Field(() => String, {
    nullable: true,
    description: "The owner's own code of the record; null of one that is taken out.",
  })
  recordCode?: string | undefined;

  @Field(() => MatchKindEnum, { description: 'In a match of which kind it was seen.' })
  kind!: string;

  @Field(() => Int, { description: 'Highest disclosure level at which it was seen.' })
  level!: number;

  @Field(() => RecallCauseEnum, { description: 'Why it is asked back.' })
  cause!: string;

  @Field(() => RecallStateEnum, { description: 'What has become of it.' })
  state!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when it is to be answered.' })
  dueAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it is kept.' })
  reason?: string | null;
}

@InputType({ description: 'What has become of the data that is asked back.' })
export class AnswerRecallInput {
  @Field(() => UUID, { description: 'The recall.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  expectedVersion!: number;

  @Field(() => RecallAnswerEnum, { description: 'What has become of it.' })
  answer!: RecallAnswer;

  @Field(() => String, { nullable: true, description: 'Needed with `KEPT_WITH_REASON`.' })
  reason?: string | null;
}

export const RecallConnection = connectionOf<RecallType>(RecallType, 'Recall');
export const AnswerRecallResult = resultUnion('AnswerRecallResult', [RecallType]);

export function recallTypeOf({ recall, state, isAsked, code, other }: RecallView): RecallType {
  const { id, version, kind, level, cause, askedAt, dueAt, answeredAt, reason } = recall;
  return {
    ...{ id, version, kind, level, cause, state, askedAt, dueAt, answeredAt, reason, recordCode: code },
    ...{ isToAnswer: isAsked, institution: other.code, institutionName: other.name },
  };
}
