import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import type { CoordinatedEvent } from '../domain/event.js';
import { AttachmentRepository } from '../persistence/attachment.repository.js';
import {
  EventStepRepository,
  type EventStep,
  type EventStepName,
} from '../persistence/event-step.repository.js';
import { EventSight, type EventSightings } from './event-sight.js';

/** The newest things that were done; the history holds more. */
const STEPS_SHOWN = 200;

/** Steps that are done to a record; the step names it. */
const OF_RECORD: readonly EventStepName[] = ['attached', 'detached', 'restored', 'searched'];
/** Steps that are done to an entry with a record that the step does not name. */
const OF_LINK: readonly EventStepName[] = ['linked', 'unlinked'];

interface Known {
  readonly records: ReadonlySet<string>;
  /** Institution and entry of links of which one is of a record that the viewer may not know of. */
  readonly hiddenLinks: ReadonlySet<string>;
}

/**
 * The history of an event as one institution may know it: what others have done with records that it may not
 * know of is not in it.
 */
@Injectable()
export class VisibleEventSteps {
  constructor(
    private readonly steps: EventStepRepository,
    private readonly attachments: AttachmentRepository,
    private readonly sight: EventSight,
  ) {}

  /** The newest first. */
  async of(tx: Tx, viewerId: string, event: CoordinatedEvent, seen: EventSightings): Promise<EventStep[]> {
    const told: EventStep[] = [];
    for (let from = 0; told.length < STEPS_SHOWN; from += STEPS_SHOWN) {
      const page = await this.steps.of(tx, event.id, STEPS_SHOWN, from);
      const known = await this.known(tx, viewerId, event, page);
      told.push(
        ...page.flatMap((step) => (step.institutionId === viewerId ? [step] : toldOf(step, known, seen))),
      );
      if (page.length < STEPS_SHOWN) break;
    }
    return told.slice(0, STEPS_SHOWN);
  }

  private async known(
    tx: Tx,
    viewerId: string,
    event: CoordinatedEvent,
    steps: readonly EventStep[],
  ): Promise<Known> {
    const links = await actingAs(tx, PLATFORM, () => this.attachments.everyLink(tx, event.id));
    const ids = [
      ...steps.flatMap(({ what, subjectId }) => (OF_RECORD.includes(what) && subjectId ? [subjectId] : [])),
      ...links.map(({ recordId }) => recordId),
    ];
    const records = await this.sight.knownAmong(tx, viewerId, event, [...new Set(ids)]);
    return {
      records,
      hiddenLinks: new Set(links.filter(({ recordId }) => !records.has(recordId)).map(linkOf)),
    };
  }
}

const linkOf = ({
  institutionId,
  entryId,
}: {
  institutionId: string | null;
  entryId: string | null;
}): string => `${institutionId} ${entryId}`;

function toldOf(step: EventStep, { records, hiddenLinks }: Known, { silenced }: EventSightings): EventStep[] {
  const { what, subjectId, institutionId } = step;
  const isKnown = subjectId !== null && records.has(subjectId);
  // That somebody has looked at the list is told to who keeps it, and by which record is not.
  if (what === 'searched') return [isKnown ? step : { ...step, subjectId: null }];
  if (OF_RECORD.includes(what)) return isKnown ? [step] : [];
  if (OF_LINK.includes(what))
    return hiddenLinks.has(linkOf({ institutionId, entryId: subjectId })) ? [] : [step];
  return what === 'entry_changed' && silenced.has(subjectId ?? '') ? [] : [step];
}
