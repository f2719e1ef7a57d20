import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { Calendars, InstitutionDirectory } from '../../../institutions/index.js';

/** Until when an institution is to have done something, in working days of its country. */
@Injectable()
export class DueDates {
  constructor(
    private readonly calendars: Calendars,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  async in(tx: Tx, institutionId: string, days: number): Promise<Date> {
    return this.after(tx, institutionId, this.clock.now(), days);
  }

  /** @param from the instant from which the working days count */
  async after(tx: Tx, institutionId: string, from: Date, days: number): Promise<Date> {
    const institution = await this.institutions.byId(tx, institutionId);
    return this.calendars.workingDaysAfter(tx, institution?.country ?? '', from, days);
  }
}
