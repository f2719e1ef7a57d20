import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { once } from '../../../platform/idempotency/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { Duties } from '../../review/matches/index.js';
import { NotOursReasonMissing, ResponsibilityEnded } from '../domain/responsible-errors.js';
import type { OfficeAnswer } from '../domain/routed-office.js';
import { RoutedOfficeRepository } from '../persistence/routed-office.repository.js';
import { dutyOf, notOursOf } from './tell-offices.js';

/** Working days of a holder in which it reads that an office says that it is not its work. */
const READ_DAYS = 2;

/** What an office says of its part. */
export interface OfficeSaid {
  readonly id: string;
  readonly answer: OfficeAnswer;
  readonly reason: string | undefined;
  readonly key: string | undefined;
}

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
    await this.guarded.perform(actor, 'responsible.answer', [said.id], async (tx) => {
      const row = await this.offices.lock(tx, said.id);
      if (!row || row.toldAt === null || row.officeId !== actor.institutionId) throw new NotFound();
      requireOnRecord(actor, 'responsible.answer', row.officeId);
      const { key, ...request } = said;
      await once(tx, { scope: row.officeId, operation: 'responsible.answer', key, request }, async () => {
        const reason = said.reason?.trim() || undefined;
        if (said.answer === 'not_ours' && reason === undefined) throw new NotOursReasonMissing();
        if (row.endedAt) throw new ResponsibilityEnded();
        const at = this.clock.now();
        await this.offices.answer(tx, row.id, { answer: said.answer, reason, by: actor.actorId, at });
        await this.duties.close(tx, dutyOf(row.id, row.duty), [row.officeId]);
        const holders = row.sides.map(({ holderId }) => holderId);
        const news = notOursOf(row.id);
        if (said.answer === 'not_ours') await this.duties.open(tx, news, holders, READ_DAYS);
        else await this.duties.close(tx, news, holders);
        await this.audit.record(tx, {
          ...{ actor, action: 'responsible.answer', recordIds: row.recordIds },
          detail: { responsibilityId: row.id, answer: said.answer },
        });
        return {};
      });
    });
  }
}
