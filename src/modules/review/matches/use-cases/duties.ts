import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { DUTY_CLOSED, DUTY_OPENED, type Duty } from '../../../institutions/index.js';
import { DueDates } from './due-dates.js';

/** Makes something institutions' duty, and takes it off them, in the transaction of its cause. */
@Injectable()
export class Duties {
  constructor(
    private readonly outbox: Outbox,
    private readonly due: DueDates,
  ) {}

  /** @param days working days of each institution */
  async open(tx: Tx, duty: Duty, institutionIds: Iterable<string>, days: number): Promise<void> {
    for (const institutionId of new Set(institutionIds)) {
      const dueAt = await this.due.in(tx, institutionId, days);
      await this.openUntil(tx, duty, institutionId, dueAt);
    }
  }

  /** Opens a duty from an instant ahead on. What is owed already is due then. */
  async openAfter(tx: Tx, duty: Duty, institutionId: string, from: Date, days: number): Promise<void> {
    await this.openUntil(tx, duty, institutionId, await this.due.after(tx, institutionId, from, days));
  }

  async openUntil(tx: Tx, duty: Duty, institutionId: string, dueAt: Date): Promise<void> {
    await this.outbox.put(tx, {
      name: DUTY_OPENED,
      payload: { ...duty, dueAt: dueAt.toISOString() },
      institutionId,
    });
  }

  async close(tx: Tx, duty: Duty, institutionIds: Iterable<string>): Promise<void> {
    for (const institutionId of new Set(institutionIds))
      await this.outbox.put(tx, { name: DUTY_CLOSED, payload: duty, institutionId });
  }
}
