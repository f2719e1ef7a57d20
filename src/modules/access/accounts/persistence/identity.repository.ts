import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { NO_PEOPLE } from '../domain/actor.js';
import { ActorRow } from './entities.js';

interface Known {
  readonly issuer: string;
  readonly subject: string;
}

/** Bindings of persons at an identity provider to actors. */
@Injectable()
export class IdentityRepository {
  async actorOf(tx: Tx, { issuer, subject }: Known): Promise<ActorRow | undefined> {
    const [found] = await tx.query<{ id: string }[]>(
      'SELECT actor_id AS id FROM person_identity WHERE issuer = $1 AND subject = $2',
      [issuer, subject],
    );
    return found && ((await tx.getRepository(ActorRow).findOneBy({ id: found.id })) ?? undefined);
  }

  /** Tells whether this person of the provider is this actor. */
  async isActor(tx: Tx, { issuer, subject }: Known, actorId: string): Promise<boolean> {
    const found = await tx.query<unknown[]>(
      'SELECT 1 FROM person_identity WHERE issuer = $1 AND subject = $2 AND actor_id = $3',
      [issuer, subject, actorId],
    );
    return found.length > 0;
  }

  /** Tells whether anybody at the provider is this actor. */
  async isBound(tx: Tx, actorId: string): Promise<boolean> {
    const found = await tx.query<unknown[]>('SELECT 1 FROM person_identity WHERE actor_id = $1', [actorId]);
    return found.length > 0;
  }

  /**
   * Binds a person to the actor who was invited under this address, if there is one whom nobody is bound to yet. Answers
   * that actor's id. Of two who come at once the unique keys let one through. Where several institutions have invited one address, the first has it:
   * a later one must not draw to itself who was awaited elsewhere.
   */
  async bindInvited(tx: Tx, { issuer, subject }: Known, email: string, now: Date): Promise<boolean> {
    const bound = await tx.query<unknown[]>(
      `INSERT INTO person_identity (issuer, subject, actor_id, bound_at)
       SELECT $1, $2, id, $4 FROM actor
       WHERE lower(email) = lower($3) AND active AND invited_until > $4 AND NOT roles && $5::text[]
         AND NOT EXISTS (SELECT 1 FROM person_identity bound WHERE bound.actor_id = actor.id)
       ORDER BY created_at, id LIMIT 1
       ON CONFLICT DO NOTHING RETURNING actor_id`,
      [issuer, subject, email, now, NO_PEOPLE],
    );
    return bound.length > 0;
  }

  /** Nobody is this actor any more, until somebody signs in under the new invitation. */
  async release(tx: Tx, actorId: string): Promise<void> {
    await tx.query('DELETE FROM person_identity WHERE actor_id = $1', [actorId]);
  }
}
