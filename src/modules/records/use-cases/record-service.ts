import { Injectable } from '@nestjs/common';
import type { ExchangeRecord, Finding, RecordType } from '../../../kernel/contract/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { once } from '../../../platform/idempotency/index.js';
import { Outbox, type EventMap, type EventName } from '../../../platform/outbox/index.js';
import { requireOnRecord, type Actor, type Operation } from '../../access/index.js';
import { Guarded } from '../../audit/index.js';
import { InstitutionDirectory } from '../../mechanisms/index.js';
import { RecordCodeTaken, isCodeTaken } from '../domain/code-taken.js';
import type { WishDecision } from '../domain/wish-decision.js';
import type { RecordFilter, StoredRecord } from '../persistence/stored-record.js';
import { RecordReader } from './record-reader.js';
import { RecordStore } from './record-store.js';
import { RecordWriter, type Version } from './record-writer.js';

export type RecordOf<T extends RecordType> = Extract<ExchangeRecord, { recordType: T }>;

export interface RecordDraft {
  /** Another institution's code; only the operator writes for others. */
  readonly institution?: string | undefined;
  /** Made by the client, so that a repetition over a bad line is answered and not done again. */
  readonly idempotencyKey?: string | undefined;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What the one who files gets: the code under which the record stands, and when it was taken in. */
export interface FiledReceipt {
  readonly recordId: string;
  readonly code: string;
  readonly filedAt: string;
  readonly warnings: readonly Finding[];
}

/** A record as it stands after a change, and what looks odd in what it says now. */
export interface Amended {
  readonly record: StoredRecord;
  readonly warnings: readonly Finding[];
}

/** The events that tell of one record. */
type RecordEvent = {
  [N in EventName]: EventMap[N] extends { readonly recordId: string } ? N : never;
}[EventName];

/** What a module says about a deed: the policy row, the event that tells of it, and what else belongs to it. */
export interface RecordCommand<T extends RecordType> {
  readonly type: T;
  readonly operation: Operation;
  readonly event: RecordEvent;
  readonly also?: (tx: Tx, recordId: string, record: RecordOf<T>) => Promise<void>;
}

/**
 * The desk at which records of all kinds are handed in, amended, withdrawn and looked up one by one.
 * Each deed is one transaction: policy, rule, record, history, audit entry, outbox row.
 */
@Injectable()
export class RecordService {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionDirectory,
    private readonly reader: RecordReader,
    private readonly records: RecordStore,
    private readonly writer: RecordWriter,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async register<T extends RecordType>(
    actor: Actor,
    deed: RecordCommand<T>,
    draft: RecordDraft,
  ): Promise<FiledReceipt> {
    return this.guarded.perform(actor, deed.operation, [], (tx) => this.registerIn(tx, actor, deed, draft));
  }

  /** The same in the transaction of somebody who has asked the policy, and who does more with it. */
  async registerIn<T extends RecordType>(
    tx: Tx,
    actor: Actor,
    deed: RecordCommand<T>,
    draft: RecordDraft,
  ): Promise<FiledReceipt> {
    const institution = await this.ownerFor(tx, actor, deed.operation, draft.institution);
    const { idempotencyKey: key, content } = draft;
    const request = { scope: institution.id, operation: deed.operation, key, request: content };
    return once(tx, request, async () => {
      const filedAt = this.clock.now().toISOString();
      const { record, warnings } = this.reader.read(deed.type, institution.code, {
        recordedAt: filedAt,
        ...content,
      });
      const recordId = await this.create(tx, actor, deed, institution.id, record);
      return { recordId, code: record.id, filedAt, warnings };
    });
  }

