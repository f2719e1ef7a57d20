import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { resultUnion, UUID } from '../../../platform/graphql/index.js';
import type { Purpose } from '../../access/accounts/index.js';
import { PurposeEnum } from '../../access/accounts/graphql.js';
import { ApprovalRequestType } from '../../access/approvals/graphql.js';

@ObjectType('ClientSecret', { description: 'A secret of a machine account, as all but its value.' })
export class ClientSecretType {
  @Field(() => UUID, { description: 'The secret, to revoke it by.' })
  id!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Rows of the policy that it opens; all that the account may do where none is named.',
  })
  scopes?: readonly string[] | undefined;

  @Field(() => PurposeEnum, { description: 'What its sessions are used for.' })
  purpose!: Purpose;

  @Field(() => Date, { description: 'When it was issued.' })
  createdAt!: Date;
}

@ObjectType('MachineAccount', { description: 'A system of an institution that may sign in.' })
export class MachineAccountType {
  @Field(() => UUID, { description: 'The account; it is the client id.' })
  id!: string;

  @Field(() => String, { description: 'By which the institution knows it.' })
  name!: string;

  @Field(() => [String], { description: '`machine`: reads and writes; `delivery`: hands in alone.' })
  roles!: readonly string[];

  @Field(() => [String], {
    description: 'Rows of the policy that it may be given; scopes are chosen of them.',
  })
  mayDo!: readonly string[];

  @Field(() => [ClientSecretType], { description: 'Its valid secrets, at most two.' })
  secrets!: readonly ClientSecretType[];

  @Field(() => Date, {
    nullable: true,
    description:
      'When it last used a token; null where it has not, or not within a week after the end of one.',
  })
  lastUsedAt!: Date | null;
}

@InputType({ description: 'For which machine account a secret is asked.' })
export class IssueClientSecretInput {
  @Field(() => UUID, { description: 'A machine account of the same institution; it is the client id.' })
  actorId!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Rows of the policy that it opens, of those that the account has (`me { mayDo }`); all without it.',
  })
  scopes?: readonly string[] | null;

  @Field(() => PurposeEnum, { nullable: true, description: 'What its sessions are used for.' })
  purpose?: Purpose | null;

  @Field(() => String, { nullable: true, description: 'Why, for whoever approves it.' })
  reason?: string | null;
}

@InputType({ description: 'Which secret that was asked for is taken.' })
export class CollectClientSecretInput {
  @Field(() => UUID, { description: "One's own request, once a second person has approved it." })
  requestId!: string;
}

@InputType({ description: 'Which secret of a machine account is to end.' })
export class RevokeClientSecretInput {
  @Field(() => UUID, { description: 'A machine account of the same institution.' })
  actorId!: string;

  @Field(() => UUID, { description: 'One of its `clientSecrets`.' })
  secretId!: string;
}

@ObjectType({ description: 'A new secret.' })
export class ClientSecretIssued {
  @Field(() => UUID, { description: 'The client id of the machine account.' })
  clientId!: string;

  @Field(() => String, { description: 'Opens tokens at `/auth/token`; shown here and never again.' })
  clientSecret!: string;

  @Field(() => ClientSecretType, { description: 'What is known of it from now on.' })
  known!: ClientSecretType;
}

@ObjectType({ description: 'A secret that has ended.' })
export class ClientSecretRevoked {
  @Field(() => UUID, {
    description: 'Neither it nor any token that it has opened opens anything from now on.',
  })
  secretId!: string;
}

export const IssueClientSecretResult = resultUnion('IssueClientSecretResult', [ApprovalRequestType]);
export const CollectClientSecretResult = resultUnion('CollectClientSecretResult', [ClientSecretIssued]);
export const RevokeClientSecretResult = resultUnion('RevokeClientSecretResult', [ClientSecretRevoked]);
