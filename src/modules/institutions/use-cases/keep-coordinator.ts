import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  ActorDirectory,
  OPERATOR,
  requireOnRecord,
  type Actor,
  type Operation,
} from '../../access/accounts/index.js';
import { LastCoordinator } from '../domain/role-grant.js';

/**
 * Keeps an institution from losing whoever lets its people in: acts that take access away are done one after
 * another, by those who still may, and the last coordinator's stays.
 */
@Injectable()
export class KeepCoordinator {
  constructor(private readonly actors: ActorDirectory) {}

  /**
   * Waits until nobody else is taking access away in the institution. Throws where whoever acts has lost the
   * right to it meanwhile, so that of two who close one another out one goes on.
   */
  async takeTurn(tx: Tx, actor: Actor, operation: Operation, institutionId: string): Promise<void> {
    await this.actors.lockAccess(tx, institutionId);
    if (actor.actorId === OPERATOR.actorId) return;
    const now = await this.actors.byId(tx, actor.actorId);
    requireOnRecord(
      { ...actor, roles: now?.active ? now.roles : [], institutionId: now?.institutionId },
      operation,
      institutionId,
    );
  }

  /**
   * Throws `LastCoordinator` where an institution would be left with people and nobody to answer for them.
   * The operator of the platform may do it: an account that is in the wrong hands has to be closed.
   */
  async requireAnother(tx: Tx, actor: Actor, institutionId: string, actorId: string): Promise<void> {
    if (actor.roles.includes('operator')) return;
    const people = await this.actors.of(tx, institutionId);
    const coordinators = people.filter(({ roles }) => roles.includes('coordinator'));
    if (coordinators.length === 1 && coordinators[0]?.actorId === actorId) throw new LastCoordinator();
  }
}
