import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { Calendars, DUTY_CLOSED, DUTY_OPENED, InstitutionDirectory } from '../../../institutions/index.js';
import { CompanionFindingRepository } from '../persistence/companion-finding.repository.js';
import { VisibleCompanionPairs } from './visible-companion-pairs.js';

/** Working days in which the oldest proposal of an institution is to be answered. */
const ANSWER_DAYS = 20;
/** Proposals that are looked at in one piece. */
const AT_ONCE = 200;

/**
 * Duty of an institution for which proposals of companions wait: one for all of them, however many a bus has,
 * due by the oldest. What the institution may not know of does not wait for it.
 */
@Injectable()
export class CompanionDuties {
  constructor(
    private readonly findings: CompanionFindingRepository,
    private readonly visibleCompanionPairs: VisibleCompanionPairs,
    private readonly institutions: InstitutionDirectory,
    private readonly calendars: Calendars,
    private readonly outbox: Outbox,
  ) {}

  /** Opens the duty of each of them for whom something waits, and ends that of the others. */
  async settle(tx: Tx, institutionIds: Iterable<string>): Promise<void> {
    await actingAs(tx, PLATFORM, async () => {
      for (const institutionId of new Set(institutionIds)) await this.settleOne(tx, institutionId);
    });
  }

  private async settleOne(tx: Tx, institutionId: string): Promise<void> {
    const [institution, waits] = [
      await this.institutions.byId(tx, institutionId),
      await this.oldestWaiting(tx, institutionId),
    ];
    const duty = { kind: 'companions', subjectId: institutionId } as const;
    if (!waits || !institution) {
      await this.outbox.put(tx, { name: DUTY_CLOSED, payload: duty, institutionId });
      return;
    }
    const dueAt = await this.calendars.workingDaysAfter(tx, institution.country, waits, ANSWER_DAYS);
    const payload = { ...duty, dueAt: dueAt.toISOString() };
    await this.outbox.put(tx, { name: DUTY_OPENED, payload, institutionId });
  }

  /** Returns when the oldest proposal was made that the institution has not answered and may know of. */
  private async oldestWaiting(tx: Tx, institutionId: string): Promise<Date | undefined> {
    for (let after = 0; ;) {
      const waiting = await this.findings.waitingFor(tx, institutionId, after, AT_ONCE);
      const told = await this.visibleCompanionPairs.open(tx, waiting);
      const first = waiting.find((pair) => told.isTo(pair, institutionId));
      const last = waiting.at(-1);
      if (first || !last || waiting.length < AT_ONCE) return first?.proposedAt;
      after = last.seq;
    }
  }
}
