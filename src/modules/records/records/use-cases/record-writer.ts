import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { Tasks } from '../../../../platform/queue/index.js';
import { requireOnRecord, type Actor, type Operation } from '../../../access/accounts/index.js';
import { AuditTrail } from '../../../access/audit/index.js';
import { QueryLog } from '../../../access/misuse/index.js';
import type { WishDecision } from '../domain/wish-decision.js';
import { RecordRepository } from '../persistence/record.repository.js';
import type { LockedRecord, RecordRow, StoredRecord } from '../persistence/stored-record.js';
import { UndoRepository, type UndoneRecords } from '../persistence/undo.repository.js';
import { askedWith } from './asked-with.js';
import { ConsentCalendar } from './consent-calendar.js';
import { rowOf } from './record-row.js';
import { WithdrawalLog } from './withdrawal-log.js';
import { planWrites, type WriteOutcome } from './write-plan.js';

export interface RecordWrites {
  readonly actor: Actor;
  readonly action: Operation;
  readonly institutionId: string;
  readonly importId?: string | undefined;
  /** No two of the same code. */
  readonly records: readonly ExchangeRecord[];
}

/** A record, and the version of it that the caller has seen. */
export interface Version {
  readonly id: string;
  readonly expectedVersion: number;
}

export interface RecordAmendment {
  readonly actor: Actor;
  readonly action: Operation;
  /** The record as it was locked. */
  readonly before: LockedRecord;
  readonly after: ExchangeRecord;
  /** Decider of the wish that the change states. */
  readonly wish?: WishDecision | undefined;
}

/**
 * The one way in which records are written: row, history, what the change takes back, the times of its
 * consents, query log and audit entry, in the transaction of the caller.
 */
@Injectable()
export class RecordWriter {
  constructor(
    private readonly repository: RecordRepository,
    private readonly undone: UndoRepository,
    private readonly withdrawals: WithdrawalLog,
    private readonly calendar: ConsentCalendar,
    private readonly audit: AuditTrail,
    private readonly questions: QueryLog,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  /** Writes records of one institution as they arrive from outside; each is decided for itself. */
  async write(tx: Tx, batch: RecordWrites): Promise<readonly WriteOutcome[]> {
    const { actor, action, institutionId } = batch;
    requireOnRecord(actor, action, institutionId);
    const codes = batch.records.map((record) => record.id);
    const standing = await this.repository.lockByCodes(tx, institutionId, codes);
    const known = new Map(standing.map((row) => [row.code, row]));
    const changes = batch.records.map((after) => ({ before: known.get(after.id), after }));
    const toWrite = await this.withdrawals.withoutSamples(tx, action, changes);
    const plan = planWrites(toWrite, known, { ...batch, now: this.clock.now() });
    const { fresh, newer, outcomes, profilesRemoved } = plan;
    await this.repository.insert(tx, fresh);
    await this.replace(tx, newer, actor);
    const replaced = newer.map((after) => ({ before: known.get(after.code), after }));
    await this.withdrawals.note(tx, action, replaced);
    await this.calendar.note(tx, fresh, newer);
    const filed = fresh.map((row) => askedWith(row, 'filed'));
    const amended = newer.map((row) => askedWith(row, 'amended'));
    await this.questions.noteAll(tx, actor, [...filed, ...amended]);
    const revived = outcomes.filter((outcome) => outcome.decision === 'revived').length;
    await this.audit.record(tx, {
      actor,
      action,
      recordIds: [...fresh, ...newer].map((row) => row.id),
      detail: {
        ...{ created: fresh.length, replaced: newer.length - revived, revived },
        ...(profilesRemoved > 0 && { profilesRemoved }),
      },
    });
    return outcomes;
  }

  /** One record under a lock, if it is still at the version that the caller has seen. Throws `NotFound`, `VersionConflict`. */
  async lock(tx: Tx, actor: Actor, action: Operation, version: Version): Promise<LockedRecord> {
    const { id, expectedVersion } = version;
    const before = await this.repository.lockById(tx, id);
    if (!before) throw new NotFound();
    requireOnRecord(actor, action, before.institutionId);
    if (before.version !== expectedVersion) throw new VersionConflict(expectedVersion, before.version);
    return before;
  }

  /**
   * Records of an institution that the caller is about to write again, locked until then; `write` asks the policy and writes
   * the audit entry.
   */
  async lockOf(
    tx: Tx,
    institutionId: string,
    { ids = [], codes = [] }: { readonly ids?: readonly string[]; readonly codes?: readonly string[] },
  ): Promise<readonly LockedRecord[]> {
    return this.repository.lockOf(tx, institutionId, ids, codes);
  }

  /** Replaces what one locked record says. */
  async amend(tx: Tx, { actor, action, before, after, wish }: RecordAmendment): Promise<StoredRecord> {
    const change = [{ before, after }];
    const [{ record, removed } = { record: after, removed: [] }] = await this.withdrawals.withoutSamples(
      ...([tx, action, change] as const),
    );
    const source = { institutionId: before.institutionId, importId: undefined, wish, now: this.clock.now() };
    const row = rowOf(record, source, before);
    await this.replace(tx, [row], actor);
    const withdrawn = await this.withdrawals.note(tx, action, [{ before, after: row }]);
    await this.calendar.note(tx, [], [row]);
    await this.questions.note(tx, actor, askedWith(row, 'amended'));
    const detail = {
      version: row.version,
      ...(withdrawn.length > 0 && { withdrawn }),
      ...(removed.length > 0 && { profilesRemoved: removed.length }),
    };
    await this.audit.record(tx, { actor, action, recordIds: [before.id], detail });
    return { ...before, ...row, ...row.compared, importId: null };
  }

  /** Takes an import back, with one audit entry. What belongs to its records elsewhere is the caller's affair. */
  async undoImport(tx: Tx, actor: Actor, importId: string): Promise<UndoneRecords> {
    const undone = await this.undone.undoImport(tx, importId, actor.actorId);
    await this.withdrawals.noteUndone(tx, undone);
    await this.calendar.noteUndone(tx, undone);
    const { left } = undone;
    const detail = { importId, removed: undone.removed.length, restored: undone.restored.length, left };
    await this.audit.record(tx, { actor, action: 'imports.undo', detail });
    return undone;
  }

  /**
   * Writes changed records over the present ones. What is deferred is compared when its time has come,
   * whoever looks or does not.
   */
  private async replace(tx: Tx, rows: readonly RecordRow[], actor: Actor): Promise<void> {
    await this.repository.replace(tx, rows, actor.actorId);
    for (const { id, compared } of rows) {
      const { comparedFrom: dueAt } = compared;
      if (dueAt === null) continue;
      const once = `records.compare-deferred/${id}/${dueAt.getTime()}`;
      await this.tasks.add(tx, 'records.compare-deferred', { recordId: id }, { dueAt, once });
    }
  }
}
