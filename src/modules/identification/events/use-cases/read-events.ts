import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { isAllowed, PLATFORM, requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { ReadIdentificationStates } from '../../identifications/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import {
  isOpen,
  type CoordinatedEvent,
  type PersonCount,
  type EventMember,
  type MemberState,
} from '../domain/event.js';
import { groupedBy } from '../domain/groups.js';
import type { EntryState, ManifestEntry } from '../domain/manifest.js';
import { eventCountsOf, type EventCounts } from '../domain/event-counts.js';
import { EventRepository } from '../persistence/event.repository.js';
import type { EventStep } from '../persistence/event-step.repository.js';
import { ManifestRepository } from '../persistence/manifest.repository.js';
import { EventAccess, relationToEvent } from './event-access.js';
import { EventSight, shownEntry, type EventSightings, type SeenRecord } from './event-sight.js';
import { stands } from './find-contradictions.js';
import { VisibleEventSteps } from './visible-event-steps.js';

export interface EventView {
  readonly seq: number;
  readonly event: CoordinatedEvent;
  readonly coordinator: Institution | undefined;
  /** Role of the viewer's institution in the event. */
  readonly role: 'coordinator' | MemberState;
  readonly members: readonly (EventMember & { readonly institution: Institution | undefined })[];
  readonly counts: readonly (PersonCount & { readonly institution: Institution | undefined })[];
  readonly tally: EventCounts;
  readonly records: readonly SeenRecord[];
  readonly seen: EventSightings;
  readonly steps: readonly (EventStep & { readonly institution: Institution | undefined })[];
  /** Institution that is asked to coordinate from now on, where the viewer coordinates or is asked. */
  readonly heir: Institution | undefined;
  readonly allowedActions: readonly string[];
}

export interface EntryView {
  readonly seq: number;
  readonly entry: ManifestEntry;
  readonly institution: Institution | undefined;
  readonly isOwn: boolean;
  readonly records: readonly SeenRecord[];
  /** Other entries under the same name. */
  readonly sameName: readonly string[];
}

/** Events as an institution sees them that coordinates them, is invited or takes part. */
@Injectable()
export class ReadEvents {
  constructor(
    private readonly guarded: Guarded,
    private readonly eventAccess: EventAccess,
    private readonly events: EventRepository,
    private readonly manifest: ManifestRepository,
    private readonly steps: VisibleEventSteps,
    private readonly sight: EventSight,
    private readonly identifications: ReadIdentificationStates,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
  ) {}

  async one(actor: Actor, id: string): Promise<EventView> {
    return this.eventAccess.read(actor, 'events.read', id, (tx, event) => this.view(tx, actor, event));
  }

  async page(
    actor: Actor,
    after: number,
    limit: number,
  ): Promise<Pick<EventView, 'seq' | 'event' | 'coordinator'>[]> {
    return this.guarded.perform(actor, 'events.read', [], async (tx) => {
      requireInRelation(actor, 'events.read', actor.institutionId ? 'party' : 'foreign');
      const found = await this.events.page(tx, actor.institutionId ?? '', after, limit);
      const names = await this.institutions.byIds(tx, [...new Set(found.map((one) => one.coordinatorId))]);
      await this.audit.record(tx, { actor, action: 'events.read', detail: { listed: found.length } });
      return found.map((event) => ({
        ...{ seq: event.seq, event },
        coordinator: names.find(({ id }) => id === event.coordinatorId),
      }));
    });
  }

  /**
   * A page of the list, in the order of entering: of who coordinates all of it, of others what they have
   * entered themselves.
   */
  async entries(
    actor: Actor,
    eventId: string,
    {
      state,
      after,
      limit,
    }: { readonly state: EntryState | undefined; readonly after: number; readonly limit: number },
  ): Promise<EntryView[]> {
    return this.eventAccess.read(actor, 'events.read', eventId, async (tx, event) => {
      const seen = await this.sight.of(tx, actor.institutionId ?? '', event);
      const found = await this.pageOf(tx, eventId, { state, after, limit }, seen);
      return this.entryViews(tx, actor, event, found, seen);
    });
  }

  async entry(actor: Actor, eventId: string, id: string): Promise<EntryView | undefined> {
    return this.eventAccess.read(actor, 'events.read', eventId, async (tx, event) => {
      const found = await this.manifest.byId(tx, id);
      if (found?.eventId !== eventId) return undefined;
      const seen = await this.sight.of(tx, actor.institutionId ?? '', event);
      return (await this.entryViews(tx, actor, event, [found], seen))[0];
    });
  }

  /**
   * Reads a page of entries in the state in which the viewer is shown them: what is not to be said is found
   * by no state either.
   */
  private async pageOf(
    tx: Tx,
    eventId: string,
    { state, after, limit }: { state: EntryState | undefined; after: number; limit: number },
    seen: EventSightings,
  ): Promise<ManifestEntry[]> {
    const states = state === 'unaccounted' ? ([state, 'located_alive'] as const) : state && [state];
    const shown: ManifestEntry[] = [];
    for (let from = after; shown.length < limit;) {
      const found = await this.manifest.page(tx, { eventId, states, after: from, limit });
      shown.push(...found.filter((one) => state === undefined || shownEntry(one, seen).state === state));
      from = found.at(-1)?.seq ?? from;
      if (found.length < limit) break;
    }
    return shown.slice(0, limit);
  }

