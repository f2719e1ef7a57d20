import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type {
  CoordinatedEvent,
  PersonCount,
  EventFacts,
  EventState,
  EventMember,
  MemberState,
} from '../domain/event.js';

const COLUMNS = `id, seq, coordinator_id AS "coordinatorId", party_ids AS "partyIds", code, kind, name, happened_from AS "from",
  happened_until AS "until", country, admin1, locality, manifest, state, version, opened_at AS "openedAt",
  heir_id AS "heirId", heir_reason AS "heirReason", heir_asked_at AS "heirAskedAt"`;

type NewEvent = EventFacts &
  Pick<CoordinatedEvent, 'id' | 'coordinatorId' | 'openedAt'> & { readonly openedBy: string };

@Injectable()
export class EventRepository {
  /** `false` where the coordinator has one of this code. */
  async add(tx: Tx, one: NewEvent): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO coordinated_event (id, coordinator_id, code, kind, name, happened_from, happened_until, country, admin1,
         locality, manifest, opened_by, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING RETURNING 1`,
      [
        ...[one.id, one.coordinatorId, one.code, one.kind, one.name, one.from, one.until],
        ...[one.country, one.admin1, one.locality, one.manifest, one.openedBy, one.openedAt],
      ],
    );
    return rows.length > 0;
  }

  async byId(tx: Tx, id: string): Promise<CoordinatedEvent | undefined> {
    const rows = await tx.query<CoordinatedEvent[]>(
      `SELECT ${COLUMNS} FROM coordinated_event WHERE id = $1`,
      [id],
    );
    return rows[0];
  }

  async lock(tx: Tx, id: string): Promise<CoordinatedEvent | undefined> {
    const rows = await tx.query<CoordinatedEvent[]>(
      `SELECT ${COLUMNS} FROM coordinated_event WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  /**
   * Reads a page of the events that an institution coordinates, is invited to or takes part in, the oldest
   * first.
   */
  async page(tx: Tx, institutionId: string, after: number, limit: number): Promise<CoordinatedEvent[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM coordinated_event WHERE (coordinator_id = $1 OR party_ids @> ARRAY[$1::uuid]) AND seq > $2
       ORDER BY seq LIMIT $3`,
      [institutionId, after, limit],
    );
  }

  async changeFacts(tx: Tx, id: string, facts: Omit<EventFacts, 'code'>): Promise<void> {
    await changeOne(
      tx,
      `UPDATE coordinated_event SET kind = $2, name = $3, happened_from = $4, happened_until = $5, country = $6, admin1 = $7,
         locality = $8, manifest = $9, version = version + 1 WHERE id = $1`,
      [
        ...[id, facts.kind, facts.name, facts.from, facts.until],
        ...[facts.country, facts.admin1, facts.locality, facts.manifest],
      ],
    );
  }

  async setState(tx: Tx, id: string, state: EventState): Promise<void> {
    await changeOne(tx, 'UPDATE coordinated_event SET state = $2, version = version + 1 WHERE id = $1', [
      id,
      state,
    ]);
  }

  async setParties(tx: Tx, id: string, partyIds: readonly string[]): Promise<void> {
    await changeOne(tx, 'UPDATE coordinated_event SET party_ids = $2 WHERE id = $1', [id, partyIds]);
  }

  /** Sets who is asked to coordinate from now on; undefined: nobody any more. */
  async setHeir(
    tx: Tx,
    id: string,
    heir: { readonly heirId: string; readonly reason: string; readonly askedAt: Date } | undefined,
  ): Promise<void> {
    await changeOne(
      tx,
      `UPDATE coordinated_event SET heir_id = $2, heir_reason = $3, heir_asked_at = $4, version = version + 1 WHERE id = $1`,
      [id, heir?.heirId ?? null, heir?.reason ?? null, heir?.askedAt ?? null],
    );
  }

  async setCoordinator(
    tx: Tx,
    id: string,
    { coordinatorId, partyIds, code }: Pick<CoordinatedEvent, 'coordinatorId' | 'partyIds' | 'code'>,
  ): Promise<void> {
    await changeOne(
      tx,
      `UPDATE coordinated_event SET coordinator_id = $2, party_ids = $3, code = $4, heir_id = NULL, heir_reason = NULL,
         heir_asked_at = NULL, version = version + 1 WHERE id = $1`,
      [id, coordinatorId, partyIds, code],
    );
  }

  async coordinatedBy(tx: Tx, institutionId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      'SELECT id FROM coordinated_event WHERE coordinator_id = $1 ORDER BY seq',
      [institutionId],
    );
    return rows.map(({ id }) => id);
  }

  async hasCode(tx: Tx, coordinatorId: string, code: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'SELECT 1 FROM coordinated_event WHERE coordinator_id = $1 AND code = $2',
      [coordinatorId, code],
    );
    return rows.length > 0;
  }

  /** Invited, or invited again after a no. */
  async invite(tx: Tx, eventId: string, institutionId: string, by: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO event_member (event_id, institution_id, state, invited_by, invited_at) VALUES ($1, $2, 'invited', $3, $4)
       ON CONFLICT (event_id, institution_id) DO UPDATE SET state = 'invited', invited_by = $3, invited_at = $4`,
      [eventId, institutionId, by, at],
    );
  }

  async setMember(
    tx: Tx,
    eventId: string,
    institutionId: string,
    { state, by, at }: { readonly state: MemberState; readonly by: string; readonly at: Date },
  ): Promise<void> {
    await changeOne(
      tx,
      'UPDATE event_member SET state = $3, changed_by = $4, changed_at = $5 WHERE event_id = $1 AND institution_id = $2',
      [eventId, institutionId, state, by, at],
    );
  }

  async members(tx: Tx, eventId: string): Promise<EventMember[]> {
    return tx.query(
      `SELECT institution_id AS "institutionId", state, invited_at AS "invitedAt", changed_at AS "changedAt"
       FROM event_member WHERE event_id = $1 ORDER BY invited_at, institution_id`,
      [eventId],
    );
  }

  async addCount(tx: Tx, eventId: string, count: PersonCount, by: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO event_count (event_id, institution_id, persons, source, as_of, noted_by, noted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [eventId, count.institutionId, count.persons, count.source, count.asOf, by, at],
    );
  }

  async counts(tx: Tx, eventId: string): Promise<PersonCount[]> {
    return tx.query(
      `SELECT institution_id AS "institutionId", persons, source, as_of AS "asOf" FROM event_count WHERE event_id = $1 ORDER BY id`,
      [eventId],
    );
  }
}
