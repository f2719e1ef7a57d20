import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { DeedRegistry, DualAuthorization, type ApprovalRequest } from '../../../access/approvals/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { NothingDeferred } from '../domain/nothing-deferred.js';
import { comparedNow } from '../domain/deferred-amendment.js';
import { COMPARED_ANEW } from '../events.js';
import { RecordRepository } from '../persistence/record.repository.js';
import type { LockedRecord } from '../persistence/stored-record.js';
import { AMENDING_OF } from './amending-of.js';
import type { Version } from './record-writer.js';

/**
 * Request to compare at once, as it is kept while it waits for a second person, who confirms this version and
 * no later one.
 */
type Asked = Pick<Version, 'id' | 'expectedVersion'>;

/** Has deferred amendments of a record compared: at the end of their time, or before it when two people of its institution say so. */
@Injectable()
export class CompareDeferred {
  constructor(
    private readonly guarded: Guarded,
    private readonly repository: RecordRepository,
    private readonly dual: DualAuthorization,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    deeds: DeedRegistry,
  ) {
    deeds.register('record_amendments', (asker, { id, payload }) =>
      this.confirmed(asker, payload as Asked, id),
    );
  }

  /** @throws NothingDeferred, VersionConflict, and what `DualAuthorization.ask` throws */
  async ask(actor: Actor, version: Version, reason?: string): Promise<ApprovalRequest> {
    return this.guarded.perform(actor, 'records.confirm', [version.id], async (tx) => {
      const { code } = await this.deferred(tx, actor, version);
      const payload: Asked = { id: version.id, expectedVersion: version.expectedVersion };
      const facts = [{ name: 'record', value: code }] as const;
      const request = await this.dual.ask(tx, actor, { kind: 'record_amendments', payload, facts, reason });
      const detail = { request: request.id };
      await this.audit.record(tx, { actor, action: 'records.confirm', recordIds: [version.id], detail });
      return request;
    });
  }

  /** The moment has come; runs twice, and too early, without harm. */
  async compareDeferred(recordId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'records.compare', [recordId], async (tx) => {
      const record = await this.repository.lockById(tx, recordId);
      if (!record?.comparedFrom || record.comparedFrom > this.clock.now()) return;
      await this.compare(tx, PLATFORM, record, false);
    });
  }

  private async confirmed(actor: Actor, asked: Asked, requestId: string): Promise<void> {
    await this.guarded.perform(actor, 'records.confirm', [asked.id], async (tx) => {
      const record = await this.deferred(tx, actor, asked);
      await this.dual.perform(tx, actor, requestId, { kind: 'record_amendments', payload: asked });
      await this.compare(tx, actor, record, true);
    });
  }

  private async deferred(tx: Tx, actor: Actor, { id, expectedVersion }: Version): Promise<LockedRecord> {
    const record = await this.repository.lockById(tx, id);
    if (!record) throw new NotFound();
    requireOnRecord(actor, AMENDING_OF[record.recordType], record.institutionId);
    if (record.version !== expectedVersion) throw new VersionConflict(expectedVersion, record.version);
    if (record.comparedFrom === null) throw new NothingDeferred();
    return record;
  }

  private async compare(tx: Tx, actor: Actor, record: LockedRecord, isConfirmed: boolean): Promise<void> {
    const compared = comparedNow(record, { now: this.clock.now(), isConfirmed });
    await this.repository.compareAnew(tx, record.id, compared, actor.actorId);
    await this.outbox.put(tx, { name: COMPARED_ANEW, payload: { recordId: record.id } });
    const action = isConfirmed ? 'records.confirm' : 'records.compare';
    const detail = { version: record.version + 1 };
    await this.audit.record(tx, { actor, action, recordIds: [record.id], detail });
  }
}