  /**
   * The institution for which an actor hands in: its own, or for the operator the one that is named. Another one named by an actor who has
   * one is no mistake to be passed over: throws `NotFound`.
   */
  async ownerFor(
    tx: Tx,
    actor: Actor,
    operation: Operation,
    code: string | undefined,
  ): Promise<{ readonly id: string; readonly code: string }> {
    const institution = actor.institutionId
      ? await this.institutions.byId(tx, actor.institutionId)
      : await this.institutions.byCode(tx, code ?? '');
    if (!institution || (code ?? institution.code) !== institution.code) throw new NotFound();
    requireOnRecord(actor, operation, institution.id);
    return institution;
  }

  /** Applies a rule to what a record says, if it is still at the version that the caller has seen. */
  async amend<T extends RecordType>(
    actor: Actor,
    deed: RecordCommand<T>,
    { id, expectedVersion }: Version,
    rule: (record: RecordOf<T>, now: string) => Readonly<Record<string, unknown>>,
    wish?: WishDecision,
  ): Promise<Amended> {
    return this.guarded.perform(actor, deed.operation, [id], async (tx) => {
      const now = this.clock.now().toISOString();
      const stored = await this.writer.lock(tx, actor, deed.operation, { id, expectedVersion });
      const before = ofType(stored.content, deed.type);
      const { record: after, warnings } = this.reader.read(deed.type, before.institution, {
        ...rule(before, now),
        id: before.id,
        updatedAt: now,
      });
      const record = await this.writer.amend(tx, {
        ...{ actor, action: deed.operation, before: stored, after, wish },
      });
      await deed.also?.(tx, id, after);
      await this.outbox.put(tx, { name: deed.event, payload: { recordId: id } });
      return { record, warnings };
    });
  }

  /** Top-level fields that are given take the place of the present ones; `null` removes one; the rest stays. */
  async replaceFields<T extends RecordType>(
    actor: Actor,
    deed: RecordCommand<T>,
    version: Version,
    fields: Readonly<Record<string, unknown>>,
  ): Promise<Amended> {
    return this.amend(actor, deed, version, (record) => ({ ...record, ...fields }));
  }

  /** The record stays as a tombstone and is compared no more. */
  async withdraw<T extends RecordType>(
    actor: Actor,
    deed: RecordCommand<T>,
    version: Version,
    reason: string,
  ): Promise<Amended> {
    return this.amend(actor, deed, version, (record, now) => ({ ...record, withdrawn: { at: now, reason } }));
  }

  async one(actor: Actor, operation: Operation, type: RecordType, id: string): Promise<StoredRecord> {
    return this.guarded.perform(actor, operation, [id], async (tx) => {
      const record = await this.records.read(tx, actor, operation, id);
      if (record.recordType !== type) throw new NotFound();
      return record;
    });
  }

  /** A page of the institution's records, oldest first; `after` is the `seq` of the last one seen, 0 at the start. */
  async page(
    actor: Actor,
    operation: Operation,
    query: { type: RecordType; filter: RecordFilter; after: number; limit: number },
  ): Promise<StoredRecord[]> {
    return this.guarded.perform(actor, operation, [], (tx) => this.records.page(tx, actor, operation, query));
  }

  private async create<T extends RecordType>(
    tx: Tx,
    actor: Actor,
    deed: RecordCommand<T>,
    institutionId: string,
    record: RecordOf<T>,
  ): Promise<string> {
    const batch = { actor, action: deed.operation, institutionId, records: [record as ExchangeRecord] };
    const [outcome] = await this.writer.write(tx, batch).catch((error: unknown) => {
      throw isCodeTaken(error) ? new RecordCodeTaken(record.id) : error;
    });
    const isNew = outcome?.decision === 'created' || outcome?.decision === 'readmitted';
    if (!isNew || !outcome.recordId) throw new RecordCodeTaken(record.id);
    await deed.also?.(tx, outcome.recordId, record);
    await this.outbox.put(tx, { name: deed.event, payload: { recordId: outcome.recordId } });
    return outcome.recordId;
  }
}

function ofType<T extends RecordType>(content: ExchangeRecord, type: T): RecordOf<T> {
  if (content.recordType !== type) throw new NotFound();
  return content as RecordOf<T>;
}
