import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { REPORT } from '../../../../kernel/contract/index.js';
import {
  connectionOf,
  enumOf,
  OnceInput,
  resultUnion,
  toGraphql,
  UUID,
} from '../../../../platform/graphql/index.js';
import { InstitutionType, institutionTypeOf } from '../../../institutions/graphql.js';
import { ContactSafetyEnum } from '../../../records/records/graphql.js';
import { ReportContent } from '../../../records/reports/graphql.js';
import type {
  DeletionAnswer,
  ReturnReason,
  TransmissionReason,
  TransmissionState,
} from '../domain/transmission.js';
import type { DeletionView } from '../use-cases/ask-back.js';
import type { TransmissionView } from '../use-cases/read-transmissions.js';

const TransmissionReasonEnum = enumOf<TransmissionReason>('TransmissionReason', 'Why a report goes there.', {
  place_of_disappearance: 'The person was last known of in its area.',
  place_of_search: 'The search is needed in its country.',
  nationality: 'It answers for people of that nationality.',
  competence: 'The law gives it such cases.',
  other: 'Another reason.',
});

const ReturnReasonEnum = enumOf<ReturnReason>('ReturnReason', 'Why a report comes back.', {
  place_missing: 'It does not say where to search.',
  identity_missing: 'It does not say enough of who is missing.',
  contact_missing: 'The family cannot be reached through the sender.',
  not_competent: 'Another authority is competent.',
  other: 'Another reason; the words say which.',
});

const TransmissionStateEnum = enumOf<TransmissionState>('TransmissionState', 'Where a transmission stands.', {
  sent: 'The receiver has not said that it has it.',
  acknowledged: 'The receiver has it and searches.',
  returned: 'The receiver could not work with it as it was.',
  ended: 'Taken back by the sender or by the family.',
});

const DeletionAnswerEnum = enumOf<DeletionAnswer>(
  'DeletionAnswer',
  'What the receiver says when it is asked to delete what it was given.',
  {
    deleted: 'All of it is deleted.',
    kept_with_reason: 'Something is kept; the reason says what and why.',
  },
);

@ObjectType('TransmissionDeletion', {
  description: 'After the end: the receiver is asked to delete what it was given.',
})
export class TransmissionDeletion {
  @Field(() => UUID, { description: 'The transmission.' })
  id!: string;

  @Field(() => Int, { description: 'Its version: pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { description: 'Code of the institution that had sent it.' })
  from!: string;

  @Field(() => String, { description: 'Code of the institution that is asked to delete.' })
  to!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was asked.' })
  askedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when it is to answer.' })
  dueAt!: Date | null;

  @Field(() => DeletionAnswerEnum, { nullable: true, description: 'What it says; null while it has not.' })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: 'Why something is kept.' })
  reason!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it said so.' })
  answeredAt!: Date | null;
}

@ObjectType('Transmission', { description: 'A report that was passed on. Its owner stays who sent it.' })
export class TransmissionType {
  @Field(() => UUID, { description: 'The transmission.' })
  id!: string;

  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;

  @Field(() => InstitutionType, { description: 'Who sent it and owns the report.' })
  from!: InstitutionType;

  @Field(() => InstitutionType, { description: 'Who received it.' })
  to!: InstitutionType;

  @Field(() => TransmissionReasonEnum, { description: 'Why it went there.' })
  reason!: string;

  @Field(() => TransmissionStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => Int, { description: 'Grows with every move.' })
  version!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was sent.' })
  sentAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'By when it is to be acknowledged.' })
  dueAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when the receiver sees the report.' })
  until!: Date;

  @Field(() => ReturnReasonEnum, { nullable: true, description: 'Why it came back.' })
  returnReason!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  returnWords!: string | null;

  @Field(() => ContactSafetyEnum, {
    description:
      'Whether the family may be contacted. The receiver reaches it through the sender alone; who reported does not travel.',
  })
  familyContact!: string;

  @Field(() => ReportContent, {
    nullable: true,
    description:
      'For the receiver: the report without what never travels. Null for the sender, and where a limit of the record forbids it.',
  })
  report!: object | null;
}

