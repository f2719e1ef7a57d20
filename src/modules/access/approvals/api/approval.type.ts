import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf, resultUnion, UUID } from '../../../../platform/graphql/index.js';
import type {
  APPROVAL_FACTS,
  ApprovalKind,
  ApprovalRequest,
  ApprovalState,
} from '../domain/approval-request.js';
import type { ApproverFault } from '../domain/approver.js';
import type { ApprovalView } from '../use-cases/read-approvals.js';

const KindEnum = enumOf<ApprovalKind>('ApprovalKind', 'A kind of deed that one person alone does not do.', {
  record_release: 'An own record is released at level 4 to the other side of a match.',
  record_amendments: 'Amendments of an own record that were deferred are compared at once.',
  agreement: 'An agreement is signed.',
  agreement_renewal: 'An institution signs that an agreement holds on.',
  machine_secret: 'A machine account gets a secret.',
  account: 'An account of a person or a system is made.',
  account_roles: 'An account is given further roles.',
  account_opening: 'An account that was closed is opened again.',
  account_invitation: 'A person is let in anew, in the place of whoever has signed in as them before.',
  import_undo: 'An import of more than 100 records is taken back.',
  kinship_setting: 'The table or the model that kinship is reckoned with is changed.',
  bulk_export: 'Many records or matches leave as a file.',
  sample_review:
    'Samples of an own record that were typed otherwise count: what others were told of their DNA is weighed anew, once in 30 days.',
  legal_demand: 'Records of persons who are named are given to an authority.',
  decoys_make: 'Decoys are made, or made anew.',
  decoys_end: 'All decoys end.',
});
const StateEnum = enumOf<ApprovalState>('ApprovalState', 'What has become of a request.', {
  asked: 'It waits for a second person.',
  approved: 'Approved, and not done yet.',
  done: 'Approved, and done.',
  failed: 'Approved, and it could not be done any more.',
  refused: 'Refused by a second person.',
  withdrawn: 'Taken back by whoever asked.',
  expired: 'Nobody has answered in time.',
});
const FactEnum = enumOf<(typeof APPROVAL_FACTS)[number]>(
  'ApprovalFactName',
  'What a fact of a deed is about.',
  {
    match: 'The match.',
    level: 'The level of disclosure.',
    purpose: 'What for.',
    handling: 'What may be done with it.',
    until: 'Until when.',
    agreement: 'Code of the agreement.',
    parties: 'Codes of the institutions that sign.',
    categories: 'What is exchanged.',
    purposes: 'For what it may be used.',
    account: 'Name of the account.',
    roles: 'Roles that it gets, or has.',
    address: 'Address by which it is known at the identity provider.',
    scopes: 'What it may do.',
    file: 'When the import was made.',
    record: 'Code of the record.',
    records: 'How many records.',
    population: 'Code of the table.',
    institution: 'Code of the institution.',
    export: 'What leaves.',
    demand: 'The demand.',
    country: 'Country of the authority.',
    effect:
      'What it does: `words_anew`, or, of the terms of an agreement, what they leave undone: `compares_nothing`, `tells_nothing`.',
    decoys: 'How many decoys there are until then.',
  },
);
const FaultEnum = enumOf<Lowercase<ApproverFault>>(
  'ApproverFault',
  'Why somebody is not the second person.',
  {
    same_person: 'They have asked for it themselves.',
    role: 'Their role does not approve.',
    enrolled_by_asker: 'Whoever asks has enrolled them.',
    too_new: 'Their account is not seven days old.',
  },
);
const AnswerEnum = enumOf<'approve' | 'refuse'>('ApprovalAnswer', 'What the second person says.', {
  approve: 'It is done as it was asked.',
  refuse: 'It is not done.',
});

@ObjectType('ApprovalFact', { description: 'One thing that the second person is told of a deed.' })
export class ApprovalFactType {
  @Field(() => FactEnum, { description: 'What it is about.' })
  name!: string;

  @Field(() => String, { description: 'Codes, counts, names of accounts; no content of a record.' })
  value!: string;
}

@ObjectType('ApprovalRequest', {
  description: 'A deed that waits for a second person, or what became of it.',
})
export class ApprovalRequestType {
  @Field(() => UUID, { description: 'The request.' })
  id!: string;

  @Field(() => KindEnum, { description: 'What is to be done.' })
  kind!: string;

  @Field(() => StateEnum, { description: 'What has become of it.' })
  state!: string;

  @Field(() => [ApprovalFactType], { description: 'What exactly is to be done.' })
  facts!: readonly ApprovalFactType[];

  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever asks.' })
  reason?: string | null;

  @Field(() => String, { description: 'Who asks.' })
  askedBy!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when it can be answered; then it is refused.' })
  expiresAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was answered.' })
  answeredAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  answerReason?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of what stood in the way.' })
  failure?: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer has asked for it.' })
  isOwn!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may approve it.' })
  mayApprove!: boolean;

  @Field(() => FaultEnum, { nullable: true, description: 'Why the viewer may not, while it waits.' })
  fault?: string | null;

  @Field(() => Boolean, { description: 'Approved, and the viewer has to take the result.' })
  isToTake!: boolean;
}

@InputType({ description: 'The answer of a second person.' })
export class AnswerApprovalRequestInput {
  @Field(() => UUID, { description: 'The request.' })
  id!: string;

  @Field(() => AnswerEnum, { description: 'What they say.' })
  answer!: 'approve' | 'refuse';

  @Field(() => String, { nullable: true, description: 'Why; needed to refuse.' })
  reason?: string | null;
}

@InputType({ description: 'What somebody has asked for is asked no more.' })
export class WithdrawApprovalRequestInput {
  @Field(() => UUID, { description: 'The request.' })
  id!: string;
}

export const ApprovalRequestResult = resultUnion('ApprovalRequestResult', [ApprovalRequestType]);

export function approvalTypeOf(view: ApprovalView): ApprovalRequestType {
  const { request, state, isOwn, mayApprove, fault, isToTake } = view;
  const { id, kind, facts, reason, askerName, askedAt, expiresAt, answeredAt, answerReason, failure } =
    request;
  return Object.assign(new ApprovalRequestType(), {
    ...{ id, kind, state, facts, reason, askedBy: askerName, askedAt, expiresAt, answeredAt, answerReason },
    ...{ failure, isOwn, mayApprove, isToTake, fault: fault?.toLowerCase() ?? null },
  });
}

/** Answer of a change whose deed waits for a second person. */
export function pendingOf(request: ApprovalRequest): ApprovalRequestType {
  const own = { isOwn: true, mayApprove: false, fault: 'SAME_PERSON', isToTake: false } as const;
  return approvalTypeOf({ request, state: request.state, ...own });
}
