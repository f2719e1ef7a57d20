import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { IdentifiedMatches, type ComparedMatch } from '../../../review/matches/index.js';
import { RecordStore } from '../../../records/records/index.js';
import type { CoordinatedEvent } from '../domain/event.js';
import { onePerson, type DuplicateGroups, type RecordOfEvent } from '../domain/one-person.js';
import { AttachmentRepository } from '../persistence/attachment.repository.js';
import type { EventSightings } from './event-sight.js';

/** Matches among the records of an event, as far as their viewer may know of them. */
export interface EventPairs {
  /** Matches among the records, those that have ended too. */
  readonly among: readonly ComparedMatch[];
  /** Possible identifications that stand. */
  readonly shown: readonly ComparedMatch[];
  /** Matches of them whose comparison the viewer is shown. */
  readonly compared: readonly ComparedMatch[];
  readonly records: readonly RecordOfEvent[];
  /** Records that are of one person. */
  readonly groups: DuplicateGroups;
}

const NOT_COMPARED = ['excluded', 'lapsed'];

/**
 * Reads who might be whom among the records of an event. Apart from how it is reckoned together, which reads
 * nothing more of records or matches.
 */
@Injectable()
export class ReadEventPairs {
  constructor(
    private readonly attachments: AttachmentRepository,
    private readonly matches: IdentifiedMatches,
    private readonly records: RecordStore,
  ) {}

  /** @param seen what the viewer's institution sees of the event */
  async read(tx: Tx, actor: Actor, event: CoordinatedEvent, seen: EventSightings): Promise<EventPairs> {
    const attached = await actingAs(tx, PLATFORM, () => this.attachments.ofEvent(tx, event.id));
    const ids = attached.map(({ recordId }) => recordId);
    const among = await this.matches.among(tx, actor, ids);
    const shown = among.filter(
      ({ match, pair }) =>
        match.kind === 'identification' && !pair.hasEnded && !NOT_COMPARED.includes(match.state),
    );
    const compared = shown.filter(({ comparison }) => comparison !== undefined);
    const joined = await this.matches.joinedAmong(tx, actor.institutionId ?? '', ids);
    const records = await this.recordsOf(tx, seen, compared);
    return { among, shown, compared, records, groups: onePerson(records, joined, seen.links) };
  }

  /** Records of the event that the viewer knows, by sight or as the other side of a pair. */
  private async recordsOf(
    tx: Tx,
    seen: EventSightings,
    shown: readonly ComparedMatch[],
  ): Promise<RecordOfEvent[]> {
    const known = seen.records.map(({ record, owner }) => ({
      ...{ id: record.id, institutionCode: owner.code, content: record.content },
    }));
    const ids = new Set(known.map(({ id }) => id));
    const others = shown
      .flatMap(({ match: { recordA, recordB } }) => [recordA, recordB])
      .filter((id) => !ids.has(id));
    const further = await this.records.forComparison(tx, [...new Set(others)]);
    return [
      ...known,
      ...further.map(({ id, institutionId, content }) => ({
        ...{ id, content, institutionCode: seen.institutions.get(institutionId)?.code ?? '' },
      })),
    ];
  }
}
