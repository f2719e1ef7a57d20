import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb, withLentRows, type Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { firstEnd, nextTurn } from '../../../access/consent/index.js';
import { isWithdrawn } from '../domain/is-withdrawn.js';
import { CONSENT_TURNED } from '../events.js';
import { ConsentCalendarRepository, type ConsentTimes } from '../persistence/consent-calendar.repository.js';
import { RecordRepository } from '../persistence/record.repository.js';
import type { StoredRecord } from '../persistence/stored-record.js';
import type { UndoneRecords } from '../persistence/undo.repository.js';

type Said = Pick<StoredRecord, 'id' | 'institutionId' | 'content'>;

/** Records that are looked at in one transaction. */
const PAGE = 200;

/** Knows when time alone begins or ends a consent, and has the record compared anew when that moment comes. */
@Injectable()
export class ConsentCalendar {
  constructor(
    private readonly repository: ConsentCalendarRepository,
    private readonly records: RecordRepository,
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Notes the times of what was just written, in its transaction. */
  async note(tx: Tx, fresh: readonly Said[], replaced: readonly Said[]): Promise<void> {
    const now = this.clock.now().toISOString();
    await this.repository.replace(
      tx,
      replaced.map(({ id }) => id),
      [...fresh, ...replaced].flatMap((record) => timesOf(record, now)),
    );
  }

  /**
   * Writes the times of records after an undo. What it took out has no times any more; what it put back says
   * again what it said before.
   */
  async noteUndone(tx: Tx, { removed, restored }: UndoneRecords): Promise<void> {
    await this.repository.replace(
      tx,
      removed.map(({ id }) => id),
      [],
    );
    for (let at = 0; at < restored.length; at += PAGE) {
      const ids = restored.slice(at, at + PAGE).map(({ id }) => id);
      await this.note(tx, [], await withLentRows(tx, { ids }, () => this.records.byIds(tx, ids)));
    }
  }

  /** Tells of every record of which a moment has come, and notes its next one. @returns how many have turned */
  async turn(): Promise<number> {
    let turned = 0;
    for (let more = true; more;) {
      const page = await this.db.transact(PLATFORM, (tx) => this.turnSome(tx));
      turned += page.turned;
      more = page.seen === PAGE;
    }
    return turned;
  }

  private async turnSome(tx: Tx): Promise<{ readonly seen: number; readonly turned: number }> {
    const due = await this.repository.takeDue(tx, this.clock.now(), PAGE);
    const ids = due.map(({ recordId }) => recordId);
    const now = this.clock.now().toISOString();
    const records = ids.length === 0 ? [] : await this.records.byIds(tx, ids);
    await this.repository.replace(
      tx,
      ids,
      records.flatMap((record) => timesOf(record, now)),
    );
    const turned = due.filter(({ hasTurned }) => hasTurned);
    for (const { recordId } of turned)
      await this.outbox.put(tx, { name: CONSENT_TURNED, payload: { recordId } });
    return { seen: due.length, turned: turned.length };
  }
}

function timesOf({ id, institutionId, content }: Said, now: string): ConsentTimes[] {
  if (content.recordType !== 'report' || isWithdrawn(content)) return [];
  const [turn, end] = [nextTurn(content, now), firstEnd(content, now)];
  if (turn === undefined && end === undefined) return [];
  return [{ recordId: id, institutionId, turnsAt: dateOf(turn), endsAt: dateOf(end) }];
}

const dateOf = (moment: number | undefined): Date | undefined =>
  moment === undefined ? undefined : new Date(moment);
