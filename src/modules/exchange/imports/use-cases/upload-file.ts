import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../../platform/database/index.js';
import { UploadQuota } from '../../../../platform/files/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import type { ByteStream } from '../files/file-head.js';
import { ImportFileRepository } from '../persistence/import-file.repository.js';
import { FileTooLarge } from './import-errors.js';

const CHUNK_BYTES = 1024 * 1024;
/** Greatest size of one file, in megabytes. */
export const UPLOAD_LIMIT_MB = 2048;

/** Takes a file over, a megabyte a transaction: a slow line must hold no transaction open. */
@Injectable()
export class UploadFile {
  constructor(
    private readonly guarded: Guarded,
    private readonly db: TenantDb,
    private readonly files: ImportFileRepository,
    private readonly audit: AuditTrail,
    private readonly quota: UploadQuota,
  ) {}

  /** @param announced bytes that are said to come, where anything is said */
  async upload(
    actor: Actor,
    stream: ByteStream,
    announced = 0,
  ): Promise<{ readonly fileId: string; readonly bytes: number }> {
    const fileId = await this.guarded.perform(actor, 'imports.run', [], async (tx) => {
      requireOnRecord(actor, 'imports.run', actor.institutionId);
      await this.files.forget(tx);
      return this.files.add(tx, actor.institutionId);
    });
    try {
      let bytes = 0;
      let number = 0;
      for await (const chunk of chunksOf(this.quota.metered(actor, stream, announced))) {
        bytes += chunk.length;
        if (bytes > UPLOAD_LIMIT_MB * CHUNK_BYTES) throw new FileTooLarge(UPLOAD_LIMIT_MB);
        await this.db.transact(actor, (tx) => this.files.addChunk(tx, fileId, number, chunk));
        number += 1;
      }
      await this.db.transact(actor, async (tx) => {
        await this.files.complete(tx, fileId, bytes);
        await this.audit.record(tx, { actor, action: 'imports.run', detail: { fileId, bytes } });
      });
      return { fileId, bytes };
    } catch (error) {
      await this.db.transact(actor, (tx) => this.files.remove(tx, fileId)).catch(() => undefined);
      throw error;
    }
  }
}

async function* chunksOf(stream: ByteStream): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let held = 0;
  for await (const piece of stream) {
    let rest = Buffer.from(piece);
    while (held + rest.length >= CHUNK_BYTES) {
      const fitting = rest.subarray(0, CHUNK_BYTES - held);
      yield Buffer.concat([...pieces, fitting]);
      rest = rest.subarray(fitting.length);
      pieces = [];
      held = 0;
    }
    pieces.push(rest);
    held += rest.length;
  }
  if (held > 0) yield Buffer.concat(pieces);
}
