import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { PLATFORM, type Actor } from '../domain/actor.js';
import { ActorRepository, actorOf } from '../persistence/actor.repository.js';

/** No token, or one that is unknown, revoked or out of date; the answer is the same for all. */
export class NotSignedIn extends DomainError {
  constructor() {
    super('ACCESS.NOT_SIGNED_IN', 'unauthenticated');
  }
}

/** Turns an opaque token into an actor. Looked up afresh each time, so that a revoked token ends at once. */
@Injectable()
export class Authenticate {
  constructor(
    private readonly db: TenantDb,
    private readonly actors: ActorRepository,
    private readonly clock: Clock,
  ) {}

  async run(token: string | undefined, requestId?: string): Promise<Actor> {
    if (!token) throw new NotSignedIn();
    const row = await this.db.run(PLATFORM, (tx) => this.actors.byToken(tx, token, this.clock.now()));
    if (!row) throw new NotSignedIn();
    return actorOf(row, requestId);
  }
}
