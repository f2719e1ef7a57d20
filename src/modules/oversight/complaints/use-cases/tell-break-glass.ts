import { Injectable } from '@nestjs/common';
import { Log } from '../../../../platform/logging/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { Tasks } from '../../../../platform/queue/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { BreakGlassAccess } from '../../../review/disclosure/index.js';
import { DUTY_OPENED, InstitutionDirectory } from '../../../institutions/index.js';
import { whomToTell } from '../domain/whom-to-tell.js';

/** Tells the owner of a record and oversight of urgent access to it, as a duty to review it. Done again, it changes nothing. */
@Injectable()
export class TellBreakGlass {
  constructor(
    private readonly guarded: Guarded,
    private readonly uses: BreakGlassAccess,
    private readonly institutions: InstitutionDirectory,
    private readonly outbox: Outbox,
    private readonly tasks: Tasks,
    private readonly audit: AuditTrail,
    private readonly log: Log,
  ) {}

  async tell(breakGlassId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'breakGlass.follow', [], async (tx) => {
      const use = await this.uses.lock(tx, breakGlassId);
      if (!use || use.toldAt) return;
      const all = await this.institutions.all(tx);
      const { owners, oversight } = whomToTell(use.institutionId, [use.ownerId], all);
      const dueAt = use.reviewDueAt.toISOString();
      for (const { id: institutionId } of [...oversight, ...owners]) {
        const payload = { kind: 'break_glass', subjectId: use.id, dueAt, otherThanId: use.actorId } as const;
        await this.outbox.put(tx, { name: DUTY_OPENED, payload, institutionId });
      }
      await this.uses.told(
        tx,
        use.id,
        oversight.map(({ id }) => id),
      );
      const options = { dueAt: use.reviewDueAt, once: `oversight.stop-unreviewed/${use.id}` };
      await this.tasks.add(tx, 'oversight.stop-unreviewed', { breakGlassId: use.id }, options);
      const ending = { dueAt: use.until, once: `oversight.end-break-glass/${use.id}` };
      await this.tasks.add(tx, 'oversight.end-break-glass', { breakGlassId: use.id }, ending);
      const detail = { breakGlass: use.id, owners: owners.length, oversight: oversight.length };
      await this.audit.record(tx, { actor: PLATFORM, action: 'breakGlass.follow', detail });
      if (owners.length + oversight.length === 0)
        this.log.failure(
          { fact: 'break_glass.nobody_told', breakGlass: use.id },
          new Error('Nobody is there to review an urgent access.'),
        );
    });
  }
}
