import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import {
  readScopes,
  requireMachine,
  SECRETS_AT_ONCE,
  SecretsInUse,
  type ClientSecret,
} from '../domain/client-secret.js';
import { requireMayDeclare, usualPurposeOf, type Purpose } from '../domain/purpose.js';
import { ClientSecretRepository } from '../persistence/client-secret.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import type { Colleague } from './actor-directory.js';

export interface SecretOrder {
  readonly scopes?: readonly string[] | undefined;
  readonly purpose?: Purpose | undefined;
}

/** The secrets of machine accounts, for the module that answers for who may have them. */
@Injectable()
export class MachineSecrets {
  constructor(
    private readonly secrets: ClientSecretRepository,
    private readonly sessions: SessionRepository,
    private readonly clock: Clock,
  ) {}

  /** Returns the secret, which is shown this once. */
  async add(tx: Tx, account: Colleague, order: SecretOrder): Promise<ClientSecret & { secret: string }> {
    const { scopes, purpose } = await this.require(tx, account, order);
    const given = { actorId: account.actorId, scopes, purpose, createdAt: this.clock.now() };
    return { ...given, ...(await this.secrets.add(tx, given)) };
  }

  /** Returns the scopes that the secret would open; throws where the account may have none such. */
  async require(
    tx: Tx,
    account: Colleague,
    order: SecretOrder,
  ): Promise<Pick<ClientSecret, 'scopes' | 'purpose'>> {
    requireMachine(account.roles);
    const scopes = order.scopes ? readScopes(order.scopes, account) : null;
    const purpose = order.purpose ?? usualPurposeOf(account.roles) ?? 'search';
    requireMayDeclare(account.roles, purpose);
    const valid = await this.secrets.lockOfActor(tx, account.actorId);
    if (valid.length >= SECRETS_AT_ONCE) throw new SecretsInUse();
    return { scopes, purpose };
  }

  async of(tx: Tx, account: Colleague): Promise<readonly ClientSecret[]> {
    return this.secrets.lockOfActor(tx, account.actorId);
  }

  /** Returns the time at which each account last used a token. */
  async lastUsed(tx: Tx, actorIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    return this.sessions.lastUsed(tx, actorIds);
  }

  /** Every token that it has opened ends with it. */
  async revoke(tx: Tx, account: Colleague, secretId: string): Promise<void> {
    if (!(await this.secrets.revoke(tx, account.actorId, secretId, this.clock.now()))) throw new NotFound();
  }
}
