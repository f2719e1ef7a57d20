import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM, requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { DUTY_CLOSED } from '../../../institutions/index.js';
import { MisuseSignals, type MisuseSignalRow, type SignalVerdict } from '../../../access/misuse/index.js';
import { mayReopen, WatchQuestions, type NamedSignal } from './watch-questions.js';

export class MisuseRefuses extends DomainError {
  constructor(why: 'JUDGED' | 'NOT_STOPPED' | 'SECOND_PERSON') {
    super(`MISUSE.${why}`, 'conflict');
  }
}

/**
 * Settling of a signal: oversight judges it, and two people of different institutions reopen what it has
 * stopped.
 */
@Injectable()
export class SettleMisuse {
  constructor(
    private readonly guarded: Guarded,
    private readonly watch: WatchQuestions,
    private readonly signals: MisuseSignals,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async judge(actor: Actor, id: string, verdict: SignalVerdict): Promise<NamedSignal> {
    await this.guarded.perform(actor, 'misuse.judge', [], async (tx) => {
      requireInRelation(actor, 'misuse.judge', 'foreign');
      const signal = await this.watch.find(tx, actor, id);
      if (!(await this.signals.judge(tx, id, verdict, this.by(actor)))) throw new MisuseRefuses('JUDGED');
      await this.audit.record(tx, { actor, action: 'misuse.judge', detail: { signal: id, verdict } });
      await this.settle(tx, signal);
    });
    return this.watch.one(actor, id);
  }

  /** The first asks for it, the second does it. */
  async reopen(actor: Actor, id: string): Promise<NamedSignal> {
    await this.guarded.perform(actor, 'misuse.reopen', [], async (tx) => {
      const signal = await this.watch.find(tx, actor, id);
      if (!signal.stopped) throw new MisuseRefuses('NOT_STOPPED');
      if (!mayReopen(actor, signal)) throw new MisuseRefuses('SECOND_PERSON');
      const isSecond = signal.askedBy !== null;
      await actingAs(tx, PLATFORM, () =>
        isSecond
          ? this.signals.reopen(tx, id, this.by(actor))
          : this.signals.askToReopen(tx, id, this.by(actor)),
      );
      const detail = { signal: id, step: isSecond ? 'done' : 'asked' };
      await this.audit.record(tx, { actor, action: 'misuse.reopen', detail });
    });
    return this.watch.one(actor, id);
  }

  /** Nobody has to look into it any more. */
  private async settle(tx: Tx, { id, ownerIds, oversightIds }: MisuseSignalRow): Promise<void> {
    for (const institutionId of new Set([...ownerIds, ...oversightIds])) {
      const payload = { kind: 'misuse', subjectId: id } as const;
      await this.outbox.put(tx, { name: DUTY_CLOSED, payload, institutionId });
    }
  }

  private by({ actorId, institutionId = '' }: Actor) {
    return { actorId, institutionId, at: this.clock.now() };
  }
}
