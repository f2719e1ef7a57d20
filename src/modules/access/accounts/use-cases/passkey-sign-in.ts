import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import type { DomainError } from '../../../../platform/errors/index.js';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '../../../../platform/identity/index.js';
import { Log } from '../../../../platform/logging/index.js';
import { Attempts, type Attempt } from '../../../../platform/rate-limit/index.js';
import { PLATFORM } from '../domain/actor.js';
import { readName } from '../domain/own-token.js';
import { PasskeyInvitationRefused, PasskeyRefused } from '../domain/passkey.js';
import type { Purpose } from '../domain/purpose.js';
import { ActorRepository } from '../persistence/actor.repository.js';
import type { ActorRow } from '../persistence/entities.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import { PasskeyRepository } from '../persistence/passkey.repository.js';
import { OpenSession, type OpenedSession } from './open-session.js';
import { PasskeyChallenges } from './passkey-challenges.js';

export interface PasskeyAsking {
  readonly requestId: string;
  readonly source: string;
}

interface Accepted {
  readonly code: string;
  readonly name: string;
  readonly response: RegistrationResponseJSON;
}

/** Signs people in without a provider: by an invitation, under which they register their first passkey, and by a passkey from then on. */
@Injectable()
export class PasskeySignIn {
  constructor(
    private readonly db: TenantDb,
    private readonly challenges: PasskeyChallenges,
    private readonly passkeys: PasskeyRepository,
    private readonly invitations: InvitationRepository,
    private readonly actors: ActorRepository,
    private readonly opening: OpenSession,
    private readonly attempts: Attempts,
    private readonly log: Log,
    private readonly clock: Clock,
  ) {}

  /** Tells whoever opens a link whether it lets them in, before they name anything. Throws `PasskeyInvitationRefused`. */
  async openInvited(code: string, { requestId, source }: PasskeyAsking): Promise<void> {
    this.challenges.here();
    await this.attempts.count([begun(source)]);
    await this.db.transact(PLATFORM, (tx) => this.invitedBy(tx, code, requestId));
  }

  /** Throws `PasskeyInvitationRefused`. */
  async beginInvited(
    code: string,
    { requestId, source }: PasskeyAsking,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    this.challenges.here();
    await this.attempts.count([begun(source)]);
    return this.db.transact(PLATFORM, async (tx) => {
      const row = await this.invitedBy(tx, code, requestId);
      return this.challenges.toRegister(tx, 'invited', row);
    });
  }

  async finishInvited(
    { code, name, response }: Accepted,
    { requestId, source }: PasskeyAsking,
  ): Promise<OpenedSession> {
    const passkeyName = readName(name, 'name');
    return this.tried(source, requestId, async () => {
      const { passkey, bound } = await this.challenges.registered('invited', response);
      return this.db.transact(PLATFORM, async (tx) => {
        const id = await this.invitations.take(tx, code, this.clock.now());
        if (id === undefined) throw await this.refusalOf(tx, code);
        if (id !== bound.actorId) throw new PasskeyInvitationRefused();
        const row = await this.openRow(tx, id);
        const added = { actorId: id, name: passkeyName, passkey };
        if (!(await this.passkeys.add(tx, added, this.clock.now()))) throw new PasskeyRefused();
        // They were invited once: who has the address later is not let in by it.
        await this.actors.setInvitation(tx, id, null);
        return this.opening.open(tx, { row, purpose: null, requestId, detail: { by: 'invitation' } });
      });
    });
  }

  async begin({ source }: PasskeyAsking): Promise<PublicKeyCredentialRequestOptionsJSON> {
    this.challenges.here();
    await this.attempts.count([begun(source)]);
    return this.db.transact(PLATFORM, (tx) => this.challenges.toAssert(tx, { use: 'sign_in' }));
  }

  /** Throws `PasskeyRefused`, alike for a signature that does not hold, one that comes twice, and an account that is closed. */
  async finish(
    response: AuthenticationResponseJSON,
    purpose: Purpose | null,
    { requestId, source }: PasskeyAsking,
  ): Promise<OpenedSession> {
    return this.tried(source, requestId, async () => {
      const taken = await this.challenges.take('sign_in', response);
      return this.db.transact(PLATFORM, async (tx) => {
        const passkey = await this.challenges.asserted(tx, taken, response);
        const row = await this.openRow(tx, passkey.actorId);
        const detail = { by: 'passkey', passkey: passkey.id };
        return this.opening.open(tx, { row, purpose, requestId, detail });
      });
    });
  }

  private async invitedBy(tx: Tx, code: string, requestId: string): Promise<ActorRow> {
    const found = await this.invitations.find(tx, code, this.clock.now());
    const row = found?.state === 'good' ? await this.actors.byId(tx, found.actorId) : undefined;
    if (row?.active) return row;
    throw this.refused('no invitation', requestId, await this.refusalOf(tx, code));
  }

  /** Who holds the whole code learns what became of it; nobody else learns that there was one. */
  private async refusalOf(tx: Tx, code: string): Promise<PasskeyInvitationRefused> {
    const state = (await this.invitations.find(tx, code, this.clock.now()))?.state;
    return new PasskeyInvitationRefused(state === 'good' ? undefined : state);
  }

  private async openRow(tx: Tx, id: string): Promise<ActorRow> {
    const row = await this.actors.byId(tx, id);
    if (!row?.active) throw new PasskeyRefused();
    return row;
  }

  private async tried(
    source: string,
    requestId: string,
    work: () => Promise<OpenedSession>,
  ): Promise<OpenedSession> {
    this.challenges.here();
    const attempts = [{ kind: 'passkey-finished', limit: 100, subject: source }];
    await this.attempts.count(attempts);
    const opened = await work().catch((error: unknown) => {
      if (error instanceof PasskeyRefused || error instanceof PasskeyInvitationRefused)
        throw this.refused(error.code, requestId, error);
      throw error;
    });
    await this.attempts.forgive(attempts);
    return opened;
  }

  private refused(cause: string, requestId: string, error: DomainError): DomainError {
    this.log.warn({ fact: 'access.passkey_refused', cause, request: requestId });
    return error;
  }
}

const begun = (source: string): Attempt => ({ kind: 'passkey-begun', limit: 300, subject: source });
