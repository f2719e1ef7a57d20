import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AccountReads, AuditTrail, Guarded } from '../../../access/audit/index.js';
import {
  BreakGlassAccess,
  hasCopies,
  lookedAt,
  urgentReads,
  type BreakGlass,
} from '../../../review/disclosure/index.js';
import { DUTY_OPENED, InstitutionDirectory } from '../../../institutions/index.js';
import { whomToTell } from '../domain/whom-to-tell.js';

const DAY_MS = 24 * 3_600_000;

/** By then whoever has taken a copy has confirmed that it is deleted. */
const DELETION_DAYS = 3;

/**
 * Acts when urgent access has ended: writes down what was read under it, tells the person, the owner and
 * oversight, and makes the deletion of what was taken out a duty of whoever took it. Done again, it changes
 * nothing.
 */
@Injectable()
export class EndBreakGlass {
  constructor(
    private readonly guarded: Guarded,
    private readonly uses: BreakGlassAccess,
    private readonly reads: AccountReads,
    private readonly institutions: InstitutionDirectory,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async end(breakGlassId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'breakGlass.follow', [], async (tx) => {
      const use = await this.uses.lock(tx, breakGlassId);
      const now = this.clock.now();
      if (!use || use.endedAt || now < use.until) return;
      const { actorId, openedAt: from, until: to } = use;
      const logged = await this.reads.of(tx, { actorId, recordId: lookedAt(use), from, to });
      const reads = urgentReads(logged);
      const deletionDueAt = hasCopies(reads) ? new Date(now.getTime() + DELETION_DAYS * DAY_MS) : null;
      await this.uses.end(tx, use.id, { reads, deletionDueAt, at: now });
      await this.tell(tx, use);
      if (deletionDueAt) await this.oweDeletion(tx, use, deletionDueAt);
      const detail = { breakGlass: use.id, step: 'ended', copies: deletionDueAt !== null };
      await this.audit.record(tx, { actor: PLATFORM, action: 'breakGlass.follow', detail });
    });
  }

  private async tell(tx: Tx, use: BreakGlass): Promise<void> {
    const told = {
      kind: 'break_glass_ended',
      subjectId: use.id,
      dueAt: use.reviewDueAt.toISOString(),
    } as const;
    const all = await this.institutions.all(tx);
    const { owners, oversight } = whomToTell(use.institutionId, [use.ownerId], all);
    for (const { id: institutionId } of [...oversight, ...owners]) {
      const payload = { ...told, otherThanId: use.actorId };
      await this.outbox.put(tx, { name: DUTY_OPENED, payload, institutionId });
    }
    const payload = { ...told, firstId: use.actorId };
    await this.outbox.put(tx, { name: DUTY_OPENED, payload, institutionId: use.institutionId });
  }

  private async oweDeletion(tx: Tx, { id, actorId, institutionId }: BreakGlass, due: Date): Promise<void> {
    const payload = {
      ...({ kind: 'break_glass_deletion', subjectId: id } as const),
      ...{ dueAt: due.toISOString(), firstId: actorId },
    };
    await this.outbox.put(tx, { name: DUTY_OPENED, payload, institutionId });
  }
}
