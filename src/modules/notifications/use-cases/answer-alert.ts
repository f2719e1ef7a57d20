import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { AlertMoveRefused } from '../domain/alert-errors.js';
import { moved } from '../domain/alert-state.js';
import { takesAnswer } from '../domain/alert-subject.js';
import { reasonFor, type Answer } from '../domain/answer.js';
import { AlertRepository } from '../persistence/alert.repository.js';
import type { Alert } from '../persistence/alert-rows.js';
import { AlertDesk, type AlertVersion } from './alert-desk.js';

/** Says what has been done about an alert, and so ends it. */
@Injectable()
export class AnswerAlert {
  constructor(
    private readonly desk: AlertDesk,
    private readonly alerts: AlertRepository,
  ) {}

  async run(
    actor: Actor,
    version: AlertVersion,
    given: { readonly answer: Answer; readonly reason?: string | undefined },
  ): Promise<Alert> {
    return this.desk.act(actor, version, {
      operation: 'alerts.act',
      change: 'acted',
      do: (tx, alert, now) => {
        if (!takesAnswer(alert.kind)) throw new AlertMoveRefused(alert.state, 'act');
        moved(alert.state, 'act');
        const reason = reasonFor(given.answer, given.reason);
        return this.alerts.setActed(tx, alert.id, { answer: given.answer, reason, by: actor.actorId }, now);
      },
    });
  }
}
