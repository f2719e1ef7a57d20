import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { toLevel } from '../domain/level.js';
import { LEVEL_RAISED } from '../events.js';
import { CapRepository } from '../persistence/cap.repository.js';
import { Recalls } from './recalls.js';

const NO_LIMIT = 4;

/**
 * Sets the cap of a record: the most that anybody but its owner is shown of it, whatever agreements and
 * releases say: as a family may wish it.
 */
@Injectable()
export class CapRecord {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly caps: CapRepository,
    private readonly recalls: Recalls,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @param level 4 sets no limit */
  async cap(actor: Actor, recordId: string, level: number): Promise<void> {
    await this.guarded.perform(actor, 'matches.cap', [recordId], async (tx) => {
      const { institutionId } = await this.records.read(tx, actor, 'matches.cap', recordId);
      const before = (await this.caps.byRecord(tx, recordId))?.level ?? NO_LIMIT;
      const cap = { recordId, level: toLevel(level), setAt: this.clock.now() };
      if (cap.level === NO_LIMIT) await this.caps.remove(tx, recordId);
      else await this.caps.put(tx, cap, { institutionId, actorId: actor.actorId });
      const recalled = await this.recalls.askAbove(tx, recordId, cap.level);
      if (cap.level > before) await this.outbox.put(tx, { name: LEVEL_RAISED, payload: { recordId } });
      const detail = { level: cap.level, recalled };
      await this.audit.record(tx, { actor, action: 'matches.cap', recordIds: [recordId], detail });
    });
  }

  /** The limit of an own record: 4 where there is none. */
  async levelOf(actor: Actor, recordId: string): Promise<number> {
    return this.guarded.perform(actor, 'matches.trace', [recordId], async (tx) => {
      await this.records.read(tx, actor, 'matches.trace', recordId);
      return (await this.caps.byRecord(tx, recordId))?.level ?? NO_LIMIT;
    });
  }
}
