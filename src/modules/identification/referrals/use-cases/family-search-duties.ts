import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { Calendars, DUTY_OPENED, InstitutionDirectory } from '../../../institutions/index.js';
import type { FamilySearch } from '../domain/family-search.js';

/**
 * Duties of the search for a family: whoever keeps the remains owes the search, whoever is asked owes an
 * answer. Apart from the search, for the day is reckoned before its row is written, and the duty opened
 * after.
 */
@Injectable()
export class FamilySearchDuties {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly calendars: Calendars,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns the end of so many working days from now in the country of the institution that owes it */
  async reckonDue(tx: Tx, institutionId: string, workingDays: number): Promise<Date> {
    const institution = await this.institutions.byId(tx, institutionId);
    if (!institution) throw new NotFound();
    return this.calendars.workingDaysAfter(tx, institution.country, this.clock.now(), workingDays);
  }

  /** `id` is that of the search or of the question, `institutionId` who owes it. */
  async open(
    tx: Tx,
    { actorId }: Actor,
    kind: 'family_search' | 'inquiry',
    { id, institutionId, dueAt }: Pick<FamilySearch, 'id' | 'institutionId' | 'dueAt'>,
  ): Promise<void> {
    const payload = { kind, subjectId: id, dueAt: dueAt.toISOString() };
    await this.outbox.put(tx, { name: DUTY_OPENED, payload, institutionId, actorId });
  }
}
