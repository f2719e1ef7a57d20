import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { ActorDirectory, requireOnRecord, type Actor, type Colleague } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { KeepCoordinator } from './keep-coordinator.js';

/**
 * Ends the access of an account or a device: a coordinator does it alone and at once when a colleague leaves,
 * or a device is lost.
 */
@Injectable()
export class EndAccess {
  constructor(
    private readonly guarded: Guarded,
    private readonly actors: ActorDirectory,
    private readonly keeps: KeepCoordinator,
    private readonly audit: AuditTrail,
  ) {}

  /** Ends every session of a colleague; they may sign in again. */
  async everySession(actor: Actor, actorId: string): Promise<void> {
    await this.end(actor, actorId, { isClosed: false });
  }

  /** Lets a colleague in no more; throws `LastCoordinator` where nobody would be left to let people in. */
  async close(actor: Actor, actorId: string): Promise<void> {
    await this.end(actor, actorId, { isClosed: true });
  }

  private async end(
    actor: Actor,
    actorId: string,
    { isClosed }: { readonly isClosed: boolean },
  ): Promise<void> {
    await this.guarded.perform(actor, 'sessions.end', [], async (tx) => {
      const colleague = await this.actors.byId(tx, actorId);
      if (!colleague) throw new NotFound();
      requireOnRecord(actor, 'sessions.end', colleague.institutionId);
      if (isClosed) await this.shutOut(tx, actor, colleague);
      else await this.actors.endSessions(tx, actorId);
      const detail = { of: actorId, ...(isClosed && { open: false }) };
      await this.audit.record(tx, { actor, action: 'sessions.end', detail });
    });
  }

  private async shutOut(tx: Tx, actor: Actor, { actorId, institutionId }: Colleague): Promise<void> {
    if (institutionId !== undefined) {
      await this.keeps.takeTurn(tx, actor, 'sessions.end', institutionId);
      await this.keeps.requireAnother(tx, actor, institutionId, actorId);
    }
    await this.actors.setActive(tx, actorId, false);
  }
}
