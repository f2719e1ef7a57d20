import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { PLATFORM } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { reminderDue } from '../domain/agreement-term.js';
import { AGREEMENTS_CHANGED } from '../events.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import type { AgreementRow } from '../persistence/entities.js';
import { AgreementAccess } from './agreement-access.js';

/**
 * Follows agreements over time: the parties are reminded sixty, thirty and seven days before the end, and on
 * its day it ends, with all that follows from that. Runs twice without harm.
 */
@Injectable()
export class FollowAgreements {
  constructor(
    private readonly guarded: Guarded,
    private readonly agreements: AgreementRepository,
    private readonly agreementAccess: AgreementAccess,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async followAll(): Promise<void> {
    const ids = await this.work((tx) => this.agreements.inForce(tx));
    for (const id of ids) {
      const isToRemind = await this.work((tx) => this.follow(tx, id));
      // In a transaction after the one that closed the reminder before: what is announced later counts.
      if (isToRemind) await this.work((tx) => this.remind(tx, id));
    }
  }

  private work<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.guarded.perform(PLATFORM, 'agreements.follow', [], work);
  }

  /** @returns whether a reminder is to be given; the one before is closed then */
  private async follow(tx: Tx, id: string): Promise<boolean> {
    const row = await this.standing(tx, id);
    if (!row) return false;
    const end = endOf(row);
    const now = this.clock.now();
    if (end && end <= now) {
      await this.end(tx, row, now);
      return false;
    }
    if (!row.endsOn || row.endingAt || reminderDue(row.endsOn, now, row.reminded) === undefined) return false;
    if (row.reminded !== null)
      await this.agreementAccess.settle(tx, row, await this.agreementAccess.partiesOf(tx, row));
    return true;
  }

  private async remind(tx: Tx, id: string): Promise<void> {
    const row = await this.standing(tx, id);
    const days = row?.endsOn && reminderDue(row.endsOn, this.clock.now(), row.reminded);
    if (!row?.endsOn || days === undefined || days === null) return;
    await this.agreements.change(tx, row, { reminded: days });
    await this.agreementAccess.owe(tx, row, await this.agreementAccess.partiesOf(tx, row), row.endsOn);
  }

  private async end(tx: Tx, row: AgreementRow, now: Date): Promise<void> {
    await this.agreements.change(tx, row, { endedAt: now, updatedAt: now });
    await this.agreementAccess.note(tx, PLATFORM, row, { what: 'ended' });
    await this.agreementAccess.settle(tx, row, await this.agreementAccess.partiesOf(tx, row));
    await this.outbox.put(tx, { name: AGREEMENTS_CHANGED, payload: {} });
  }

  private async standing(tx: Tx, id: string): Promise<AgreementRow | undefined> {
    const row = await this.agreements.lock(tx, { id });
    return row?.inForce && !row.endedAt ? row : undefined;
  }
}

/** The nearer of the day that was agreed and the one that a party has announced. */
function endOf({ endsOn, endingAt }: AgreementRow): Date | undefined {
  const times = [endsOn, endingAt].flatMap((one) => one?.getTime() ?? []);
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}
