import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import { operationsFor, type Actor, type ClientSecret } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { pendingOf, type ApprovalRequestType } from '../../access/approvals/graphql.js';
import { ManageMachines } from '../use-cases/manage-machines.js';
import {
  ClientSecretType,
  CollectClientSecretInput,
  CollectClientSecretResult,
  IssueClientSecretInput,
  IssueClientSecretResult,
  MachineAccountType,
  RevokeClientSecretInput,
  RevokeClientSecretResult,
  type ClientSecretIssued,
  type ClientSecretRevoked,
} from './machine.type.js';

@Resolver()
export class MachineResolver {
  constructor(private readonly machines: ManageMachines) {}

  @Query(() => [MachineAccountType], {
    description:
      'The systems of an institution that may sign in, with their valid secrets and when they last came.',
  })
  @May('machines.manage')
  async machineAccounts(
    @CurrentActor() actor: Actor,
    @Args('institution', {
      type: () => String,
      nullable: true,
      description: "Another institution's code; only for the operator.",
    })
    institution?: string | null,
  ): Promise<MachineAccountType[]> {
    const found = await this.machines.accounts(actor, institution ?? undefined);
    return found.map(({ account, secrets, lastUsedAt }) => ({
      ...{ id: account.actorId, name: account.name, roles: account.roles },
      mayDo: operationsFor(account),
      secrets: secrets.map(typeOf),
      lastUsedAt: lastUsedAt ?? null,
    }));
  }

  @Query(() => [ClientSecretType], { description: 'The valid secrets of a machine account, at most two.' })
  @May('machines.manage')
  async clientSecrets(
    @CurrentActor() actor: Actor,
    @Args('actorId', { type: () => UUID, description: 'A machine account of the same institution.' })
    actorId: string,
  ): Promise<ClientSecretType[]> {
    return (await this.machines.list(actor, actorId)).map(typeOf);
  }

  @Mutation(() => IssueClientSecretResult, {
    description:
      'Asks for a secret by which a machine account gets tokens at `/auth/token`; a second person approves it. Two are valid at once, to replace one.',
  })
  @May('machines.manage')
  async issueClientSecret(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'For which account, and what it opens.' })
    { actorId, scopes, purpose, reason }: IssueClientSecretInput,
  ): Promise<ApprovalRequestType> {
    const order = { scopes: scopes ?? undefined, purpose: purpose ?? undefined };
    return pendingOf(await this.machines.ask(actor, actorId, order, reason ?? undefined));
  }

  @Mutation(() => CollectClientSecretResult, {
    description: 'Takes the secret that one has asked for and a second person has approved.',
  })
  @May('machines.manage')
  async collectClientSecret(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which one.' }) { requestId }: CollectClientSecretInput,
  ): Promise<ClientSecretIssued> {
    const issued = await this.machines.collect(actor, requestId);
    return { clientId: issued.actorId, clientSecret: issued.secret, known: typeOf(issued) };
  }

  @Mutation(() => RevokeClientSecretResult, {
    description: 'Ends a secret, and every token that it has opened.',
  })
  @May('machines.manage')
  async revokeClientSecret(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which one.' }) { actorId, secretId }: RevokeClientSecretInput,
  ): Promise<ClientSecretRevoked> {
    await this.machines.revoke(actor, actorId, secretId);
    return { secretId };
  }
}

function typeOf({ id, scopes, purpose, createdAt }: ClientSecret): ClientSecretType {
  return { id, scopes: scopes ?? undefined, purpose, createdAt };
}
