import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import type { Actor, ActorLanguage } from '../domain/actor.js';
import type { Role } from '../domain/role.js';
import type { ActorRow } from '../persistence/entities.js';
import { ActorRepository, actorOf } from '../persistence/actor.repository.js';
import { IdentityRepository } from '../persistence/identity.repository.js';
import { PasskeyRepository } from '../persistence/passkey.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';

export interface NewUser {
  readonly institutionId: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly roles: readonly Role[];
  readonly language: ActorLanguage;
  readonly enrolledBy?: string | undefined;
}

export interface Colleague extends Actor {
  readonly email?: string | undefined;
  /** True where the account may sign in. */
  readonly active: boolean;
}

/** Somebody of the same institution has been enrolled with this address. */
export class AddressTaken extends DomainError {
  constructor() {
    super('ACCESS.ADDRESS_TAKEN', 'conflict', {}, 'email');
  }
}

/** For so long an address that was enrolled may be used for a first sign-in; addresses change hands. */
const INVITATION_DAYS = 30;
const DAY_MS = 86_400_000;

/** The people and machines of an institution, for modules that enrol them or give them something to do. */
@Injectable()
export class ActorDirectory {
  constructor(
    private readonly actors: ActorRepository,
    private readonly sessions: SessionRepository,
    private readonly identities: IdentityRepository,
    private readonly passkeys: PasskeyRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws `AddressTaken` for an address that the same institution has; what others have is not told. */
  async enrol(tx: Tx, user: NewUser): Promise<Actor> {
    await this.requireFree(tx, user);
    const row = await this.actors.add(
      tx,
      {
        ...user,
        email: user.email ?? null,
        enrolledBy: user.enrolledBy ?? null,
        roles: [...user.roles],
        invitedUntil: invitationFrom(this.clock.now()),
      },
      this.clock.now(),
    );
    return actorOf(row);
  }

  /** Throws `AddressTaken` where nobody could be enrolled with this address. */
  async requireFree(
    tx: Tx,
    { institutionId, email }: Pick<NewUser, 'institutionId' | 'email'>,
  ): Promise<void> {
    if (email !== undefined && (await this.actors.hasAddress(tx, institutionId, email)))
      throw new AddressTaken();
  }

  /** Every account of an institution but those of families, closed ones too, longest-serving first. */
  async every(
    tx: Tx,
    institutionId: string,
  ): Promise<readonly (Colleague & { readonly enrolledAt: Date })[]> {
    const rows = await this.actors.everyOf(tx, institutionId);
    return rows.map((row) => ({ ...colleagueOf(row), enrolledAt: row.createdAt }));
  }

  /** From now on an account may do what these roles may. */
  async setRoles(tx: Tx, actorId: string, roles: readonly Role[]): Promise<void> {
    await this.actors.setRoles(tx, actorId, roles);
  }

  /** Active colleagues of an institution, longest-serving first. */
  async of(tx: Tx, institutionId: string): Promise<readonly Colleague[]> {
    return colleaguesOf(this.actors, tx, institutionId);
  }

  async byId(tx: Tx, actorId: string): Promise<Colleague | undefined> {
    const row = await this.actors.byId(tx, actorId);
    return row && colleagueOf(row);
  }

  async byIds(tx: Tx, actorIds: readonly string[]): Promise<readonly Colleague[]> {
    return (await this.actors.byIds(tx, actorIds)).map(colleagueOf);
  }

  /**
   * Lets whoever has the colleague's address sign in as them. Whoever was bound before is so no more: a person is bound
   * once, and only this binds them anew.
   */
  async invite(tx: Tx, actorId: string): Promise<void> {
    await this.endSessions(tx, actorId);
    await this.inviteAtAnother(tx, actorId);
  }

  /**
   * Invites an account anew where another provider has taken the place of the one before, and nobody is to
   * lose an open session by it.
   */
  async inviteAtAnother(tx: Tx, actorId: string): Promise<void> {
    await this.identities.release(tx, actorId);
    await this.passkeys.endAll(tx, actorId);
    await this.actors.setInvitation(tx, actorId, invitationFrom(this.clock.now()));
  }

  /** Makes acts that take access away in an institution take turns, until the transaction ends. */
  async lockAccess(tx: Tx, institutionId: string): Promise<void> {
    await this.actors.lockAccess(tx, institutionId);
  }

  /** Ends every session of an actor, of whatever kind. */
  async endSessions(tx: Tx, actorId: string): Promise<void> {
    await this.sessions.revokeAll(tx, actorId, this.clock.now());
  }

  /** Lets somebody in again, or in no more: whoever is not active has no session left. */
  async setActive(tx: Tx, actorId: string, active: boolean): Promise<void> {
    await this.actors.setActive(tx, actorId, active);
    if (!active) await this.endSessions(tx, actorId);
  }

  /** Lets nobody of an institution in any more, its machines among them; families keep their windows. @returns how many there were */
  async shutOut(tx: Tx, institutionId: string): Promise<number> {
    const people = await this.actors.ofInstitution(tx, institutionId);
    for (const { id } of people) await this.setActive(tx, id, false);
    return people.length;
  }
}

/** Active colleagues of an institution, for a command that opens no module: `huella doctor`. */
export function readColleagues(tx: Tx, institutionId: string): Promise<readonly Colleague[]> {
  return colleaguesOf(new ActorRepository(), tx, institutionId);
}

async function colleaguesOf(
  actors: ActorRepository,
  tx: Tx,
  institutionId: string,
): Promise<readonly Colleague[]> {
  return (await actors.ofInstitution(tx, institutionId)).map(colleagueOf);
}

function invitationFrom(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * DAY_MS);
}

function colleagueOf(row: ActorRow): Colleague {
  return { ...actorOf(row), email: row.email ?? undefined, active: row.active };
}