  private async entryViews(
    tx: Tx,
    actor: Actor,
    event: CoordinatedEvent,
    found: readonly ManifestEntry[],
    seen: EventSightings,
  ): Promise<EntryView[]> {
    const own = actor.institutionId ?? '';
    const records = new Map(seen.records.map((one) => [one.record.id, one]));
    const alike = await this.manifest.ofNames(
      tx,
      event.id,
      found.map(({ name }) => name),
    );
    const byKey = groupedBy(alike, ({ nameKey }) => nameKey);
    const views = found.map((entry): EntryView => {
      const linked = seen.links.filter(({ entryId }) => entryId === entry.id);
      return {
        ...{ seq: entry.seq, entry: shownEntry(entry, seen) },
        institution: seen.institutions.get(entry.institutionId),
        isOwn: entry.institutionId === own,
        records: linked.flatMap(({ recordId }) => records.get(recordId) ?? []),
        sameName: (byKey.get(entry.nameKey) ?? []).map(({ id }) => id).filter((id) => id !== entry.id),
      };
    });
    await this.noteRead(
      tx,
      actor,
      event,
      views.flatMap((view) => view.records),
    );
    return views;
  }

  private async view(tx: Tx, actor: Actor, event: CoordinatedEvent): Promise<EventView> {
    const own = actor.institutionId ?? '';
    const seen = await this.sight.of(tx, own, event);
    const entries = (await this.manifest.standing(tx, event.id)).map((entry) => shownEntry(entry, seen));
    const { institutions, records, links } = seen;
    const identified = await this.identifiedOf(tx, own, records);
    const members = await this.events.members(tx, event.id);
    const named = <T extends { readonly institutionId: string | null }>(one: T) => ({
      ...one,
      institution: institutions.get(one.institutionId ?? ''),
    });
    const isCoordinator = event.coordinatorId === own;
    const member = members.find(({ institutionId }) => institutionId === own);
    const role = isCoordinator ? 'coordinator' : (member?.state ?? 'invited');
    await this.noteRead(tx, actor, event, records);
    return {
      ...{ seq: event.seq, event, role, records, seen },
      coordinator: institutions.get(event.coordinatorId),
      members: members.filter(({ institutionId }) => institutionId !== event.coordinatorId).map(named),
      heir: isCoordinator || event.heirId === own ? institutions.get(event.heirId ?? '') : undefined,
      counts: (await this.events.counts(tx, event.id)).map(named),
      tally: eventCountsOf(
        entries,
        records.map(({ record: { id, recordType }, hasSample }) => ({
          ...{ id, recordType, hasSample, isIdentified: identified.has(id) },
        })),
        links,
      ),
      steps: (await this.steps.of(tx, own, event, seen)).map(named),
      allowedActions: allowedActions(actor, event, role),
    };
  }

  private async identifiedOf(
    tx: Tx,
    own: string,
    records: readonly SeenRecord[],
  ): Promise<ReadonlySet<string>> {
    const ids = records.map(({ record }) => record.id);
    const found = await actingAs(tx, PLATFORM, () => this.identifications.ofRecords(tx, ids));
    return new Set(
      found
        .filter((one) => stands(one) && [one.institutionA, one.institutionB].includes(own))
        .flatMap(({ recordA, recordB }) => [recordA, recordB]),
    );
  }

  private async noteRead(
    tx: Tx,
    actor: Actor,
    event: CoordinatedEvent,
    records: readonly SeenRecord[],
  ): Promise<void> {
    const recordIds = [...new Set(records.map(({ record }) => record.id))];
    await this.audit.record(tx, { actor, action: 'events.read', recordIds, detail: { eventId: event.id } });
  }
}

function allowedActions(actor: Actor, event: CoordinatedEvent, role: EventView['role']): string[] {
  const relation = relationToEvent(actor, event);
  const may = (
    operation: 'events.coordinate' | 'events.answer' | 'events.contribute' | 'events.takeOver',
  ): boolean => isAllowed(actor, operation, relation);
  if (role === 'invited') return may('events.answer') ? ['answerEventInvitation'] : [];
  const isHeir = event.heirId !== null && event.heirId === actor.institutionId;
  const leave = [
    ...(role === 'accepted' && may('events.answer') ? ['answerEventInvitation'] : []),
    ...(isHeir && may('events.takeOver') ? ['answerEventHandover'] : []),
  ];
  const coordinates = may('events.coordinate');
  if (!isOpen(event)) return [...(coordinates ? ['moveEvent'] : []), ...leave];
  return [
    ...(coordinates ? ['amendEvent', 'inviteToEvent', 'moveEvent', 'proposeEventHandover'] : []),
    ...(coordinates && event.heirId !== null ? ['withdrawEventHandover'] : []),
    ...(may('events.contribute')
      ? ['attachToEvent', 'enterInManifest', 'importManifest', 'noteEventCount', 'proposeJointIdentification']
      : []),
    ...leave,
  ];
}
