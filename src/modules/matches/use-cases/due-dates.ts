import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { InstitutionDirectory } from '../../mechanisms/index.js';
import { weekdaysAfter } from '../domain/weekdays.js';

/** How working days are counted in a country. */
export abstract class WorkingDays {
  abstract after(country: string, from: Date, days: number): Date;
}

@Injectable()
export class Weekdays extends WorkingDays {
  after(_country: string, from: Date, days: number): Date {
    return weekdaysAfter(from, days);
  }
}

/** Until when an institution is to have done something. */
@Injectable()
export class DueDates {
  constructor(
    private readonly workingDays: WorkingDays,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  async in(tx: Tx, institutionId: string, days: number): Promise<Date> {
    const institution = await this.institutions.byId(tx, institutionId);
    return this.workingDays.after(institution?.country ?? '', this.clock.now(), days);
  }
}
