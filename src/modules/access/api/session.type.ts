import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf, resultUnion, UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../domain/actor.js';
import type { Session, SessionKind } from '../domain/session.js';

export const SessionKindEnum = enumOf<SessionKind>('SessionKind', 'How somebody came in.', {
  person: 'Signed in at an identity provider; ends by itself.',
  machine: 'A short token for client credentials.',
  issued: 'A token that was handed out; ends when it is revoked.',
});

@ObjectType('Session', { description: 'A time of access, by one token, which itself is kept nowhere.' })
export class SessionType {
  @Field(() => UUID, { description: 'The session.' })
  id!: string;

  @Field(() => SessionKindEnum, { description: 'How it was opened.' })
  kind!: SessionKind;

  @Field(() => String, { description: 'Where it comes from, in a word.' })
  label!: string;

  @Field(() => Date, { description: 'When it was opened.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last used, to the minute.' })
  lastUsedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ends, however much it is used.' })
  endsAt?: Date | undefined;

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

export const RevokeSessionResult = resultUnion('RevokeSessionResult', [SessionRevoked]);

export function sessionTypeOf(session: Session, actor: Actor): SessionType {
  const { id, kind, label, createdAt, lastUsedAt, expiresAt } = session;
  return {
    ...{ id, kind, label, createdAt, lastUsedAt },
    endsAt: expiresAt ?? undefined,
    isThisOne: id === actor.session?.id,
  };
}
