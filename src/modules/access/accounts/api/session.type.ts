import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, resultUnion, UUID, OnceInput } from '../../../../platform/graphql/index.js';
import type { Actor } from '../domain/actor.js';
import type { Purpose } from '../domain/purpose.js';
import type { Session, SessionKind } from '../domain/session.js';

export const SessionKindEnum = enumOf<SessionKind>('SessionKind', 'How somebody came in.', {
  person: 'Signed in at an identity provider; ends by itself.',
  machine: 'A short token for client credentials.',
  issued: 'A token that somebody has made for themselves; ends by itself within thirty days.',
  family: 'The window of one report, opened by code and phrase.',
});

export const PurposeEnum = enumOf<Purpose>('Purpose', 'What somebody works for while they are signed in.', {
  search: 'To look for missing persons among the living and in reports.',
  forensic_matching: 'To find out whose remains these are.',
  casework: 'To take care of a case, with the family or with another institution.',
  oversight: 'To see whether institutions do their duty.',
  administration: 'To run an institution or the installation.',
});

@ObjectType('Session', { description: 'A time of access, by one token, which itself is kept nowhere.' })
export class SessionType {
  @Field(() => UUID, { description: 'The session.' })
  id!: string;

  @Field(() => SessionKindEnum, { description: 'How it was opened.' })
  kind!: SessionKind;

  @Field(() => String, { description: 'Where it comes from, in a word.' })
  label!: string;

  @Field(() => PurposeEnum, { nullable: true, description: 'What it is used for, once that is declared.' })
  purpose?: Purpose | undefined;

  @Field(() => Date, { description: 'When it was opened.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last used, to the minute.' })
  lastUsedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ends, however much it is used.' })
  endsAt?: Date | undefined;

  @Field(() => Date, {
    nullable: true,
    description: 'When its person last showed anew who they are.',
  })
  steppedUpAt?: Date | undefined;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isThisOne!: boolean;
}

@InputType({ description: 'Which of the own sessions is to end.' })
export class RevokeSessionInput {
  @Field(() => UUID, { description: 'One of `mySessions`.' })
  sessionId!: string;
}

@ObjectType({ description: 'A session that has ended.' })
export class SessionRevoked {
  @Field(() => UUID, { description: 'It opens nothing from now on.' })
  sessionId!: string;
}

@InputType({ description: 'What the session is used for.' })
export class DeclarePurposeInput {
  @Field(() => PurposeEnum, { description: "One that is one's roles' own." })
  purpose!: Purpose;
}

@ObjectType({ description: 'What the session is used for from now on.' })
export class PurposeDeclared {
  @Field(() => PurposeEnum, { description: 'It stands in every entry of the audit log.' })
  purpose!: Purpose;
}

@InputType({ description: "A token for a script of one's own." })
export class IssueOwnTokenInput extends OnceInput {
  @Field(() => String, { description: 'What one calls it, to know it by in `mySessions`.' })
  label!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'After how many days it ends; 30 at most, and without it.',
  })
  days?: number | null;

  @Field(() => PurposeEnum, {
    nullable: true,
    description: "What it is used for; without it the usual purpose of one's first role.",
  })
  purpose?: Purpose | null;

  @Field(() => [String], {
    nullable: true,
    description: "Rows of the policy that it opens, of one's own (`me { mayDo }`); all without any.",
  })
  scopes?: readonly string[] | null;
}

@ObjectType({ description: 'A new token.' })
export class TokenIssued {
  @Field(() => String, {
    description: 'Signs its holder in; shown here, and once more to a repetition with the same key.',
  })
  token!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it ends by itself; make another before.' })
  expiresAt!: Date;
}

export const IssueOwnTokenResult = resultUnion('IssueOwnTokenResult', [TokenIssued]);
export const DeclarePurposeResult = resultUnion('DeclarePurposeResult', [PurposeDeclared]);
export const RevokeSessionResult = resultUnion('RevokeSessionResult', [SessionRevoked]);

export function sessionTypeOf(session: Session, actor: Actor): SessionType {
  const { id, kind, label, createdAt, lastUsedAt, expiresAt } = session;
  return {
    ...{ id, kind, label, createdAt, lastUsedAt, purpose: session.purpose ?? undefined },
    endsAt: expiresAt ?? undefined,
    steppedUpAt: session.steppedUpAt ?? undefined,
    isThisOne: id === actor.session?.id,
  };
}
