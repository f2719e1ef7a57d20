import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { isAllowed, PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail } from '../../../access/audit/index.js';
import { ReadIdentificationStates } from '../../identifications/index.js';
import { QueryLog } from '../../../access/misuse/index.js';
import {
  READING_OF,
  ReadSharedEvents,
  RecordStore,
  type StoredRecord,
} from '../../../records/records/index.js';
import type { CoordinatedEvent } from '../domain/event.js';
import { leadOf, type EventLead } from '../domain/leads.js';
import type { ManifestEntry } from '../domain/manifest.js';
import { AttachmentRepository } from '../persistence/attachment.repository.js';
import { ManifestRepository } from '../persistence/manifest.repository.js';
import { EventAccess } from './event-access.js';
import { EventSight, hasFamilySample } from './event-sight.js';

export interface RecordLead extends EventLead {
  readonly record: StoredRecord;
}

/** Actions that are owed to a family of the event by its own institution. */
export const FAMILY_DUES = [
  'no_sample',
  'no_contact',
  'telling_open',
  'no_entry',
  'not_seen_by_coordinator',
] as const;
export type FamilyDue = (typeof FAMILY_DUES)[number];

export interface FamilyLine {
  readonly record: StoredRecord;
  readonly entryIds: readonly string[];
  readonly owed: readonly FamilyDue[];
}

const MOST_LEADS = 100;

/**
 * Leads of an institution in an event with its own records: which may belong to it, whom they may be, what
 * families are owed.
 */
@Injectable()
export class EventLeads {
  constructor(
    private readonly eventAccess: EventAccess,
    private readonly records: RecordStore,
    private readonly shared: ReadSharedEvents,
    private readonly attachments: AttachmentRepository,
    private readonly manifest: ManifestRepository,
    private readonly sight: EventSight,
    private readonly identifications: ReadIdentificationStates,
    private readonly questions: QueryLog,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Finds own records that stand in no event and may belong to this one, by code, place, time and words; the
   * likeliest first.
   */
  async ofRecords(actor: Actor, eventId: string): Promise<RecordLead[]> {
    return this.eventAccess.read(actor, 'events.contribute', eventId, async (tx, event) => {
      const types = (Object.keys(READING_OF) as (keyof typeof READING_OF)[]).filter((type) =>
        isAllowed(actor, READING_OF[type], 'own'),
      );
      const ids = await this.shared.near(tx, actor.institutionId ?? '', types, event);
      const near = await this.records.forComparison(tx, ids);
      const taken = await this.attachments.ofRecords(
        tx,
        near.map(({ id }) => id),
      );
      const free = near.filter(({ id }) => taken.every(({ recordId }) => recordId !== id));
      const leads = free
        .flatMap((record): RecordLead[] => {
          const lead = leadOf(event, record.content);
          return lead ? [{ record, ...lead }] : [];
        })
        .sort((one, next) => next.weight - one.weight)
        .slice(0, MOST_LEADS);
      await this.note(tx, actor, event, leads);
      return leads;
    });
  }

  /**
   * Entries of the list under a name of an own report, whoever has entered them: the names that the asker
   * knows already.
   */
  async entriesFor(actor: Actor, eventId: string, recordId: string): Promise<ManifestEntry[]> {
    return this.eventAccess.change(actor, 'events.contribute', eventId, { takesPart: true }, async (tx) => {
      const record = await this.records.read(tx, actor, 'reports.read', recordId);
      const { content } = record;
      const names = content.recordType === 'report' ? (content.person?.names ?? []) : [];
      const said = names.map((one) => one.full ?? [one.given, ...(one.surnames ?? [])].join(' '));
      const result = await actingAs(tx, PLATFORM, () => this.manifest.ofNames(tx, eventId, said));
      // A case may be invented, and its name another one each time: it is a question like any that is asked
      // with a case.
      await this.questions.note(tx, actor, {
        ...{ kind: 'case_question', caseId: recordId, own: [recordId], hits: result.length },
      });
      const done = { what: 'searched', subjectId: recordId, recordIds: [recordId] } as const;
      return { done: { ...done, detail: { found: result.length } }, result };
    });
  }

  /** The own families of the event and what they are owed. */
  async families(actor: Actor, eventId: string): Promise<FamilyLine[]> {
    return this.eventAccess.read(actor, 'events.contribute', eventId, async (tx, event) => {
      const own = actor.institutionId ?? '';
      const seen = await this.sight.of(tx, own, event);
      const reports = seen.records.filter(({ isOwn, record }) => isOwn && record.recordType === 'report');
      const ids = reports.map(({ record }) => record.id);
      const identified = await actingAs(tx, PLATFORM, () => this.identifications.ofRecords(tx, ids));
      const lines: FamilyLine[] = [];
      for (const { record } of reports) {
        const entryIds = seen.links
          .filter(({ recordId }) => recordId === record.id)
          .map(({ entryId }) => entryId);
        const owed: FamilyDue[] = [
          ...(hasFamilySample(record) ? [] : (['no_sample'] as const)),
          ...(isReachable(record) ? [] : (['no_contact'] as const)),
          ...(identified.some(({ recordA, isToTell }) => recordA === record.id && isToTell)
            ? (['telling_open'] as const)
            : []),
          ...(entryIds.length > 0 ? [] : (['no_entry'] as const)),
          ...((await this.sight.coordinatorSees(tx, event, record))
            ? []
            : (['not_seen_by_coordinator'] as const)),
        ];
        lines.push({ record, entryIds, owed });
      }
      await this.note(tx, actor, event, lines);
      return lines;
    });
  }

  private async note(
    tx: Tx,
    actor: Actor,
    { id }: CoordinatedEvent,
    found: readonly { readonly record: StoredRecord }[],
  ): Promise<void> {
    const recordIds = found.map(({ record }) => record.id);
    await this.audit.record(tx, { actor, action: 'events.read', recordIds, detail: { eventId: id } });
  }
}

/** Tells whether the family can be spoken with by some way that is safe. */
function isReachable({ content }: StoredRecord): boolean {
  if (content.recordType !== 'report') return false;
  const { reporter } = content;
  const hasWay = reporter?.phone !== undefined || reporter?.email !== undefined;
  return hasWay && reporter.safeToContact !== false;
}
