import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  ActorDirectory,
  Invitations,
  type Actor,
  type Colleague,
  type Invitation,
} from '../../access/accounts/index.js';
import { DeedRegistry, DualAuthorization, type ApprovalRequest } from '../../access/approvals/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { accountFacts, AccountsOfHouse, requireTerminal } from './accounts-of-house.js';
import { EnrolUser, type Enrolled } from './enrol-user.js';

/** Request to let an account in again, as it is kept while it waits for a second person. */
interface AskedAnew {
  readonly actorId: string;
  /** True where its asker takes a link that they hand over. */
  readonly isInvited: boolean;
}

/** Opens an account that was closed, or binds it anew to its person: by two people, for whoever holds an invitation is that person. */
@Injectable()
export class LetInAgain {
  constructor(
    private readonly guarded: Guarded,
    private readonly accounts: AccountsOfHouse,
    private readonly actors: ActorDirectory,
    private readonly invitations: Invitations,
    private readonly enrolments: EnrolUser,
    private readonly audit: AuditTrail,
    private readonly dual: DualAuthorization,
    deeds: DeedRegistry,
  ) {
    deeds.register('account_opening', (asker, { id, payload }) => this.opened(asker, id, payload));
    deeds.register(
      'account_invitation',
      async (asker, { id, payload }) => {
        await this.invited(asker, id, payload);
      },
      ({ payload }) => (payload as AskedAnew).isInvited,
    );
  }

  async askToOpen(actor: Actor, actorId: string, reason: string | undefined): Promise<ApprovalRequest> {
    return this.guarded.perform(actor, 'users.enrol', [], async (tx) => {
      const account = await this.accounts.one(tx, actor, 'users.enrol', actorId);
      const institution = await this.accounts.mayLetIn(tx, actor, account);
      const facts = accountFacts(institution, account);
      return this.dual.ask(tx, actor, { kind: 'account_opening', payload: { actorId }, facts, reason });
    });
  }

  /** With another account at the identity provider, or after the invitation has run out. */
  async askToInvite(actor: Actor, actorId: string, reason: string | undefined): Promise<ApprovalRequest> {
    return this.guarded.perform(actor, 'users.enrol', [], async (tx) => {
      const account = await this.accounts.one(tx, actor, 'users.enrol', actorId);
      const institution = await this.accounts.mayLetIn(tx, actor, account);
      const payload: AskedAnew = { actorId, isInvited: this.invitations.isLink(account) };
      const facts = accountFacts(institution, account);
      return this.dual.ask(tx, actor, { kind: 'account_invitation', payload, facts, reason });
    });
  }

  /** At the terminal of the server, for an institution whose people cannot sign in any more. */
  async inviteAgain(actor: Actor, actorId: string): Promise<Invitation | undefined> {
    return this.guarded.perform(actor, 'users.enrol', [], async (tx) => {
      requireTerminal(actor);
      return this.invite(tx, actor, await this.accounts.one(tx, actor, 'users.enrol', actorId));
    });
  }

  /** Takes the link that was approved. Whoever has asked for it does, and nobody else sees it; it is shown this once. */
  async collect(actor: Actor, requestId: string): Promise<Enrolled> {
    const { kind, payload } = await this.guarded.perform(actor, 'users.enrol', [], (tx) =>
      this.dual.askedFor(tx, actor, requestId, ['account', 'account_invitation']),
    );
    return kind === 'account'
      ? this.enrolments.approved(actor, requestId, payload)
      : this.invited(actor, requestId, payload);
  }

  private async opened(actor: Actor, requestId: string, payload: unknown): Promise<void> {
    await this.guarded.perform(actor, 'users.enrol', [], async (tx) => {
      await this.dual.perform(tx, actor, requestId, { kind: 'account_opening', payload });
      const { actorId } = payload as Pick<AskedAnew, 'actorId'>;
      await this.accounts.mayLetIn(tx, actor, await this.accounts.one(tx, actor, 'users.enrol', actorId));
      await this.actors.setActive(tx, actorId, true);
      await this.audit.record(tx, { actor, action: 'sessions.end', detail: { of: actorId, open: true } });
    });
  }

  private async invited(actor: Actor, requestId: string, payload: unknown): Promise<Enrolled> {
    return this.guarded.perform(actor, 'users.enrol', [], async (tx) => {
      await this.dual.perform(tx, actor, requestId, { kind: 'account_invitation', payload });
      const { actorId } = payload as AskedAnew;
      const account = await this.accounts.one(tx, actor, 'users.enrol', actorId);
      if (!account.active) throw new NotFound();
      return { actorId, invitation: await this.invite(tx, actor, account) };
    });
  }

  private async invite(tx: Tx, actor: Actor, account: Colleague): Promise<Invitation | undefined> {
    await this.accounts.mayLetIn(tx, actor, account);
    await this.actors.invite(tx, account.actorId);
    await this.audit.record(tx, { actor, action: 'users.enrol', detail: { invited: account.actorId } });
    return this.invitations.offer(tx, actor, account);
  }
}
