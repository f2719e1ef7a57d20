import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { ReadIdentificationStates, type StandingIdentification } from '../../identifications/index.js';
import { IdentifiedMatches } from '../../../review/matches/index.js';
import { contradictionsIn, type Contradiction } from '../domain/contradictions.js';
import type { CoordinatedEvent } from '../domain/event.js';
import { groupedBy } from '../domain/groups.js';
import { onePerson } from '../domain/one-person.js';
import { AttachmentRepository } from '../persistence/attachment.repository.js';
import { ManifestRepository } from '../persistence/manifest.repository.js';
import { EventSight, shownEntry } from './event-sight.js';

/** Said by two institutions, or by two people of one. */
const STANDS: readonly StandingIdentification['state'][] = [
  'confirmed',
  'notified_to_family',
  'contested',
  'reaffirmed',
];
export const stands = ({ state }: StandingIdentification): boolean => STANDS.includes(state);

/** Finds what is said in an event and cannot be together, as far as one institution may know of it. */
@Injectable()
export class FindContradictions {
  constructor(
    private readonly sight: EventSight,
    private readonly attachments: AttachmentRepository,
    private readonly manifest: ManifestRepository,
    private readonly identifications: ReadIdentificationStates,
    private readonly matches: IdentifiedMatches,
  ) {}

  /** The entries of the list are those that the login reaches. */
  async of(tx: Tx, viewerId: string, event: CoordinatedEvent): Promise<Contradiction[]> {
    const seen = await this.sight.of(tx, viewerId, event);
    const entries = await this.manifest.standing(tx, event.id);
    return actingAs(tx, PLATFORM, async () => {
      const ids = (await this.attachments.ofEvent(tx, event.id)).map(({ recordId }) => recordId);
      const known = new Set(ids);
      const identified = (await this.identifications.ofRecords(tx, ids)).filter(
        (one) =>
          stands(one) &&
          known.has(one.recordA) &&
          known.has(one.recordB) &&
          [one.institutionA, one.institutionB].includes(viewerId),
      );
      const joined = await this.matches.joinedAmong(tx, viewerId, ids);
      const groups = onePerson(
        seen.records.map(({ record, owner }) => ({
          ...{ id: record.id, institutionCode: owner.code, content: record.content },
        })),
        joined,
        seen.links,
      );
      const linksOf = groupedBy(seen.links, ({ entryId }) => entryId);
      return contradictionsIn({
        ...groups,
        identified: identified.map(({ hypothesisId, isAlive, recordA, recordB }) => ({
          ...{ matchId: hypothesisId, isAlive, report: recordA, other: recordB },
        })),
        entries: entries
          .map((entry) => shownEntry(entry, seen))
          .map(({ id, state }) => ({
            ...{ id, state },
            reports: (linksOf.get(id) ?? []).map(({ recordId }) => recordId),
          })),
      });
    });
  }
}
