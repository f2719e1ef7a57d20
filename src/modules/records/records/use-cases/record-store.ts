import { Injectable } from '@nestjs/common';
import type { RecordType } from '../../../../kernel/contract/index.js';
import { actingAs, inTime, withLentRows, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { PLATFORM, requireOnRecord, type Actor, type Operation } from '../../../access/accounts/index.js';
import { AuditTrail } from '../../../access/audit/index.js';
import { HistoryRepository, type BroughtRecord } from '../persistence/history.repository.js';
import { RecordRepository } from '../persistence/record.repository.js';
import type {
  DecidingRecord,
  NumberedRecord,
  HeldRecord,
  RecordFilter,
  RecordsOf,
  SearchQuestion,
  StoredRecord,
  TypedQuestion,
} from '../persistence/stored-record.js';
import { UndoRepository } from '../persistence/undo.repository.js';

/** Records that a feed reads at a time. */
const FEED_PAGE = 2_000;

/** The one way in which records are read: those of the actor's own under policy and audit, others for work that may show nothing by itself. */
@Injectable()
export class RecordStore {
  constructor(
    private readonly repository: RecordRepository,
    private readonly undone: UndoRepository,
    private readonly history: HistoryRepository,
    private readonly audit: AuditTrail,
  ) {}

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

  /**
   * Records by id for the platform's own work and for what is shown of a match, with what of them is compared: where amendments are
   * deferred, not all that they say. The caller decides what may be shown and writes the audit entry; nothing else reads around the policy.
   */
  async forComparison(tx: Tx, ids: readonly string[]): Promise<StoredRecord[]> {
    return withLentRows(tx, { ids }, () => this.repository.asCompared(tx, ids));
  }

  /** Returns records with all that they say, for a deed upon them that compares nothing. */
  async asTheyStand(tx: Tx, ids: readonly string[]): Promise<StoredRecord[]> {
    return withLentRows(tx, { ids }, () => this.repository.byIds(tx, ids));
  }

  /** Of records no more than decides who may be compared with them, under the same condition. */
  async whatDecides(tx: Tx, ids: readonly string[]): Promise<DecidingRecord[]> {
    return withLentRows(tx, { ids }, () => this.repository.whatDecides(tx, ids));
  }

  /** The same by sequence number, which lists of candidates use. */
  async whatDecidesBySeq(tx: Tx, seqs: readonly number[]): Promise<NumberedRecord[]> {
    return withLentRows(tx, { seqs }, () => this.repository.whatDecidesBySeq(tx, seqs));
  }

  /** Returns records for comparison by sequence number, which lists of candidates use. */
  async forComparisonBySeq(tx: Tx, seqs: readonly number[]): Promise<StoredRecord[]> {
    return withLentRows(tx, { seqs }, () => this.repository.bySeqs(tx, seqs));
  }

  /** Returns the holders of records by sequence number: for the platform's own work. */
  async holdersBySeq(tx: Tx, seqs: readonly number[]): Promise<ReadonlyMap<number, string>> {
    return withLentRows(tx, { seqs }, () => this.repository.holdersBySeq(tx, seqs));
  }

  /**
   * Returns those of some records in which somebody was typed, each with its holder: for the platform's own
   * work.
   */
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

  /** Counts the records of each type. */
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

  /** A piece of what an import has written, new or changed, in the order of `seq`; a first piece is after 0. */
  async broughtBy(
    tx: Tx,
    importId: string,
    afterSeq: number,
    limit: number,
  ): Promise<readonly BroughtRecord[]> {
    return this.history.broughtBy(tx, importId, afterSeq, limit);
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
}
