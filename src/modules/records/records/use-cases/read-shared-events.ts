import { Injectable } from '@nestjs/common';
import type { RecordType } from '../../../../kernel/contract/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { isAllowed, relationTo, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { SharedEventRepository, type EventPlace, type SharedEvent } from '../persistence/event.repository.js';
import { READING_OF } from './reading-of.js';

/** More records of one institution are not gone through for one event. */
const MOST_NEAR = 2_000;

/** The events that an institution's records share. What is told of them comes from records that the actor may read. */
@Injectable()
export class ReadSharedEvents {
  constructor(
    private readonly guarded: Guarded,
    private readonly events: SharedEventRepository,
    private readonly audit: AuditTrail,
  ) {}

  async page(actor: Actor, after: number, limit: number): Promise<SharedEvent[]> {
    const { institutionId } = actor;
    return this.guarded.perform(actor, 'reports.read', [], async (tx) => {
      requireOnRecord(actor, 'reports.read', institutionId);
      const relation = relationTo(actor, institutionId);
      const types = (Object.keys(READING_OF) as RecordType[]).filter((type) =>
        isAllowed(actor, READING_OF[type], relation),
      );
      const events = await this.events.page(tx, { institutionId, types, after, limit });
      await this.audit.record(tx, {
        actor,
        action: 'reports.read',
        detail: { events: events.length, types },
      });
      return events;
    });
  }

  /** Ids of an institution's records that may be of an event; the caller asks the policy and writes the audit entry. */
  async near(
    tx: Tx,
    institutionId: string,
    types: readonly RecordType[],
    event: EventPlace,
  ): Promise<readonly string[]> {
    return this.events.near(tx, institutionId, types, { ...event, limit: MOST_NEAR });
  }
}
