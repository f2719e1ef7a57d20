import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { MATCHES_OVERDUE } from '../events.js';
import { AlertReader } from '../persistence/alert.reader.js';

/** Tells other modules of which matches alerts have passed their due date, and nobody has answered. */
@Injectable()
export class AnnounceOverdueMatches {
  constructor(
    private readonly reader: AlertReader,
    private readonly outbox: Outbox,
  ) {}

  /** @param alertIds of those that fall overdue now */
  async announce(tx: Tx, alertIds: readonly string[]): Promise<void> {
    if (alertIds.length === 0) return;
    const listed = await this.reader.matchesOf(tx, alertIds, false);
    const hypothesisIds = [...new Set(listed.map(({ hypothesisId }) => hypothesisId))];
    if (hypothesisIds.length > 0)
      await this.outbox.put(tx, { name: MATCHES_OVERDUE, payload: { hypothesisIds } });
  }
}
