import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { Duties } from '../../../review/matches/index.js';
import { isOpen, type CoordinatedEvent } from '../domain/event.js';
import { ManifestRepository } from '../persistence/manifest.repository.js';
import { EventSight, shownEntry } from './event-sight.js';
import { FindContradictions } from './find-contradictions.js';

/** Working days after which persons who are not accounted for are overdue. */
const RECONCILIATION_DAYS = 30;
const CONTRADICTION_DAYS = 10;

/**
 * Duties that an event makes for who coordinates it, and takes off again. Opening what is open changes
 * nothing.
 */
@Injectable()
export class EventDuties {
  constructor(
    private readonly manifest: ManifestRepository,
    private readonly sight: EventSight,
    private readonly contradictions: FindContradictions,
    private readonly duties: Duties,
  ) {}

  /** Takes everything off whoever coordinates: somebody else does from now on. */
  async end(tx: Tx, { id: subjectId, coordinatorId }: CoordinatedEvent): Promise<void> {
    for (const kind of ['event_reconciliation', 'event_contradiction'] as const)
      await this.duties.close(tx, { kind, subjectId }, [coordinatorId]);
  }

  /** Opens and closes duties as the event stands now. */
  async follow(tx: Tx, event: CoordinatedEvent): Promise<void> {
    const { id, coordinatorId } = event;
    await actingAs(tx, PLATFORM, async () => {
      const isOwed = isOpen(event) && (await this.hasUnaccounted(tx, event));
      const contradicts =
        isOpen(event) && (await this.contradictions.of(tx, coordinatorId, event)).length > 0;
      const reconciliation = { kind: 'event_reconciliation', subjectId: id } as const;
      const contradiction = { kind: 'event_contradiction', subjectId: id } as const;
      if (isOwed) await this.duties.open(tx, reconciliation, [coordinatorId], RECONCILIATION_DAYS);
      else await this.duties.close(tx, reconciliation, [coordinatorId]);
      if (contradicts) await this.duties.open(tx, contradiction, [coordinatorId], CONTRADICTION_DAYS);
      else await this.duties.close(tx, contradiction, [coordinatorId]);
    });
  }

  /**
   * Tells whether somebody is unaccounted for, as who coordinates may know it: that the duty ends must not
   * tell of somebody who was found alive and does not want it said.
   */
  private async hasUnaccounted(tx: Tx, event: CoordinatedEvent): Promise<boolean> {
    const seen = await this.sight.of(tx, event.coordinatorId, event);
    return (await this.manifest.standing(tx, event.id)).some((entry) =>
      ['unaccounted', 'remains_assigned'].includes(shownEntry(entry, seen).state),
    );
  }
}
