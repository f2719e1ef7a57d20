import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { relyingPartyOf } from '../../../../platform/identity/index.js';
import { isOfPeople, type Actor } from '../domain/actor.js';
import { type Role } from '../domain/role.js';
import { INVITATION_CODE_DAYS } from '../domain/passkey.js';
import { needsSecondFactor } from '../domain/sign-in.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import { StepUp } from './step-up.js';

const DAY_MS = 86_400_000;

/** Handed over to the person who is invited, and good for one passkey; kept as a hash. */
export interface Invitation {
  /** Address that the invited person opens; the code is in the part that browsers send to nobody. */
  readonly link: string;
  readonly expiresAt: Date;
}

interface Invited {
  readonly actorId: string;
  readonly roles: readonly Role[];
  readonly email?: string | undefined;
}

/** Invitations for people who are not known at the identity provider by their address. */
@Injectable()
export class Invitations {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly stepUp: StepUp,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * A one-time invitation, for whoever cannot come in by their address: the provider binds all others by it. Nothing for
   * machines, and where passkeys cannot be. Throws `StepUpNeeded`: whoever holds it becomes that person.
   */
  async offer(tx: Tx, actor: Actor, { actorId, roles, email }: Invited): Promise<Invitation | undefined> {
    const now = this.clock.now();
    await this.invitations.end(tx, actorId, now);
    const party = this.partyFor({ roles, email });
    if (!party) return undefined;
    this.stepUp.requireFresh(actor, 'users.enrol');
    const code = `hi_${randomBytes(20).toString('base64url')}`;
    const expiresAt = new Date(now.getTime() + INVITATION_CODE_DAYS * DAY_MS);
    await this.invitations.put(tx, actorId, { code, now, expiresAt });
    return { link: `${party.origin}/invitation#${code}`, expiresAt };
  }

  /** Tells whether somebody gets a link, which one person hands over to them. */
  isLink(invited: Pick<Invited, 'roles' | 'email'>): boolean {
    return this.partyFor(invited) !== undefined;
  }

  private partyFor({ roles, email }: Pick<Invited, 'roles' | 'email'>): ReturnType<typeof relyingPartyOf> {
    if (!isOfPeople(roles) || this.comesByProvider(roles, email)) return undefined;
    return relyingPartyOf(this.settings.PUBLIC_URL);
  }

  /** Of whoever needs a second factor nobody knows that, before the installation has said what its provider calls one: they get a link as well. */
  private comesByProvider(roles: readonly Role[], email: string | undefined): boolean {
    const { OIDC_ISSUER, OIDC_SECOND_FACTOR } = this.settings;
    if (OIDC_ISSUER === undefined || email === undefined) return false;
    return OIDC_SECOND_FACTOR !== undefined || !needsSecondFactor(roles);
  }
}
