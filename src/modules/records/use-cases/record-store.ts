import { Injectable } from '@nestjs/common';
import type { ExchangeRecord, RecordType } from '../../../kernel/contract/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { actingAs, inTime, withLentRows, type Tx } from '../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../platform/errors/index.js';
import { Tasks } from '../../../platform/queue/index.js';
import { PLATFORM, requireOnRecord, type Actor, type Operation } from '../../access/index.js';
import { AuditTrail } from '../../audit/index.js';
import { QuestionLedger } from '../../misuse/index.js';
import { decideWrite, type WriteDecision } from '../domain/decide-write.js';
import type { WishDecision } from '../domain/wish-decision.js';
import { RecordRepository } from '../persistence/record.repository.js';
import type {
  DecidingRecord,
  HeldRecord,
  LockedRecord,
  RecordFilter,
  RecordRow,
  RecordsOf,
  SearchQuestion,
  StoredRecord,
  TypedQuestion,
} from '../persistence/stored-record.js';
import { UndoRepository, type UndoneRecords } from '../persistence/undo.repository.js';
import { askedWith } from './asked-with.js';
import { ConsentCalendar } from './consent-calendar.js';
import { rowOf, standingOf } from './record-row.js';
import { WithdrawalLedger } from './withdrawal-ledger.js';

/** What became of one record of a batch, in the order of the batch. */
export interface WriteOutcome {
  readonly decision: WriteDecision;
  readonly recordId: string | undefined;
  readonly version: number;
  /** Whether what was written says that the record is withdrawn. */
  readonly withdrawn: boolean;
  /** Where genetic profiles stood that were left out, for their consent was taken back. */
  readonly samplesLeftOut: readonly string[];
  /** From when on what was written is compared; null: at once. */
  readonly comparedFrom: Date | null;
}

export interface RecordWrites {
  readonly actor: Actor;
  readonly action: Operation;
  readonly institutionId: string;
  readonly importId?: string | undefined;
  /** No two of the same code. */
  readonly records: readonly ExchangeRecord[];
}

/** Records that a feed reads at a time. */
const FEED_PAGE = 2_000;

