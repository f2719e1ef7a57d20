import { Args, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { enumOf, resultUnion, UUID } from '../../../platform/graphql/index.js';
import type { Actor, Invitation } from '../../access/index.js';
import { CurrentActor, May } from '../../access/graphql.js';
import { InvitationType } from './enrolment.type.js';
import { EndAccess } from '../use-cases/end-access.js';

const AccessStateEnum = enumOf('AccessState', 'Whether somebody may sign in.', {
  open: 'They may.',
  closed: 'They may not, and every session of theirs has ended.',
});

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
}

@InputType({ description: 'Who is to sign in anew.' })
export class InviteUserInput {
  @Field(() => UUID, { description: 'A person of the same institution.' })
  actorId!: string;
}

@ObjectType({ description: 'Whose access was changed.' })
export class AccessChanged {
  @Field(() => UUID, { description: 'The person or the machine account.' })
  actorId!: string;
}

@ObjectType({ description: 'Who was invited anew.' })
export class UserInvited {
  @Field(() => UUID, { description: 'The person.' })
  actorId!: string;

  @Field(() => InvitationType, {
    nullable: true,
    description: 'Where they cannot come in by their address at the identity provider; it needs a step-up.',
  })
  invitation?: Invitation | undefined;
}

const InviteUserResult = resultUnion('InviteUserResult', [UserInvited]);

export const AccessChangedResult = resultUnion('AccessChangedResult', [AccessChanged]);

@Resolver()
export class EndAccessResolver {
  constructor(private readonly access: EndAccess) {}

  @Mutation(() => AccessChangedResult, {
    description:
      'Ends every session and token of a colleague: their next request and next event are refused.',
  })
  @May('sessions.end')
  async revokeAllSessions(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Whose.' }) { actorId }: RevokeAllSessionsInput,
  ): Promise<AccessChanged> {
    await this.access.everySession(actor, actorId);
    return { actorId };
  }

  @Mutation(() => AccessChangedResult, { description: 'Lets a colleague sign in no more, or again.' })
  @May('sessions.end')
  async setUserAccess(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, and which.' }) { actorId, access }: SetUserAccessInput,
  ): Promise<AccessChanged> {
    await this.access.setOpen(actor, actorId, access === 'open');
    return { actorId };
  }

  @Mutation(() => InviteUserResult, {
    description:
      'Lets whoever has the address of a colleague sign in as them, within thirty days and once. The account and the passkeys that were theirs before are so no more.',
  })
  @May('users.enrol')
  async inviteUser(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Whom.' }) { actorId }: InviteUserInput,
  ): Promise<UserInvited> {
    return { actorId, invitation: await this.access.inviteAgain(actor, actorId) };
  }
}
