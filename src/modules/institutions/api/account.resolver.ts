import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { pendingOf, type ApprovalRequestType } from '../../access/approvals/graphql.js';
import { AccountsOfHouse } from '../use-cases/accounts-of-house.js';
import { ChangeRoles } from '../use-cases/change-roles.js';
import { EndAccess } from '../use-cases/end-access.js';
import { LetInAgain } from '../use-cases/let-in-again.js';
import {
  AccessChanged,
  AccessChangedResult,
  AccountType,
  CollectInvitationInput,
  CollectInvitationResult,
  GrantRolesInput,
  GrantRolesResult,
  InviteUserInput,
  InviteUserResult,
  RevokeAllSessionsInput,
  SetUserAccessInput,
  SetUserAccessResult,
  WithdrawRolesInput,
  type InvitationCollected,
} from './account.type.js';

/** The accounts of an institution. Whatever lets somebody in or gives them more is done by two people; what takes away, by one. */
@Resolver()
export class AccountResolver {
  constructor(
    private readonly all: AccountsOfHouse,
    private readonly ends: EndAccess,
    private readonly again: LetInAgain,
    private readonly roles: ChangeRoles,
  ) {}

  @Query(() => [AccountType], {
    description: 'The accounts of an institution, closed ones too; those of families are not among them.',
  })
  @May('users.enrol')
  async accounts(
    @CurrentActor() actor: Actor,
    @Args('institution', {
      type: () => String,
      nullable: true,
      description: "Another institution's code; only for the operator.",
    })
    institution?: string | null,
  ): Promise<AccountType[]> {
    const found = await this.all.list(actor, institution ?? undefined);
    return found.map(({ actorId, name, email, roles, active, enrolledAt }) => ({
      ...{ id: actorId, name, email, roles, enrolledAt, access: active ? 'open' : 'closed' },
    }));
  }

  @Mutation(() => AccessChangedResult, {
    description:
      'Ends every session and token of a colleague: their next request and next event are refused.',
  })
  @May('sessions.end')
  async revokeAllSessions(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Whose.' }) { actorId }: RevokeAllSessionsInput,
  ): Promise<AccessChanged> {
    await this.ends.everySession(actor, actorId);
    return { actorId };
  }

  @Mutation(() => SetUserAccessResult, {
    description:
      'Lets a colleague sign in no more, at once; or asks that they may again, which a second person approves.',
  })
  @May('sessions.end')
  async setUserAccess(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, and which.' }) { actorId, access, reason }: SetUserAccessInput,
  ): Promise<AccessChanged | ApprovalRequestType> {
    if (access === 'open') return pendingOf(await this.again.askToOpen(actor, actorId, reason ?? undefined));
    await this.ends.close(actor, actorId);
    return Object.assign(new AccessChanged(), { actorId });
  }

  @Mutation(() => InviteUserResult, {
    description:
      'Asks that whoever has the address of a colleague, or the link that `collectInvitation` gives, may sign in as them, within thirty days and once; a second person approves it. The account and the passkeys that were theirs before are so no more from then on.',
  })
  @May('users.enrol')
  async inviteUser(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Whom.' }) { actorId, reason }: InviteUserInput,
  ): Promise<ApprovalRequestType> {
    return pendingOf(await this.again.askToInvite(actor, actorId, reason ?? undefined));
  }

  @Mutation(() => CollectInvitationResult, {
    description:
      'Takes the link of an account, or of an invitation, that one has asked for and a second person has approved; it needs a step-up.',
  })
  @May('users.enrol')
  async collectInvitation(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which one.' }) { requestId }: CollectInvitationInput,
  ): Promise<InvitationCollected> {
    return this.again.collect(actor, requestId);
  }

  @Mutation(() => GrantRolesResult, {
    description: 'Asks that an account gets further roles; a second person approves it.',
  })
  @May('users.enrol')
  async grantRoles(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, and which.' }) { actorId, roles, reason }: GrantRolesInput,
  ): Promise<ApprovalRequestType> {
    return pendingOf(await this.roles.askToGrant(actor, { actorId, roles }, reason ?? undefined));
  }

  @Mutation(() => AccessChangedResult, {
    description: 'Takes roles from an account, at once; every session and token of it ends.',
  })
  @May('users.enrol')
  async withdrawRoles(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, and which.' }) { actorId, roles }: WithdrawRolesInput,
  ): Promise<AccessChanged> {
    await this.roles.withdraw(actor, { actorId, roles });
    return { actorId };
  }
}
