import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { requireInRelation, StepUp, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { BreakGlassAccess, lookedAt } from '../../../review/disclosure/index.js';
import { DUTY_CLOSED } from '../../../institutions/index.js';

/** Whoever has taken a copy of a record under urgent access signs that it is deleted: they alone, once, having shown anew who they are. */
@Injectable()
export class ConfirmUrgentDeletion {
  constructor(
    private readonly guarded: Guarded,
    private readonly uses: BreakGlassAccess,
    private readonly stepUp: StepUp,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  async confirm(actor: Actor, id: string): Promise<void> {
    await this.guarded.perform(actor, 'breakGlass.confirm', [], async (tx) => {
      const use = await this.uses.byId(tx, id);
      if (use?.actorId !== actor.actorId || !use.deletionDueAt) throw new NotFound();
      requireInRelation(actor, 'breakGlass.confirm', 'own');
      this.stepUp.requireFresh(actor);
      await this.uses.confirmDeletion(tx, id, actor.actorId);
      const detail = { breakGlass: id };
      const recordIds = [lookedAt(use)];
      await this.audit.record(tx, { actor, action: 'breakGlass.confirm', recordIds, detail });
      const payload = { kind: 'break_glass_deletion', subjectId: id } as const;
      await this.outbox.put(tx, { name: DUTY_CLOSED, payload, institutionId: use.institutionId });
    });
  }
}
