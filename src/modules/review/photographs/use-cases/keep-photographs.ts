import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import {
  FilesPort,
  MalwareScanner,
  receivedFile,
  UploadQuota,
  type KeptFile,
} from '../../../../platform/files/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { PLATFORM, requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { MOST_PHOTOGRAPHS, isBlurred, type PhotographKind } from '../domain/photograph.js';
import {
  NotAPhotograph,
  PhotographInfected,
  PhotographTooLarge,
  RecordTakenBack,
  TooManyPhotographs,
} from '../domain/photograph.errors.js';
import { PHOTOGRAPH_MEDIA, preparedImage, previewOf, sizeOf, veiledOf } from '../images/prepared-image.js';
import { PhotographRepository } from '../persistence/photograph.repository.js';

/** Most megabytes of one photograph as it comes: what a telephone takes. */
export const PHOTOGRAPH_LIMIT_MB = 15;
const KEPT_AS = 'image/jpeg';

/**
 * Permissions that somebody must have to change a record of each type, whose photographs are a part of it.
 */
const AMENDING = { report: 'reports.amend', remains: 'remains.amend', living: 'living.amend' } as const;

export interface PhotographOrder {
  readonly recordId: string;
  /** A picture that the institution has handed over. */
  readonly uploadId: string;
  readonly kind: PhotographKind;
  readonly caption?: string | undefined;
  readonly shows?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** Photographs come in, are bound to a record, and are taken away again. */
@Injectable()
export class KeepPhotographs {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly files: FilesPort,
    private readonly scanner: MalwareScanner,
    private readonly quota: UploadQuota,
    private readonly photographs: PhotographRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a picture over, drawn anew so that nothing of its camera stays; one that is bound to no record goes
   * after a day.
   *
   * @throws `PhotographTooLarge` as soon as too much has come, `NotAPhotograph`, `PhotographInfected`,
   * `ScannerSilent`, `UploadQuotaReached`.
   */
  async upload(actor: Actor, stream: AsyncIterable<Uint8Array>, announced = 0): Promise<KeptFile> {
    const institutionId = await this.guarded.perform(actor, 'photographs.add', [], () => {
      requireOnRecord(actor, 'photographs.add', actor.institutionId);
      return Promise.resolve(actor.institutionId ?? '');
    });
    const tooLarge = () => new PhotographTooLarge(PHOTOGRAPH_LIMIT_MB);
    const metered = this.quota.metered(actor, stream, announced);
    const given = await receivedFile(metered, PHOTOGRAPH_LIMIT_MB, tooLarge);
    const looked = await this.scanner.look(given);
    if (looked === 'infected') throw new PhotographInfected();
    const { content } = await preparedImage(given);
    const file = { institutionId, media: KEPT_AS, keptAt: this.clock.now(), scanned: looked === 'clean' };
    return this.guarded.perform(actor, 'photographs.add', [], async (tx) => {
      const id = await actingAs(tx, PLATFORM, () => this.files.keep(tx, file, content));
      const detail = { fileId: id, bytes: content.length };
      await this.audit.record(tx, { actor, action: 'photographs.add', detail });
      return { id, bytes: content.length, ...file };
    });
  }

  /** @returns the id of the photograph */
  async add(actor: Actor, order: PhotographOrder): Promise<string> {
    const { recordId, uploadId, idempotencyKey: key, ...said } = order;
    return this.guarded.perform(actor, 'photographs.add', [recordId], async (tx) => {
      const record = await this.recordOf(tx, actor, recordId);
      if (record.withdrawn || record.emptiedAt) throw new RecordTakenBack();
      // Sent again after a lost answer, the picture has been handed over anew: what counts is what it is said
      // to be.
      const request = {
        scope: record.institutionId,
        operation: 'photographs.add',
        key,
        request: { recordId, said },
      };
      return once(tx, request, async () => {
        const there = await this.photographs.of(tx, recordId);
        if (there.length >= MOST_PHOTOGRAPHS) throw new TooManyPhotographs();
        return this.bind(tx, actor, record, order);
      });
    });
  }

  /** Removes a photograph at once and for good: nobody is shown it any more. Throws `NotFound`. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.guarded.perform(actor, 'photographs.add', [], async (tx) => {
      const photograph = await this.photographs.byId(tx, id);
      if (!photograph) throw new NotFound();
      await this.recordOf(tx, actor, photograph.recordId);
      await this.photographs.empty(tx, id, actor.actorId, this.clock.now());
      const recordIds = [photograph.recordId];
      const detail = { what: 'removed', photograph: id };
      await this.audit.record(tx, { actor, action: 'photographs.add', recordIds, detail });
    });
  }

  private async recordOf(tx: Tx, actor: Actor, id: string): Promise<StoredRecord> {
    const record = await this.records.read(tx, actor, 'photographs.add', id);
    requireOnRecord(actor, AMENDING[record.recordType], record.institutionId);
    return record;
  }

  private async bind(tx: Tx, actor: Actor, record: StoredRecord, order: PhotographOrder): Promise<string> {
    const { kind, caption, shows } = order;
    const { file, content } = await this.handedOver(tx, actor, order.uploadId);
    const { width, height } = await sizeOf(content);
    const small = await (isBlurred(record.recordType) ? veiledOf(content) : previewOf(content));
    const addedAt = this.clock.now();
    const { institutionId } = record;
    const preview = { institutionId, media: KEPT_AS, keptAt: addedAt, scanned: file.scanned };
    const previewId = await actingAs(tx, PLATFORM, () => this.files.keep(tx, preview, small));
    const photograph = {
      ...{ id: randomUUID(), recordId: record.id, institutionId, kind },
      ...{ caption: caption?.trim() || null, shows: shows?.trim() || null, fileId: file.id, previewId },
      ...{ width, height, bytes: content.length, scanned: file.scanned, addedAt },
    };
    await this.photographs.add(tx, photograph, actor.actorId);
    const detail = { what: 'added', photograph: photograph.id, kind };
    await this.audit.record(tx, { actor, action: 'photographs.add', recordIds: [record.id], detail });
    return photograph.id;
  }

  private async handedOver(
    tx: Tx,
    actor: Actor,
    uploadId: string,
  ): Promise<{ readonly file: KeptFile; readonly content: Buffer }> {
    return actingAs(tx, PLATFORM, async () => {
      const file = await this.files.find(tx, uploadId);
      if (!file || file.institutionId !== actor.institutionId) throw new NotFound();
      if (file.media !== KEPT_AS) throw new NotAPhotograph(PHOTOGRAPH_MEDIA);
      const content = await this.files.read(tx, uploadId);
      if (!content) throw new NotFound();
      return { file, content };
    });
  }
}
