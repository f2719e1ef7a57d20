import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import { ContactSafetyEnum } from '../../../records/records/graphql.js';
import type { MessageKind, MessageOutcome, WritingKind } from '../domain/family-message.js';
import type { HeededMessage } from '../use-cases/heed-messages.js';

const WRITTEN = {
  question: 'It asks something.',
  correction: 'Something that the report says is wrong or missing.',
  alive: 'The person is alive. Urgent; the search goes on until people have looked.',
};

export const FamilyWritingKindEnum = enumOf<WritingKind>(
  'FamilyWritingKind',
  'What a family writes about.',
  WRITTEN,
);
const FamilyMessageKindEnum = enumOf<MessageKind>('FamilyMessageKind', 'What of a family is to be read.', {
  ...WRITTEN,
  consent: 'It permits something else than before; it holds already, and the report says what.',
});

const FamilyMessageOutcomeEnum = enumOf<MessageOutcome>(
  'FamilyMessageOutcome',
  'How a message is done with.',
  {
    spoken: 'Somebody has spoken with the family.',
    corrected: 'The report was mended.',
    heeded: 'It was read, and what follows from it was done.',
    not_possible: 'It cannot be done; the family was told why.',
  },
);

@ObjectType('FamilyMessage', { description: 'What a family has written through its window.' })
export class FamilyMessageType {
  @Field(() => UUID, { description: 'The message.' })
  id!: string;

  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;

  @Field(() => FamilyMessageKindEnum, { description: 'What it is about.' })
  kind!: string;

  @Field(() => String, { description: 'Its words; they are sent nowhere.' })
  text!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  writtenAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'By when somebody is to take it up.' })
  dueAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When somebody took it up.' })
  readAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was done with.' })
  closedAt!: Date | null;

  @Field(() => FamilyMessageOutcomeEnum, { nullable: true, description: 'How.' })
  outcome!: string | null;

  @Field(() => ContactSafetyEnum, { description: 'Whether the family may be contacted to answer it.' })
  familyContact!: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'Until when what the family has taken back is not deleted yet, though it is compared no more: who speaks with it has until then.',
  })
  deletesAt!: Date | null;

  seq!: number;
}

@InputType({ description: 'A message that somebody takes up.' })
export class TakeUpFamilyMessageInput {
  @Field(() => UUID, { description: 'The message.' })
  id!: string;
}

@InputType({ description: 'A message that is done with.' })
export class CloseFamilyMessageInput {
  @Field(() => UUID, { description: 'The message.' })
  id!: string;

  @Field(() => FamilyMessageOutcomeEnum, { description: 'How.' })
  outcome!: MessageOutcome;
}

export const FamilyMessageConnection = connectionOf<FamilyMessageType>(FamilyMessageType, 'FamilyMessage');
export const TakeUpFamilyMessageResult = resultUnion('TakeUpFamilyMessageResult', [FamilyMessageType]);
export const CloseFamilyMessageResult = resultUnion('CloseFamilyMessageResult', [FamilyMessageType]);

export function messageTypeOf(heeded: HeededMessage): FamilyMessageType {
  const { contact: familyContact, deletesAt, ...message } = heeded;
  const { id, recordId, kind, body: text, writtenAt, dueAt, readAt, closedAt, outcome, seq } = message;
  return {
    ...{ id, recordId, kind, text, writtenAt, dueAt, readAt, closedAt, outcome, familyContact, seq },
    deletesAt: deletesAt ?? null,
  };
}
