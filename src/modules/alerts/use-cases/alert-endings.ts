import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { Outbox, type EventCause } from '../../../platform/outbox/index.js';
import { ActorDirectory } from '../../access/accounts/index.js';
import { MatchDirectory } from '../../review/matches/index.js';
import type { Ending } from '../domain/ending.js';
import { AlertReader } from '../persistence/alert.reader.js';

/** The deeds by which alerts end: of matches as their sides have decided, of all else as the event tells that has ended it. */
@Injectable()
export class AlertEndings {
  constructor(
    private readonly actors: ActorDirectory,
    private readonly reader: AlertReader,
    private readonly matches: MatchDirectory,
    private readonly outbox: Outbox,
  ) {}

  /** @param eventId of what was announced; undefined where nothing was */
  async byEvent(tx: Tx, eventId: string | undefined): Promise<Ending | undefined> {
    const cause = eventId === undefined ? undefined : await this.outbox.causeOf(tx, eventId);
    return cause && this.byCause(tx, cause);
  }

  /**
   * Returns the last decision of the alert's own sides; undefined where one of its matches has not ended by
   * them and is open: then something else has ended the alert.
   */
  async byDecision(tx: Tx, alertId: string): Promise<Ending | undefined> {
    const listed = await this.reader.matchesOf(tx, [alertId], false);
    const matches = await this.matches.conclusionsOf(
      tx,
      listed.map(({ hypothesisId }) => hypothesisId),
    );
    const own = new Map(listed.map(({ hypothesisId, recordIds }) => [hypothesisId, recordIds]));
    const sides = matches.flatMap(({ id, isOpen, sides: both }) =>
      both
        .filter(({ recordId }) => own.get(id)?.includes(recordId))
        .map(({ concluded }) => ({ isOpen, concluded })),
    );
    if (sides.some(({ isOpen, concluded }) => isOpen && !concluded)) return undefined;
    const [last] = sides
      .flatMap(({ concluded }) => concluded ?? [])
      .sort((one, other) => other.at.getTime() - one.at.getTime());
    if (!last) return undefined;
    return this.byCause(tx, { actorId: last.by, operation: 'matches.decide', at: last.at });
  }

  private async byCause(tx: Tx, cause: EventCause): Promise<Ending> {
    return { ...cause, institutionId: (await this.actors.byId(tx, cause.actorId))?.institutionId };
  }
}
