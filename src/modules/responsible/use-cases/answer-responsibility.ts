import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { once } from '../../../platform/idempotency/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { Duties } from '../../review/matches/index.js';
import { NotOursReasonMissing, ResponsibilityEnded, TooManyAnswers } from '../domain/responsible-errors.js';
import type { OfficeAnswer, RoutedOffice } from '../domain/routed-office.js';
import { RoutedOfficeRepository } from '../persistence/routed-office.repository.js';
import { dutyOf, notOursOf } from './tell-offices.js';

/** Working days of a holder in which it reads that an office says that it is not its work. */
const READ_DAYS = 2;

interface Words {
  readonly answer: OfficeAnswer;
  readonly reason: string | undefined;
}

/** What an office says of its part. */
export interface OfficeSaid extends Words {
  readonly id: string;
  readonly key: string | undefined;
}

/** What an office says of several parts at once. */
export interface OfficeSaidOfSeveral extends Words {
  readonly ids: readonly string[];
  readonly key: string | undefined;
}

/** A boat is filed with at most sixty. */
const MOST_AT_ONCE = 100;

/**
 * An office says that it has taken note, that it acts, or that it is not its work. The duty ends with it for
 * all of the office; the answer may be given anew until the thing itself is at its end. That it is not its work
 * is told to the holders whose records name it.
 */
@Injectable()
export class AnswerResponsibility {
  constructor(
    private readonly guarded: Guarded,
    private readonly offices: RoutedOfficeRepository,
    private readonly duties: Duties,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async answer(actor: Actor, said: OfficeSaid): Promise<void> {
    const { id, ...words } = said;
    await this.guarded.perform(actor, 'responsible.answer', [id], async (tx) => {
      const [row] = await this.lockOwn(tx, actor, [id]);
      if (!row) throw new NotFound();
      const { key, ...request } = said;
      await once(tx, { scope: row.officeId, operation: 'responsible.answer', key, request }, async () => {
        if (row.endedAt) throw new ResponsibilityEnded();
        await this.write(tx, actor, row, requireReason(words));
        return {};
      });
    });
  }

  /**
   * Answers several in the same words, all or none: the reports of one journey. What has ended meanwhile is
   * left as it is; where nothing else is among them, that is refused.
   */
  async answerAll(actor: Actor, said: OfficeSaidOfSeveral): Promise<void> {
    const { key, ids: given, ...words } = said;
    const ids = [...new Set(given)].sort();
    if (ids.length === 0 || ids.length > MOST_AT_ONCE) throw new TooManyAnswers(MOST_AT_ONCE);
    await this.guarded.perform(actor, 'responsible.answer', ids, async (tx) => {
      const rows = await this.lockOwn(tx, actor, ids);
      const [first] = rows;
      if (!first) throw new NotFound();
      const request = { ids, ...words };
      await once(tx, { scope: first.officeId, operation: 'responsible.answer', key, request }, async () => {
        const open = rows.filter(({ endedAt }) => !endedAt);
        if (open.length === 0) throw new ResponsibilityEnded();
        for (const row of open) await this.write(tx, actor, row, requireReason(words));
        return {};
      });
    });
  }

  /** Locks rows in the order given, each of which the actor's office was told of. */
  private async lockOwn(tx: Tx, actor: Actor, ids: readonly string[]): Promise<RoutedOffice[]> {
    const rows: RoutedOffice[] = [];
    for (const id of ids) {
      const row = await this.offices.lock(tx, id);
      if (!row || row.toldAt === null || row.officeId !== actor.institutionId) throw new NotFound();
      requireOnRecord(actor, 'responsible.answer', row.officeId);
      rows.push(row);
    }
    return rows;
  }

  private async write(tx: Tx, actor: Actor, row: RoutedOffice, { answer, reason }: Words): Promise<void> {
    await this.offices.answer(tx, row.id, { answer, reason, by: actor.actorId, at: this.clock.now() });
    await this.duties.close(tx, dutyOf(row.id, row.duty), [row.officeId]);
    const holders = row.sides.map(({ holderId }) => holderId);
    const news = notOursOf(row.id);
    if (answer === 'not_ours') await this.duties.open(tx, news, holders, READ_DAYS);
    else await this.duties.close(tx, news, holders);
    await this.audit.record(tx, {
      ...{ actor, action: 'responsible.answer', recordIds: row.recordIds },
      detail: { responsibilityId: row.id, answer },
    });
  }
}

/** Throws `NotOursReasonMissing` where an office refuses a part without saying why. */
function requireReason({ answer, reason: given }: Words): Words {
  const reason = given?.trim() || undefined;
  if (answer === 'not_ours' && reason === undefined) throw new NotOursReasonMissing();
  return { answer, reason };
}
