import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { ActorDirectory, type Actor, type Colleague, type Role } from '../../access/accounts/index.js';
import { DeedRegistry, DualAuthorization, type ApprovalRequest } from '../../access/approvals/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import type { Institution } from '../domain/institution.js';
import { LastRole, requireMayGive, requireSameKind } from '../domain/role-grant.js';
import { accountFacts, AccountsOfHouse } from './accounts-of-house.js';
import { KeepCoordinator } from './keep-coordinator.js';

/** Request for roles, as it is kept while it waits for a second person. */
interface AskedRoles {
  readonly actorId: string;
  /** Roles that the account is to have beside its own. */
  readonly roles: readonly Role[];
}

/** Gives an account further roles, by two people; takes roles from it, by one and at once. */
@Injectable()
export class ChangeRoles {
  constructor(
    private readonly guarded: Guarded,
    private readonly accounts: AccountsOfHouse,
    private readonly actors: ActorDirectory,
    private readonly audit: AuditTrail,
    private readonly dual: DualAuthorization,
    private readonly keeps: KeepCoordinator,
    deeds: DeedRegistry,
  ) {
    deeds.register('account_roles', (asker, { id, payload }) => this.approved(asker, id, payload));
  }

  async askToGrant(actor: Actor, asked: AskedRoles, reason: string | undefined): Promise<ApprovalRequest> {
    const { actorId } = asked;
    return this.guarded.perform(actor, 'users.enrol', [], async (tx) => {
      const { account, institution } = await this.grantable(tx, actor, asked);
      const roles = [...new Set(asked.roles)];
      const facts = accountFacts(institution, { ...account, roles });
      return this.dual.ask(tx, actor, { kind: 'account_roles', payload: { actorId, roles }, facts, reason });
    });
  }

  /**
   * Takes roles from an account. Its open sessions end with it: nobody goes on with what they may do no more.
   * Throws `LastRole`, and `LastCoordinator` where nobody would be left to let people in.
   */
  async withdraw(actor: Actor, { actorId, roles }: AskedRoles): Promise<void> {
    await this.guarded.perform(actor, 'users.enrol', [], async (tx) => {
      const { institutionId } = await this.accounts.one(tx, actor, 'users.enrol', actorId);
      if (institutionId !== undefined) await this.keeps.takeTurn(tx, actor, 'users.enrol', institutionId);
      const account = await this.accounts.one(tx, actor, 'users.enrol', actorId);
      const left = account.roles.filter((role) => !roles.includes(role));
      if (left.length === 0) throw new LastRole();
      if (institutionId !== undefined && !left.includes('coordinator'))
        await this.keeps.requireAnother(tx, actor, institutionId, actorId);
      await this.actors.setRoles(tx, actorId, left);
      await this.actors.endSessions(tx, actorId);
      await this.audit.record(tx, {
        ...{ actor, action: 'users.enrol', detail: { of: actorId, withdrawn: [...roles] } },
      });
    });
  }

  private async approved(actor: Actor, requestId: string, payload: unknown): Promise<void> {
    await this.guarded.perform(actor, 'users.enrol', [], async (tx) => {
      await this.dual.perform(tx, actor, requestId, { kind: 'account_roles', payload });
      const asked = payload as AskedRoles;
      const { account } = await this.grantable(tx, actor, asked);
      await this.actors.setRoles(tx, asked.actorId, [...new Set([...account.roles, ...asked.roles])]);
      await this.audit.record(tx, {
        ...{ actor, action: 'users.enrol', detail: { of: asked.actorId, granted: [...asked.roles] } },
      });
    });
  }

  private async grantable(
    tx: Tx,
    actor: Actor,
    { actorId, roles }: AskedRoles,
  ): Promise<{ readonly account: Colleague; readonly institution: Institution }> {
    const account = await this.accounts.one(tx, actor, 'users.enrol', actorId);
    const institution = await this.accounts.mayLetIn(tx, actor, account);
    requireMayGive(actor, institution, roles);
    requireSameKind(account.roles, roles);
    return { account, institution };
  }
}
