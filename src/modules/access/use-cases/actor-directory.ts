import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { Actor, Language, Role } from '../domain/actor.js';
import { ActorRepository, actorOf } from '../persistence/actor.repository.js';

export interface NewUser {
  readonly institutionId: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly roles: readonly Role[];
  readonly language: Language;
}

export interface Colleague extends Actor {
  readonly email?: string | undefined;
}

/** The people and machines of an institution, for modules that enrol them or give them something to do. */
@Injectable()
export class ActorDirectory {
  constructor(
    private readonly actors: ActorRepository,
    private readonly clock: Clock,
  ) {}

  async enrol(tx: Tx, user: NewUser): Promise<Actor> {
    const row = await this.actors.add(
      tx,
      { ...user, email: user.email ?? null, roles: [...user.roles] },
      this.clock.now(),
    );
    return actorOf(row);
  }

  /** Active colleagues of an institution, longest-serving first. */
  async of(tx: Tx, institutionId: string): Promise<readonly Colleague[]> {
    const rows = await this.actors.ofInstitution(tx, institutionId);
    return rows.map((row) => ({ ...actorOf(row), email: row.email ?? undefined }));
  }

  async byId(tx: Tx, actorId: string): Promise<Colleague | undefined> {
    const row = await this.actors.byId(tx, actorId);
    return row && { ...actorOf(row), email: row.email ?? undefined };
  }

  /** A new token for an actor; it is returned once and stored only as a hash. */
  async issueToken(tx: Tx, actorId: string, label: string, expiresAt: Date | null = null): Promise<string> {
    return this.actors.issueToken(tx, actorId, label, this.clock.now(), expiresAt);
  }

  async revokeTokens(tx: Tx, actorId: string): Promise<void> {
    await this.actors.revokeTokens(tx, actorId, this.clock.now());
  }
}