@InputType({ description: 'A report that is to go to another institution.' })
export class TransmitReportInput extends OnceInput {
  @Field(() => UUID, { description: 'The report.' })
  recordId!: string;

  @Field(() => String, { description: 'Code of the institution that it goes to.' })
  institution!: string;

  @Field(() => TransmissionReasonEnum, { description: 'Why there.' })
  reason!: TransmissionReason;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when the receiver sees the report: a year at the most, which it is without this.',
  })
  until?: Date | null;
}

@InputType({ description: 'A transmission, at the version at which it was seen.' })
export class TransmissionVersionInput {
  @Field(() => UUID, { description: 'The transmission.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  expectedVersion!: number;
}

@InputType({ description: 'A transmission that the receiver acknowledges.' })
export class AcknowledgeTransmissionInput extends TransmissionVersionInput {}

@InputType({ description: 'A transmission that the sender takes back.' })
export class EndTransmissionInput extends TransmissionVersionInput {}

@InputType({ description: 'What the receiver says of what it was given.' })
export class AnswerDeletionInput extends TransmissionVersionInput {
  @Field(() => DeletionAnswerEnum, { description: 'What it says.' })
  answer!: DeletionAnswer;

  @Field(() => String, { nullable: true, description: 'Why something is kept; needed where it is.' })
  reason?: string | null;
}

@InputType({ description: 'A transmission that goes back for data.' })
export class ReturnTransmissionInput extends TransmissionVersionInput {
  @Field(() => ReturnReasonEnum, { description: 'Why.' })
  reason!: ReturnReason;

  @Field(() => String, { nullable: true, description: 'The same in words, for the sender.' })
  words?: string | null;
}

export const TransmissionConnection = connectionOf<TransmissionType>(TransmissionType, 'Transmission');
export const TransmitReportResult = resultUnion('TransmitReportResult', [TransmissionType]);
export const AcknowledgeTransmissionResult = resultUnion('AcknowledgeTransmissionResult', [TransmissionType]);

@ObjectType({
  description: 'A transmission that has gone back, or that was taken back; it shows nothing any more.',
})
export class TransmissionMoved {
  @Field(() => UUID, { description: 'The transmission.' })
  id!: string;

  @Field(() => TransmissionStateEnum, { description: 'Where it stands.' })
  state!: string;
}

export const ReturnTransmissionResult = resultUnion('ReturnTransmissionResult', [TransmissionMoved]);
export const TransmissionDeletionConnection = connectionOf<TransmissionDeletion>(
  TransmissionDeletion,
  'TransmissionDeletion',
);
export const AnswerDeletionResult = resultUnion('AnswerDeletionResult', [TransmissionMoved]);
export const EndTransmissionResult = resultUnion('EndTransmissionResult', [TransmissionMoved]);

export function transmissionTypeOf({
  transmission,
  from,
  to,
  shown,
  contact,
}: TransmissionView): TransmissionType {
  const { id, recordId, reason, state, version, sentAt, dueAt, until } = transmission;
  const { returnReason, returnWords } = transmission;
  return {
    ...{ id, recordId, reason, state, version, sentAt, dueAt, until, returnReason, returnWords },
    ...{ from: institutionTypeOf(from), to: institutionTypeOf(to) },
    familyContact: contact,
    report: shown ? toGraphql(REPORT, shown.content) : null,
  };
}

export function deletionTypeOf({ transmission: one, from, to }: DeletionView): TransmissionDeletion {
  const { id, version, deletionAskedAt: askedAt, deletionDueAt: dueAt } = one;
  const said = { answer: one.deletionAnswer, reason: one.deletionReason, answeredAt: one.deletionAnsweredAt };
  return { id, version, from, to, askedAt, dueAt, ...said };
}