/** The one way in which records are written and read: owner, versions, history and audit in one transaction. */
@Injectable()
export class RecordStore {
  constructor(
    private readonly repository: RecordRepository,
    private readonly undone: UndoRepository,
    private readonly withdrawals: WithdrawalLedger,
    private readonly calendar: ConsentCalendar,
    private readonly audit: AuditTrail,
    private readonly questions: QuestionLedger,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  /** Writes records of one institution as they arrive from outside; each is decided for itself. */
  async write(tx: Tx, batch: RecordWrites): Promise<readonly WriteOutcome[]> {
    requireOnRecord(batch.actor, batch.action, batch.institutionId);
    const codes = batch.records.map((record) => record.id);
    const known = new Map(
      (await this.repository.lockByCodes(tx, batch.institutionId, codes)).map((row) => [row.code, row]),
    );
    const fresh: RecordRow[] = [];
    const newer: RecordRow[] = [];
    let profilesRemoved = 0;
    const changes = batch.records.map((after) => ({ before: known.get(after.id), after }));
    const toWrite = await this.withdrawals.withoutSamples(tx, changes);
    const now = this.clock.now();
    const outcomes = toWrite.map(({ record, removed }): WriteOutcome => {
      const before = known.get(record.id);
      const row = rowOf(record, { ...batch, now }, before);
      const decision = decideWrite(before && standingOf(before), { ...row, updatedAt: record.updatedAt });
      if (decision === 'created') fresh.push(row);
      if (decision === 'replaced' || decision === 'revived' || decision === 'readmitted') newer.push(row);
      const written = decision !== 'stale' && decision !== 'type_changed' && decision !== 'unchanged';
      if (written) profilesRemoved += removed.length;
      const standing = written
        ? { recordId: row.id, version: row.version, comparedFrom: row.compared.comparedFrom }
        : { recordId: before?.id, version: before?.version ?? 0, comparedFrom: null };
      return { decision, ...standing, withdrawn: row.withdrawn, samplesLeftOut: removed };
    });
    await this.repository.insert(tx, fresh);
    await this.replace(tx, newer, batch.actor);
    await this.withdrawals.note(
      tx,
      newer.map((after) => ({ before: known.get(after.code), after })),
    );
    await this.calendar.note(tx, fresh, newer);
    const revived = outcomes.filter((outcome) => outcome.decision === 'revived').length;
    await this.questions.noteAll(tx, batch.actor, [
      ...fresh.map((row) => askedWith(row, 'filed')),
      ...newer.map((row) => askedWith(row, 'amended')),
    ]);
    await this.audit.record(tx, {
      actor: batch.actor,
      action: batch.action,
      recordIds: [...fresh, ...newer].map((row) => row.id),
      detail: {
        ...{ created: fresh.length, replaced: newer.length - revived, revived },
        ...(profilesRemoved > 0 && { profilesRemoved }),
      },
    });
    return outcomes;
  }

  /** Replaces what one record says, if it is still at the version that the caller has seen. */
  async amend(
    tx: Tx,
    actor: Actor,
    action: Operation,
    {
      id,
      expectedVersion,
      wish,
    }: {
      readonly id: string;
      readonly expectedVersion: number;
      /** Whose decision a wish is that the change says. */
      readonly wish?: WishDecision | undefined;
    },
    change: (content: ExchangeRecord) => ExchangeRecord,
  ): Promise<StoredRecord> {
    const before = await this.repository.lockById(tx, id);
    if (!before) throw new NotFound();
    requireOnRecord(actor, action, before.institutionId);
    if (before.version !== expectedVersion) throw new VersionConflict(expectedVersion, before.version);
    const after = change(before.content);
    const [{ record, removed } = { record: after, removed: [] }] = await this.withdrawals.withoutSamples(tx, [
      { before, after },
    ]);
    const source = { institutionId: before.institutionId, importId: undefined, wish, now: this.clock.now() };
    const row = rowOf(record, source, before);
    await this.replace(tx, [row], actor);
    const withdrawn = await this.withdrawals.note(tx, [{ before, after: row }]);
    await this.calendar.note(tx, [], [row]);
    await this.questions.note(tx, actor, askedWith(row, 'amended'));
    const detail = {
      version: row.version,
      ...(withdrawn.length > 0 && { withdrawn }),
      ...(removed.length > 0 && { profilesRemoved: removed.length }),
    };
    await this.audit.record(tx, { actor, action, recordIds: [id], detail });
    return { ...before, ...row, ...row.compared, importId: null };
  }

  /** One record, read under policy and audit; a foreign one is not found. */
  async read(tx: Tx, actor: Actor, action: Operation, id: string): Promise<StoredRecord> {
    const record = await this.repository.byId(tx, id);
    if (!record) throw new NotFound();
    requireOnRecord(actor, action, record.institutionId);
    await this.audit.record(tx, { actor, action, recordIds: [id] });
    return record;
  }

  /** A page of the actor's own institution's records; the operator may name another or take all. */
  async page(
    tx: Tx,
    actor: Actor,
    action: Operation,
    query: { type: StoredRecord['recordType']; filter: RecordFilter; after: number; limit: number },
  ): Promise<StoredRecord[]> {
    const institutionId = actor.institutionId ?? query.filter.institutionId;
    requireOnRecord(actor, action, institutionId);
    const rows = await this.repository.page(
      tx,
      query.type,
      { ...query.filter, institutionId },
      query.after,
      query.limit,
    );
    await this.audit.record(tx, {
      actor,
      action,
      recordIds: rows.map((row) => row.id),
      detail: { listed: rows.length },
    });
    return rows;
  }

  /** What is deferred is compared when its time has come, whoever looks or does not. */
  private async replace(tx: Tx, rows: readonly RecordRow[], actor: Actor): Promise<void> {
    await this.repository.replace(tx, rows, actor.actorId);
    for (const { id, compared } of rows) {
      const { comparedFrom: dueAt } = compared;
      if (dueAt === null) continue;
      const once = `records.compare-deferred/${id}/${dueAt.getTime()}`;
      await this.tasks.add(tx, 'records.compare-deferred', { recordId: id }, { dueAt, once });
    }
  }

  /**
   * Records by id for the platform's own work and for what is shown of a match, with what of them is compared: where amendments are
   * deferred, not all that they say. The caller decides what may be shown and writes the audit entry; nothing else reads around the policy.
   */
  async forComparison(tx: Tx, ids: readonly string[]): Promise<StoredRecord[]> {
    return withLentRows(tx, { ids }, () => this.repository.asCompared(tx, ids));
  }

  /** The same with all that they say, for a deed upon them that compares nothing. */
  async asTheyStand(tx: Tx, ids: readonly string[]): Promise<StoredRecord[]> {
    return withLentRows(tx, { ids }, () => this.repository.byIds(tx, ids));
  }

  /** Of records no more than decides who may be compared with them, under the same condition. */
  async whatDecides(tx: Tx, ids: readonly string[]): Promise<DecidingRecord[]> {
    return withLentRows(tx, { ids }, () => this.repository.whatDecides(tx, ids));
  }

  /** The same by sequence number, which lists of candidates use. */
  async forComparisonBySeq(tx: Tx, seqs: readonly number[]): Promise<StoredRecord[]> {
    return withLentRows(tx, { seqs }, () => this.repository.bySeqs(tx, seqs));
  }

  /** Whose records are these, by sequence number: for the platform's own work. */
  async holdersBySeq(tx: Tx, seqs: readonly number[]): Promise<ReadonlyMap<number, string>> {
    return withLentRows(tx, { seqs }, () => this.repository.holdersBySeq(tx, seqs));
  }

  /** Those of them in which somebody was typed, and whose they are: for the platform's own work. */
  async typedBySeq(tx: Tx, seqs: readonly number[]): Promise<HeldRecord[]> {
    return withLentRows(tx, { seqs }, () => this.repository.typedBySeq(tx, seqs));
  }

  /** Reports for which somebody gave a sample, in the order of `seq`; of one import, or all. For the platform's own work. */
  async typedReports(
    tx: Tx,
    importId: string | undefined,
    after: number,
    limit: number,
  ): Promise<StoredRecord[]> {
    return this.repository.typedReports(tx, importId, after, limit);
  }

  async countTypedReports(tx: Tx, importId: string | undefined): Promise<number> {
    return this.repository.countTypedReports(tx, importId);
  }

  /**
   * Records with a sample of anybody, in the order of `seq`: for what is reckoned over a whole bank. The caller asks who may be
   * compared with whom before anything is told.
   */
  async typed(tx: Tx, question: TypedQuestion): Promise<StoredRecord[]> {
    return actingAs(tx, PLATFORM, () => this.repository.typed(tx, question));
  }

  /**
   * Records of one institution that may answer a question, under the same condition; undefined where it took longer than was given. The
   * caller reads each record for the rest of the question, and shows what disclosure lets it.
   */
  async searched(tx: Tx, asked: SearchQuestion, withinMs: number): Promise<StoredRecord[] | undefined> {
    return actingAs(tx, PLATFORM, () => inTime(tx, withinMs, () => this.repository.searched(tx, asked)));
  }

  /** Records that an institution holds of an event, under the same condition. */
  async ofEvent(
    tx: Tx,
    { institutionId, eventCode }: { readonly institutionId: string; readonly eventCode: string },
    limit: number,
  ): Promise<StoredRecord[]> {
    return actingAs(tx, PLATFORM, () => this.repository.ofEvent(tx, institutionId, eventCode, limit));
  }

  /** How many records there are of each type. */
  async countByType(tx: Tx, institutionId?: string): Promise<ReadonlyMap<RecordType, number>> {
    return this.repository.countByType(tx, institutionId);
  }

  /** The ids of records written since a moment. */
  async idsChangedSince(tx: Tx, moment: Date): Promise<readonly string[]> {
    return this.repository.idsChangedSince(tx, moment);
  }

  /** The ids and sequence numbers of some records, of all that an import has brought, or of all that its undo put back. */
  async placesOf(tx: Tx, of: RecordsOf): Promise<readonly { id: string; seq: number }[]> {
    return this.repository.placesOf(tx, of);
  }

  /** A piece of what the undo of an import took out or put back, in the order of `seq`; a first piece is after 0. */
  async touchedByUndo(
    tx: Tx,
    importId: string,
    afterSeq: number,
    limit: number,
  ): Promise<readonly { id: string; seq: number }[]> {
    return this.undone.touchedByUndo(tx, importId, afterSeq, limit);
  }

  /**
   * Records of an institution that the caller is about to write again, locked until then; `write` asks the policy and writes
   * the audit entry.
   */
  async toBeChanged(
    tx: Tx,
    institutionId: string,
    { ids = [], codes = [] }: { readonly ids?: readonly string[]; readonly codes?: readonly string[] },
  ): Promise<readonly LockedRecord[]> {
    return this.repository.lockOf(tx, institutionId, ids, codes);
  }

  /** One record of an institution by its code, for a deed that asks the policy itself. */
  async byCode(tx: Tx, institutionId: string, code: string): Promise<StoredRecord | undefined> {
    return this.repository.byCode(tx, institutionId, code);
  }

  /**
   * All that has changed since a mark, for whoever keeps a copy for comparing; `mark` of the answer is for the next call.
   * Some records may come again that were there before; none is missed. The first mark is '0'.
   */
  async *changesSince(tx: Tx, mark: string): AsyncGenerator<StoredRecord[], string> {
    const next = await this.repository.oldestOpen(tx);
    let after = 0;
    for (;;) {
      const page = await this.repository.changedSince(tx, mark, after, FEED_PAGE);
      if (page.length > 0) yield page;
      if (page.length < FEED_PAGE) return next;
      after = page.at(-1)?.seq ?? after;
    }
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
}
