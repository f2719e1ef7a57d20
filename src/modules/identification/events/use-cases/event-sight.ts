import { Injectable } from '@nestjs/common';
import { profilesOf } from '../../../../kernel/contract/index.js';
import { familyOfReport } from '../../../../kernel/genetics/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { WholeRecord } from '../../../review/disclosure/index.js';
import { InstitutionDirectory, type Agreement, type Institution } from '../../../institutions/index.js';
import { wishOf } from '../../../access/consent/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { isReachable, missingForPassingOn, missingOf } from '../../referrals/index.js';
import type { CoordinatedEvent } from '../domain/event.js';
import type { EntryState } from '../domain/manifest.js';
import {
  AttachmentRepository,
  type Attachment,
  type EntryAttachment,
} from '../persistence/attachment.repository.js';

/** A record of an event of which an institution may know that it is there. */
export interface SeenRecord {
  readonly attachment: Attachment;
  readonly record: StoredRecord;
  readonly owner: Institution;
  readonly isOwn: boolean;
  /**
   * Of a report whether a sample of the family is there, of others one of the person; undefined where that
   * may not be known.
   */
  readonly hasSample: boolean | undefined;
}

interface SaidOfEntry {
  readonly id: string;
  readonly state: EntryState;
  readonly version: number;
}

export interface EventSightings {
  readonly records: readonly SeenRecord[];
  readonly links: readonly EntryAttachment[];
  /** Entries that say somebody was found alive whom that person has not allowed to be told of any more. */
  readonly silenced: ReadonlySet<string>;
  readonly institutions: ReadonlyMap<string, Institution>;
}

/**
 * Visibility of the records of an event to an institution.
 *
 * Its own. Who coordinates, of others' too that they are there, where an agreement reaches it and, of a
 * report, the family permits the search as far as that; of somebody found alive, where that person has
 * agreed. Everybody else nothing.
 */
@Injectable()
export class EventSight {
  constructor(
    private readonly attachments: AttachmentRepository,
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly whole: WholeRecord,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, viewerId: string, event: CoordinatedEvent): Promise<EventSightings> {
    return actingAs(tx, PLATFORM, async () => {
      const attached = await this.attachments.ofEvent(tx, event.id);
      const links = await this.attachments.links(tx, event.id);
      const ids = [...new Set([...attached, ...links].map(({ recordId }) => recordId))];
      const records = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
      const institutions = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
      const rule = await this.ruleFor(tx, viewerId, event, ids, institutions);
      return {
        records: attached.flatMap((attachment) => {
          const record = records.get(attachment.recordId);
          const owner = institutions.get(attachment.institutionId);
          if (!record || !owner || !rule.mayKnow(record)) return [];
          const isOwn = owner.id === viewerId;
          return [{ attachment, record, owner, isOwn, hasSample: rule.hasSample(record) }];
        }),
        links: links.filter(({ recordId }) => {
          const record = records.get(recordId);
          return record !== undefined && rule.mayKnow(record);
        }),
        silenced: new Set(
          links.flatMap(({ recordId, entryId }) => {
            const record = records.get(recordId);
            return record?.recordType === 'living' && !rule.mayKnow(record) ? [entryId] : [];
          }),
        ),
        institutions,
      };
    });
  }

  /**
   * Returns those of these records of which an institution may know that they are there, whether they stand
   * in the event still or not.
   */
  async knownAmong(
    tx: Tx,
    viewerId: string,
    event: CoordinatedEvent,
    recordIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    return actingAs(tx, PLATFORM, async () => {
      const institutions = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
      const rule = await this.ruleFor(tx, viewerId, event, recordIds, institutions);
      const records = await this.records.forComparison(tx, recordIds);
      return new Set(records.filter((one) => rule.mayKnow(one)).map(({ id }) => id));
    });
  }

  /** Tells whether who coordinates an event may know of a record of another institution. */
  async coordinatorSees(tx: Tx, event: CoordinatedEvent, record: StoredRecord): Promise<boolean> {
    return actingAs(tx, PLATFORM, async () => {
      const institutions = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
      const rule = await this.ruleFor(tx, event.coordinatorId, event, [record.id], institutions);
      return rule.mayKnow(record);
    });
  }

  private async ruleFor(
    tx: Tx,
    viewerId: string,
    { coordinatorId }: CoordinatedEvent,
    ids: readonly string[],
    institutions: ReadonlyMap<string, Institution>,
  ): Promise<SightRule> {
    return new SightRule({
      viewer: institutions.get(viewerId),
      coordinates: viewerId === coordinatorId,
      institutions,
      agreements: await this.institutions.agreements(tx),
      hidden: await this.whole.hidden(tx, ids),
      now: this.clock.now().toISOString(),
    });
  }
}

interface SightFacts {
  readonly viewer: Institution | undefined;
  readonly coordinates: boolean;
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly agreements: readonly Agreement[];
  /** Records of which their owners let nobody know. */
  readonly hidden: ReadonlySet<string>;
  readonly now: string;
}

class SightRule {
  constructor(private readonly facts: SightFacts) {}

  mayKnow(record: StoredRecord): boolean {
    const { institutionId, content, recordType } = record;
    const { viewer, coordinates, institutions, agreements, hidden, now } = this.facts;
    if (!viewer || record.withdrawn || record.removed) return false;
    if (institutionId === viewer.id) return true;
    const from = institutions.get(institutionId);
    if (!coordinates || !from || hidden.has(record.id)) return false;
    if (!isReachable({ from, to: viewer }, agreements, [recordType])) return false;
    if (content.recordType === 'report')
      return missingForPassingOn(content, { from, to: viewer }, now) === undefined;
    return content.recordType === 'remains' || wishOf(content, record.wishDecidedBy, now) === 'yes';
  }

  hasSample(record: StoredRecord): boolean | undefined {
    const { viewer, institutions, agreements, now } = this.facts;
    const { content, institutionId } = record;
    const from = institutions.get(institutionId);
    if (!from || !viewer) return undefined;
    const isOwn = from.id === viewer.id;
    if (!isOwn && !isReachable({ from, to: viewer }, agreements, ['genetic'])) return undefined;
    if (content.recordType !== 'report') return profilesOf(content).length > 0;
    const isPermitted = isOwn || missingOf(content, ['forensic_matching'], viewer, now) === undefined;
    return isPermitted ? hasFamilySample(record) : undefined;
  }
}

/** Tells whether anybody of the family was typed, or something of the missing person's own. */
export function hasFamilySample({ content }: StoredRecord): boolean {
  if (content.recordType !== 'report') return false;
  const family = familyOfReport(content);
  return family !== undefined && family.relatives.length + family.own.length > 0;
}

/**
 * Returns an entry as it is shown: what the person has not allowed to be said is as if it had not been said,
 * and the change that said it is not counted either.
 */
export function shownEntry<T extends SaidOfEntry>(
  entry: T,
  { silenced }: Pick<EventSightings, 'silenced'>,
): T {
  const isSilenced = entry.state === 'located_alive' && silenced.has(entry.id);
  return isSilenced ? { ...entry, state: 'unaccounted', version: entry.version - 1 } : entry;
}
