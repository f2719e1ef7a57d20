import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { PLATFORM_WORK, reachOf } from '../../access/accounts/tables.js';
import { emptiedRecord } from '../../records/records/tables.js';
import { EVENTS_JOBS } from './jobs.js';
import {
  brought,
  COORDINATES,
  event,
  ofEvent,
  ours,
  OWN,
  PARTIES,
  READ,
  shared,
} from './persistence/event-rows.js';
import { JOINT_RETENTION, JOINT_TABLES } from './persistence/joint-tables.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

const WRITTEN = READ.filter((operation) => operation !== 'events.read');

/** Moment at which the event was closed, where it still is. */
const CLOSED_AT = `(SELECT max(s.done_at) FROM event_step s JOIN coordinated_event e ON e.id = s.event_id
  WHERE e.id = t.event_id AND e.state = 'closed')`;

const STEP = {
  table: 'event_step',
  empties: 'reason = NULL',
  remains: 'what was done, by whom, and when',
} as const;

const DETACHED = {
  table: 'event_record',
  empties: 'detach_reason = NULL',
  records: 'ARRAY[t.record_id]',
  remains: 'that the record was taken out, by whom, and when',
} as const;

export const EVENTS_TABLES: ModuleTables = {
  tables: [
    {
      table: 'coordinated_event',
      holds: 'events that an institution coordinates: a vessel, a bus, a fire',
      whose: PARTIES,
      kept: 'for good: what was coordinated, and when',
      columns: {
        id: 'P1: number of the event',
        seq: 'P1: order in which they were opened',
        coordinator_id: 'P1: who coordinates',
        party_ids: 'P1: institutions that are invited or take part',
        code: 'P1: code that records name',
        kind: 'P2: what happened',
        name: 'P2: by what name the event is known',
        happened_from: 'P2: the earliest day',
        happened_until: 'P2: the latest day',
        country: 'P2: where',
        admin1: 'P2: where',
        locality: 'P2: where',
        manifest: 'P2: whether the list is complete',
        state: 'P2: open, reconciling, closed, reopened',
        version: "P1: guards against writing over another's change",
        opened_by: 'P1: account',
        opened_at: 'P1: when',
        heir_id: 'P1: who is asked to coordinate from now on',
        heir_reason: 'P2: why, in words of whoever coordinates',
        heir_asked_at: 'P1: when it was asked',
      },
      rows: {
        select: reachOf(READ, event),
        insert: reachOf(['events.coordinate'], { own: COORDINATES }),
        update: reachOf(['events.coordinate'], { own: COORDINATES }),
      },
    },
    {
      table: 'event_member',
      holds: 'institutions that take part in an event',
      whose: PARTIES,
      kept: 'for good: who took part',
      columns: {
        event_id: 'P1: the event',
        institution_id: 'P1: the institution',
        state: 'P1: invited, accepted, declined, left',
        invited_by: 'P1: account',
        invited_at: 'P1: when',
        changed_by: 'P1: account that has answered',
        changed_at: 'P1: when',
      },
      rows: {
        select: reachOf(READ, shared),
        insert: reachOf(['events.coordinate'], { own: ofEvent(COORDINATES) }),
        update: reachOf(['events.coordinate', 'events.answer'], { own: ofEvent(COORDINATES), party: OWN }),
      },
    },
    {
      table: 'event_count',
      holds: 'how many persons were there, as sources say',
      whose: PARTIES,
      kept: 'for good: figures and their sources',
      columns: {
        id: 'P1: order',
        event_id: 'P1: the event',
        institution_id: 'P1: who has noted it',
        persons: 'P2: how many',
        source: 'P2: who says so',
        as_of: 'P2: of which day',
        noted_by: 'P1: account',
        noted_at: 'P1: when',
      },
      rows: { select: reachOf(READ, shared), insert: reachOf(['events.contribute'], ours) },
    },
    {
      table: 'event_step',
      holds: 'what was done in an event',
      whose: 'the institution that did it and the one that coordinates',
      kept: 'for good; the reasons go RETENTION_CLOSED_DAYS (730 days unless set) after the event was closed, of a record whose content was removed within a minute',
      columns: {
        id: 'P1: order',
        event_id: 'P1: the event',
        institution_id: 'P1: who did it; nobody of the platform',
        what: 'P1: what was done',
        subject_id: 'P1: to which entry, record, set or institution',
        reason: 'P3: why, in words',
        done_by: 'P1: account',
        done_at: 'P1: when',
      },
      rows: { select: reachOf(READ, brought), insert: reachOf(WRITTEN, ours), update: [PLATFORM_WORK] },
    },
    {
      table: 'manifest_entry',
      holds: 'persons who are thought to have been in an event',
      whose: 'the institution that entered them and the one that coordinates',
      kept: 'for good; name, age and reference go RETENTION_CLOSED_DAYS (730 days unless set) after the event was closed',
      columns: {
        id: 'P1: number of the entry',
        seq: 'P1: order in which they were entered',
        event_id: 'P1: the event',
        institution_id: 'P1: who entered it',
        name: 'P3: name as told',
        name_key: 'P3: the same, folded, to find who stands twice',
        sex: 'P3: sex as told',
        age_years: 'P3: age as told',
        nationality: 'P3: nationality as told',
        source: 'P2: who says so',
        confidence: 'P2: how sure it is',
        reference: "P2: the source's number",
        state: 'P3: what is known of the person',
        duplicate_of: 'P1: the entry that is the same person',
        version: "P1: guards against writing over another's change",
        entered_by: 'P1: account',
        entered_at: 'P1: when',
      },
      rows: {
        select: reachOf(READ, brought),
        insert: reachOf(['events.contribute'], ours),
        update: reachOf(['events.contribute'], brought),
      },
    },
    {
      table: 'manifest_link',
      holds: 'which record tells of a person on the list',
      whose: 'the institution that owns the record',
      kept: 'for good: ids',
      columns: {
        id: 'P1: number of the link',
        event_id: 'P1: the event',
        entry_id: 'P1: the entry',
        record_id: 'P1: the report, or the record of somebody found alive',
        institution_id: 'P1: owner of the record',
        linked_by: 'P1: account',
        linked_at: 'P1: when',
        ended_by: 'P1: account that has taken it back',
        ended_at: 'P1: when',
      },
      rows: {
        select: reachOf(READ, ours),
        insert: reachOf(['events.contribute'], ours),
        update: reachOf(['events.contribute'], ours),
      },
    },
    {
      table: 'event_record',
      holds: 'records that belong to an event',
      whose: 'the institution that owns the record',
      kept: 'for good: ids; why one was taken out goes RETENTION_CLOSED_DAYS (730 days unless set) after the event was closed, of a record whose content was removed within a minute',
      columns: {
        id: 'P1: number',
        seq: 'P1: order in which they were attached',
        event_id: 'P1: the event',
        record_id: 'P1: the record',
        institution_id: 'P1: owner of the record',
        record_type: 'P2: report, remains, living',
        attached_by: 'P1: account',
        attached_at: 'P1: when',
        detached_by: 'P1: account that has taken it out',
        detached_at: 'P1: when',
        detach_reason: 'P3: why, in words',
      },
      rows: {
        select: reachOf(READ, ours),
        insert: reachOf(['events.contribute'], ours),
        update: reachOf(['events.contribute'], ours),
      },
    },
    ...JOINT_TABLES,
  ],
  retention: [
    {
      name: 'events.manifest',
      table: 'manifest_entry',
      since: CLOSED_AT,
      where: "t.name <> ''",
      days: 'RETENTION_CLOSED_DAYS',
      empties: "name = '', name_key = '', age_years = NULL, reference = NULL",
      remains: 'that somebody stood on the list, who said so, and what became of them',
    },
    {
      ...STEP,
      name: 'events.step-reasons',
      since: CLOSED_AT,
      where: 't.reason IS NOT NULL',
      days: 'RETENTION_CLOSED_DAYS',
    },
    {
      ...STEP,
      name: 'events.step-reasons-of-emptied',
      since: 't.done_at',
      where: `t.reason IS NOT NULL AND ${emptiedRecord('t.subject_id')}`,
      days: 0,
      records: 'ARRAY[t.subject_id]',
    },
    {
      ...DETACHED,
      name: 'events.detach-reasons',
      since: CLOSED_AT,
      where: 't.detach_reason IS NOT NULL',
      days: 'RETENTION_CLOSED_DAYS',
    },
    {
      ...DETACHED,
      name: 'events.detach-reasons-of-emptied',
      since: 't.detached_at',
      where: `t.detach_reason IS NOT NULL AND ${emptiedRecord('t.record_id')}`,
      days: 0,
    },
    ...JOINT_RETENTION,
  ],
  migrations: MIGRATIONS,
  jobs: EVENTS_JOBS,
};
