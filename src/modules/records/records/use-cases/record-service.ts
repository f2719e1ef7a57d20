import { Injectable } from '@nestjs/common';
import type { ExchangeRecord, Finding, RecordType } from '../../../../kernel/contract/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import {
  claimKey,
  keepAnswer,
  type KeptAnswer,
  type OnceRequest,
} from '../../../../platform/idempotency/index.js';
import { Outbox, type EventMap, type EventName } from '../../../../platform/outbox/index.js';
import { requireOnRecord, type Actor, type Operation } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { RecordCodeTaken, isCodeTaken } from '../domain/code-taken.js';
import type { RecordOf } from '../domain/record-change.js';
import type { WishDecision } from '../domain/wish-decision.js';
import type { LockedRecord, RecordFilter, StoredRecord } from '../persistence/stored-record.js';
import { RecordReader } from './record-reader.js';
import { RecordStore } from './record-store.js';
import { RecordWriter, type Version } from './record-writer.js';

export interface RecordDraft {
  /** Another institution's code; only the operator writes for others. */
  readonly institution?: string | undefined;
  /** Made by the client, so that a repetition over a bad line is answered and not done again. */
  readonly idempotencyKey?: string | undefined;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Receipt for the one who files: the code under which the record stands, and when it was taken in. */
export interface FiledReceipt {
  readonly recordId: string;
  readonly code: string;
  readonly filedAt: string;
  readonly warnings: readonly Finding[];
}

/** A draft that was read and found in order. */
export interface PreparedRecord<T extends RecordType> {
  /** There is none yet: it is to be written. */
  readonly answer?: undefined;
  readonly institutionId: string;
  readonly record: RecordOf<T>;
  /** Instant, ISO 8601. */
  readonly filedAt: string;
  readonly warnings: readonly Finding[];
  /** By which a repetition is known. */
  readonly request: OnceRequest;
}

/** A record under a lock, which may be written again. */
export interface OpenedRecord<T extends RecordType> {
  readonly before: LockedRecord;
  readonly record: RecordOf<T>;
  /** Time of the amendment: instant, ISO 8601. */
  readonly now: string;
}

/** A record as it stands after a change, and what looks odd in what it says now. */
export interface Amended {
  readonly record: StoredRecord;
  readonly warnings: readonly Finding[];
}

/** Amended record with the content of the change, as the contract reads it. */
export interface AmendedRecord<T extends RecordType> extends Amended {
  readonly content: RecordOf<T>;
}

/** Content that the rule of an amendment has made of a record. */
export interface AmendedContent {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Decider of the wish that the content states. */
  readonly wish?: WishDecision | undefined;
}

/** The events that tell of one record. */
type RecordEvent = {
  [N in EventName]: EventMap[N] extends { readonly recordId: string } ? N : never;
}[EventName];

/** Command to a record: its kind, the policy row, and the event that tells of it. */
export interface RecordCommand<T extends RecordType> {
  readonly type: T;
  readonly operation: Operation;
  readonly event: RecordEvent;
}

/**
 * The steps by which a record of any kind is filed and amended. A use case takes them one after the other, in a transaction in which it
 * has asked the policy, and does between them what belongs to its kind (docs/internals/filing-a-report.md):
 *
 * - `prepare`, `write`, what follows from it, `complete`;
 * - `open`, `amend`, what follows from it, `announce`.
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

  /**
   * Prepares a filing: finds whose record it is to be, whether the request came before, and whether the
   * contract allows its content. Throws `NotFound`, `IdempotencyKeyReused`, `RecordRefused`.
   * @returns where the request came before, what it was answered: nothing is to be done
   */
  async prepare<T extends RecordType>(
    tx: Tx,
    actor: Actor,
    command: RecordCommand<T>,
    { institution: code, idempotencyKey: key, content }: RecordDraft,
  ): Promise<PreparedRecord<T> | KeptAnswer<FiledReceipt>> {
    const { type, operation } = command;
    const institution = await this.ownerFor(tx, actor, operation, code);
    const request = { scope: institution.id, operation, key, request: content };
    const kept = await claimKey<FiledReceipt>(tx, request);
    if (kept) return kept;
    const filedAt = this.clock.now().toISOString();
    const given = { recordedAt: filedAt, ...content };
    const { record, warnings } = await this.reader.read(tx, type, institution.code, given);
    return { institutionId: institution.id, record, filedAt, warnings, request };
  }

  /** Writes a record that is new, or that an undone import had brought. Throws `RecordCodeTaken`. @returns its id */
  async write<T extends RecordType>(
    tx: Tx,
    actor: Actor,
    { operation: action }: RecordCommand<T>,
    { institutionId, record }: PreparedRecord<T>,
  ): Promise<string> {
    const records: readonly ExchangeRecord[] = [record];
    try {
      const [outcome] = await this.writer.write(tx, { actor, action, institutionId, records });
      const isNew = outcome?.decision === 'created' || outcome?.decision === 'readmitted';
      if (isNew && outcome.recordId) return outcome.recordId;
    } catch (error) {
      if (!isCodeTaken(error)) throw error;
    }
    throw new RecordCodeTaken(record.id);
  }

  /** Announces the record that was written, and keeps the answer for a repetition. */
  async complete<T extends RecordType>(
    tx: Tx,
    command: RecordCommand<T>,
    { record, filedAt, warnings, request }: PreparedRecord<T>,
    recordId: string,
  ): Promise<FiledReceipt> {
    await this.announce(tx, command, recordId);
    const receipt = { recordId, code: record.id, filedAt, warnings };
    await keepAnswer(tx, request, receipt);
    return receipt;
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

  /** Locks a record, if it is still at the version that the caller has seen. Throws `NotFound`, `VersionConflict`. */
  async open<T extends RecordType>(
    tx: Tx,
    actor: Actor,
    { type, operation }: RecordCommand<T>,
    version: Version,
  ): Promise<OpenedRecord<T>> {
    const now = this.clock.now().toISOString();
    const before = await this.writer.lock(tx, actor, operation, version);
    return { before, record: ofType(before.content, type), now };
  }

  /** Writes what a rule has made of an opened record, if the contract allows it. Throws `RecordRefused`. */
  async amend<T extends RecordType>(
    tx: Tx,
    actor: Actor,
    { type, operation: action }: RecordCommand<T>,
    { before, record: { id, institution }, now: updatedAt }: OpenedRecord<T>,
    { fields, wish }: AmendedContent,
  ): Promise<AmendedRecord<T>> {
    const read = await this.reader.read(tx, type, institution, { ...fields, id, updatedAt });
    const { record: content, warnings } = read;
    const record = await this.writer.amend(tx, { actor, action, before, after: content, wish });
    return { record, warnings, content };
  }

  /** Tells of what was done with a record, once the transaction commits. */
  async announce<T extends RecordType>(tx: Tx, { event }: RecordCommand<T>, recordId: string): Promise<void> {
    await this.outbox.put(tx, { name: event, payload: { recordId } });
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
}

function ofType<T extends RecordType>(content: ExchangeRecord, type: T): RecordOf<T> {
  if (content.recordType !== type) throw new NotFound();
  return content as RecordOf<T>;
}
