import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { ConsentCalendarRepository, type EndingConsent } from '../persistence/consent-calendar.repository.js';

const DAY_MS = 86_400_000;

/** Consents that end by themselves, for whoever reminds their holders. For the platform's own work. */
@Injectable()
export class EndingConsents {
  constructor(
    private readonly calendar: ConsentCalendarRepository,
    private readonly clock: Clock,
  ) {}

  /** Reports of which a consent ends within so many days and of which this reminder is still to be given: it counts as given. */
  async take(tx: Tx, days: number, limit: number): Promise<readonly EndingConsent[]> {
    const after = this.clock.now();
    const until = new Date(after.getTime() + days * DAY_MS);
    return this.calendar.takeEnding(tx, { after, until, days }, limit);
  }

  /** Returns the time at which the first consent of each of these reports ends, where one does. */
  async endsOf(tx: Tx, recordIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const found = await this.calendar.endsOf(tx, recordIds);
    return new Map(found.map(({ recordId, endsAt }) => [recordId, endsAt]));
  }
}
