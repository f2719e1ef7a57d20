import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import { RecordVersionInput } from '../../../records/records/graphql.js';
import {
  givesMandate,
  type Complaint,
  type ComplaintKind,
  type ComplaintState,
  type ComplaintFinding,
} from '../domain/complaint.js';

export const ComplaintKindEnum = enumOf<ComplaintKind>('ComplaintKind', 'About what somebody complains.', {
  no_answer: 'Nobody has answered.',
  delay: 'It takes too long.',
  report_refused: 'A report was not taken.',
  treatment: 'How somebody was treated.',
  data_misused: 'Data were used for something else, or given to somebody who should not have them.',
  wrong_told: 'Something was told that is not so.',
  owner_involved:
    'A family does not want the office that keeps its report to handle it: somebody there may be involved. Whoever handles this may refer the report past that office.',
  other: 'Something else, as the words say.',
});

const StateEnum = enumOf<ComplaintState>('ComplaintState', 'Where a complaint stands.', {
  open: 'Somebody owes an answer.',
  answered: 'It was answered.',
});

const FindingEnum = enumOf<ComplaintFinding>(
  'ComplaintFinding',
  'What was found when a complaint was looked into.',
  {
    upheld: 'It is right.',
    partly_upheld: 'It is right in part.',
    not_upheld: 'It is not right.',
    not_competent: 'Another body would have to look into it.',
  },
);

/** Fields of a complaint for everybody who may read it. */
@ObjectType({ isAbstract: true })
abstract class ComplaintBase {
  @Field(() => UUID, { description: 'The complaint.' })
  id!: string;

  @Field(() => ComplaintKindEnum, { description: 'About what.' })
  kind!: string;

  @Field(() => StateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it came.' })
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'By when it is to be answered.' })
  dueAt!: Date;

  @Field(() => FindingEnum, { nullable: true, description: 'What was found.' })
  finding!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The answer in words; null also when its time had come.',
  })
  answer!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt!: Date | null;
}

@ObjectType('FamilyComplaint', { description: 'What the family that looks has complained of.' })
export class FamilyComplaintType extends ComplaintBase {}

@ObjectType('Complaint', { description: 'A complaint about an institution.' })
export class ComplaintType extends ComplaintBase {
  @Field(() => UUID, { description: 'Who handles it.' })
  institutionId!: string;

  @Field(() => UUID, { description: 'Whom it is about; it cannot read this.' })
  aboutId!: string;

  @Field(() => UUID, {
    nullable: true,
    description:
      'The report that may be referred past its owner, where a family has said that somebody there is involved; null otherwise.',
  })
  reportToRefer!: string | null;

  @Field(() => UUID, { nullable: true, description: 'The institution that complains; null: a family.' })
  complainantId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What happened, in words; null when its time had come.',
  })
  words!: string | null;

  @Field(() => Int, { description: 'Version, for the next deed.' })
  version!: number;

  @Field(() => UUID, { nullable: true, description: 'Who looks into it.' })
  assignedTo!: string | null;

  @Field(() => Int, { description: 'How often it was passed on to another body.' })
  escalations!: number;
}

export const ComplaintConnection = connectionOf<ComplaintType>(ComplaintType, 'Complaint');
export type ComplaintConnection = InstanceType<typeof ComplaintConnection>;

@InputType({ description: 'A complaint of an institution.' })
export class OpenComplaintInput {
  @Field(() => String, { description: 'Code of the institution that it is about.' })
  about!: string;

  @Field(() => ComplaintKindEnum, { description: 'About what.' })
  kind!: ComplaintKind;

  @Field(() => String, { description: 'What happened.' })
  words!: string;

  @Field(() => UUID, {
    nullable: true,
    description: 'A report of its own over which it complains: it stands in that timeline, for it alone.',
  })
  reportId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Made by the client: sent twice over a bad line it is one.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Who is to look into a complaint.' })
export class AssignComplaintInput extends RecordVersionInput {
  @Field(() => UUID, { description: 'Somebody of the body that handles it.' })
  assigneeId!: string;
}

@InputType({ description: 'The answer to a complaint.' })
export class AnswerComplaintInput extends RecordVersionInput {
  @Field(() => FindingEnum, { description: 'What was found.' })
  finding!: ComplaintFinding;

  @Field(() => String, { description: 'The answer, to who complained.' })
  answer!: string;
}

@InputType({ description: 'A complaint that another body is to handle.' })
export class EscalateComplaintInput extends RecordVersionInput {}

export const OpenComplaintResult = resultUnion('OpenComplaintResult', [ComplaintType]);
export const AssignComplaintResult = resultUnion('AssignComplaintResult', [ComplaintType]);
export const AnswerComplaintResult = resultUnion('AnswerComplaintResult', [ComplaintType]);
export const EscalateComplaintResult = resultUnion('EscalateComplaintResult', [ComplaintType]);

/** A family reads neither who handles it nor whom it may be about beside its own institution. */
export function familyComplaintOf(one: Complaint): FamilyComplaintType {
  const { id, kind, state, openedAt, dueAt, finding, answer, answeredAt } = one;
  return { id, kind, state, openedAt, dueAt, finding, answer, answeredAt };
}

export function complaintOf(one: Complaint): ComplaintType {
  const { institutionId, aboutId, complainantId, words, version, assignedTo, escalations } = one;
  return {
    ...familyComplaintOf(one),
    ...{ institutionId, aboutId, complainantId, words, version, assignedTo, escalations },
    reportToRefer: givesMandate(one) ? one.recordId : null,
  };
}
