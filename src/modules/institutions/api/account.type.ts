import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf, resultUnion, UUID } from '../../../platform/graphql/index.js';
import type { Invitation, Role } from '../../access/accounts/index.js';
import { ApprovalRequestType } from '../../access/approvals/graphql.js';
import { RoleEnum } from './enrolment.type.js';

export const AccessStateEnum = enumOf('AccessState', 'Whether somebody may sign in.', {
  open: 'They may.',
  closed: 'They may not, and every session of theirs has ended.',
});

@ObjectType('Account', { description: 'An account of a person or a system of an institution.' })
export class AccountType {
  @Field(() => UUID, { description: 'The account.' })
  id!: string;

  @Field(() => String, { description: 'By which colleagues know them.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where alerts reach them.' })
  email?: string | undefined;

  @Field(() => [String], { description: 'What they do.' })
  roles!: readonly string[];

  @Field(() => AccessStateEnum, { description: 'Whether they may sign in.' })
  access!: string;

  @Field(() => GraphQLISODateTime, { description: 'When they were enrolled.' })
  enrolledAt!: Date;
}

@InputType({ description: 'Whose sessions are to end.' })
export class RevokeAllSessionsInput {
  @Field(() => UUID, { description: 'A person or a machine account of the same institution.' })
  actorId!: string;
}

@InputType({ description: 'Who is let in no more, or again.' })
export class SetUserAccessInput {
  @Field(() => UUID, { description: 'A person or a machine account of the same institution.' })
  actorId!: string;

  @Field(() => AccessStateEnum, { description: 'From now on.' })
  access!: string;

  @Field(() => String, { nullable: true, description: 'Why, for whoever approves it.' })
  reason?: string | null;
}

@InputType({ description: 'Who is to sign in anew.' })
export class InviteUserInput {
  @Field(() => UUID, { description: 'A person of the same institution.' })
  actorId!: string;

  @Field(() => String, { nullable: true, description: 'Why, for whoever approves it.' })
  reason?: string | null;
}

@InputType({ description: 'Which invitation that was asked for is taken.' })
export class CollectInvitationInput {
  @Field(() => UUID, { description: "One's own request, once a second person has approved it." })
  requestId!: string;
}

@InputType({ description: 'Who gets which roles.' })
export class GrantRolesInput {
  @Field(() => UUID, { description: 'A person or a machine account of the same institution.' })
  actorId!: string;

  @Field(() => [RoleEnum], { description: 'Beside those that it has.' })
  roles!: readonly Role[];

  @Field(() => String, { nullable: true, description: 'Why, for whoever approves it.' })
  reason?: string | null;
}

@InputType({ description: 'Who has which roles no more.' })
export class WithdrawRolesInput {
  @Field(() => UUID, { description: 'A person or a machine account of the same institution.' })
  actorId!: string;

  @Field(() => [RoleEnum], { description: 'One at least stays: an account without any is closed instead.' })
  roles!: readonly Role[];
}

@ObjectType('Invitation', {
  description: 'Handed over to the person who is invited: it is good for one passkey, once.',
})
export class InvitationType {
  @Field(() => String, { description: 'What they open in their browser; shown here and never again.' })
  link!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it is good no more.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'Who may sign in by a link, once.' })
export class InvitationCollected {
  @Field(() => UUID, { description: 'The person.' })
  actorId!: string;

  @Field(() => InvitationType, {
    nullable: true,
    description: 'Null where passkeys cannot be any more.',
  })
  invitation?: Invitation | undefined;
}

@ObjectType({ description: 'Whose access was changed.' })
export class AccessChanged {
  @Field(() => UUID, { description: 'The person or the machine account.' })
  actorId!: string;
}

export const InviteUserResult = resultUnion('InviteUserResult', [ApprovalRequestType]);
export const GrantRolesResult = resultUnion('GrantRolesResult', [ApprovalRequestType]);
export const CollectInvitationResult = resultUnion('CollectInvitationResult', [InvitationCollected]);
export const AccessChangedResult = resultUnion('AccessChangedResult', [AccessChanged]);
export const SetUserAccessResult = resultUnion('SetUserAccessResult', [AccessChanged, ApprovalRequestType]);
