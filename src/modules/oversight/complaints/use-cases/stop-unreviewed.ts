import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { ActorDirectory, PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { BreakGlassAccess } from '../../../review/disclosure/index.js';

/**
 * Stops the account of an urgent access that nobody has reviewed in time: its sessions end, and it is let in
 * no more until it is opened again.
 */
@Injectable()
export class StopUnreviewed {
  constructor(
    private readonly guarded: Guarded,
    private readonly uses: BreakGlassAccess,
    private readonly actors: ActorDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async stop(breakGlassId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'breakGlass.follow', [], async (tx) => {
      const use = await this.uses.lock(tx, breakGlassId);
      if (!use || use.verdict || use.stoppedAt || this.clock.now() < use.reviewDueAt) return;
      await this.actors.setActive(tx, use.actorId, false);
      await this.uses.stop(tx, use.id);
      const detail = { breakGlass: use.id, of: use.actorId, step: 'stopped' };
      await this.audit.record(tx, { actor: PLATFORM, action: 'breakGlass.follow', detail });
    });
  }
}
