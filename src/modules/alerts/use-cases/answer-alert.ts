import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { BandChanges } from '../../review/matches/index.js';
import { alertKindFacts } from '../../institutions/index.js';
import { AlertMoveRefused, AnotherPersonNeeded } from '../domain/alert-errors.js';
import { moved } from '../domain/alert-state.js';
import { takesAnswer } from '../domain/alert-subject.js';
import { reasonFor, type AlertAnswer } from '../domain/answer.js';
import { AlertReader } from '../persistence/alert.reader.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { Alert } from '../persistence/alert-rows.js';
import { endingBy } from '../domain/ending.js';
import { AlertAccess, type AlertVersion } from './alert-access.js';

/** Says what has been done about an alert, and so ends it. */
@Injectable()
export class AnswerAlert {
  constructor(
    private readonly alertAccess: AlertAccess,
    private readonly alerts: AlertRepository,
    private readonly reader: AlertReader,
    private readonly changes: BandChanges,
  ) {}

  async answer(
    actor: Actor,
    version: AlertVersion,
    given: { readonly answer: AlertAnswer; readonly reason?: string | undefined },
  ): Promise<Alert> {
    return this.alertAccess.act(actor, version, {
      operation: 'alerts.act',
      change: 'acted',
      do: async (tx, alert, now) => {
        if (!takesAnswer(alert.kind)) throw new AlertMoveRefused(alert.state, 'act');
        moved(alert.state, 'act');
        if (alertKindFacts(alert.kind).isAnsweredByAnother) await this.requireAnother(tx, actor, alert.id);
        const reason = reasonFor(given.answer, given.reason);
        const deed = { answer: given.answer, reason, by: actor.actorId };
        const acted = await this.alerts.setActed(tx, alert.id, deed, now);
        await this.alerts.setEnded(tx, alert.id, endingBy(actor, now));
        return acted;
      },
    });
  }

  /** Colleagues take each other's alerts; this one is worth something by a person who had not decided. */
  private async requireAnother(tx: Tx, actor: Actor, alertId: string): Promise<void> {
    const subjects = await this.reader.subjectsOf(tx, [alertId]);
    const changeIds = subjects.flatMap(({ mark }) => mark ?? []);
    if ((await this.changes.decidersOf(tx, changeIds)).has(actor.actorId)) throw new AnotherPersonNeeded();
  }
}
