import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  ActorDirectory,
  MachineSecrets,
  requireOnRecord,
  type Actor,
  type ClientSecret,
  type Colleague,
  type Role,
  type SecretOrder,
} from '../../access/accounts/index.js';
import { DualAuthorization, type ApprovalRequest } from '../../access/approvals/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { requireMayGive } from '../domain/role-grant.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';

/** A system of an institution: its account, the secrets that are valid, and when it last came. */
export interface MachineAccount {
  readonly account: Colleague;
  readonly secrets: readonly ClientSecret[];
  readonly lastUsedAt: Date | undefined;
}

/** Request for a secret, as it is kept while it waits for a second person. */
type AskedSecret = SecretOrder & { readonly actorId: string };

const MACHINE_ROLES: readonly Role[] = ['machine', 'delivery'];

/** The secrets by which the systems of an institution sign in. */
@Injectable()
export class ManageMachines {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionRepository,
    private readonly actors: ActorDirectory,
    private readonly secrets: MachineSecrets,
    private readonly audit: AuditTrail,
    private readonly dual: DualAuthorization,
  ) {}

  /**
   * The systems of an institution that may sign in, longest-serving first.
   *
   * @param code of the institution; one's own without it
   */
  async accounts(actor: Actor, code: string | undefined): Promise<readonly MachineAccount[]> {
    return this.guarded.perform(actor, 'machines.manage', [], async (tx) => {
      const named = code === undefined ? undefined : await this.institutions.byCode(tx, code);
      if (code !== undefined && !named) throw new NotFound();
      const institutionId = named?.id ?? actor.institutionId;
      requireOnRecord(actor, 'machines.manage', institutionId);
      if (institutionId === undefined) return [];
      const accounts = (await this.actors.of(tx, institutionId)).filter(({ roles }) =>
        roles.some((role) => MACHINE_ROLES.includes(role)),
      );
      const used = await this.secrets.lastUsed(
        tx,
        accounts.map(({ actorId }) => actorId),
      );
      const found: MachineAccount[] = [];
      for (const account of accounts) {
        const secrets = await this.secrets.of(tx, account);
        found.push({ account, secrets, lastUsedAt: used.get(account.actorId) });
      }
      return found;
    });
  }

  async list(actor: Actor, actorId: string): Promise<readonly ClientSecret[]> {
    return this.guarded.perform(actor, 'machines.manage', [], async (tx) =>
      this.secrets.of(tx, await this.account(tx, actor, actorId)),
    );
  }

  /** Asks that a second person approves a further secret for an account. */
  async ask(
    actor: Actor,
    actorId: string,
    order: SecretOrder,
    reason: string | undefined,
  ): Promise<ApprovalRequest> {
    return this.guarded.perform(actor, 'machines.manage', [], async (tx) => {
      const account = await this.account(tx, actor, actorId);
      if (!account.active) throw new NotFound();
      await this.secrets.require(tx, account, order);
      const facts = [
        { name: 'account', value: account.name },
        ...(order.scopes ? [{ name: 'scopes', value: order.scopes.join(', ') } as const] : []),
        ...(order.purpose ? [{ name: 'purpose', value: order.purpose } as const] : []),
      ] as const;
      return this.dual.ask(tx, actor, {
        kind: 'machine_secret',
        payload: { actorId, ...order },
        facts,
        reason,
      });
    });
  }

  /**
   * Takes what was approved. Whoever has asked for it does, and nobody else sees it; whoever has approved it does not.
   *
   * @returns the secret with what is known of it; it is shown this once
   */
  async collect(
    actor: Actor,
    requestId: string,
  ): Promise<ClientSecret & { actorId: string; secret: string }> {
    return this.guarded.perform(actor, 'machines.manage', [], async (tx) => {
      const { payload } = await this.dual.askedFor(tx, actor, requestId, ['machine_secret']);
      await this.dual.perform(tx, actor, requestId, { kind: 'machine_secret', payload });
      const { actorId, ...order } = payload as AskedSecret;
      const account = await this.account(tx, actor, actorId);
      if (!account.active) throw new NotFound();
      const issued = await this.secrets.add(tx, account, order);
      const detail = { of: actorId, secret: issued.id, scopes: issued.scopes ?? 'all' };
      await this.audit.record(tx, { actor, action: 'machines.manage', detail });
      return { ...issued, actorId };
    });
  }

  async revoke(actor: Actor, actorId: string, secretId: string): Promise<void> {
    await this.guarded.perform(actor, 'machines.manage', [], async (tx) => {
      const account = await this.account(tx, actor, actorId);
      await this.secrets.revoke(tx, account, secretId);
      await this.audit.record(tx, {
        actor,
        action: 'machines.manage',
        detail: { of: actorId, revoked: secretId },
      });
    });
  }

  private async account(tx: Tx, actor: Actor, actorId: string): Promise<Colleague> {
    const account = await this.actors.byId(tx, actorId);
    if (!account) throw new NotFound();
    requireOnRecord(actor, 'machines.manage', account.institutionId);
    const [institution] = await this.institutions.byIds(
      tx,
      account.institutionId ? [account.institutionId] : [],
    );
    if (!institution) throw new NotFound();
    requireMayGive(actor, institution, account.roles);
    return account;
  }
}
