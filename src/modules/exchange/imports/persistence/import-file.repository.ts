import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';

export interface UploadedFile {
  readonly id: string;
  readonly institutionId: string | null;
  readonly bytes: number;
  readonly complete: boolean;
}

/** A file that nobody has imported by then will not be. */
const KEPT = '7 days';
/** An upload that has not ended by then was given up. */
const UPLOAD_LASTS = '1 day';

/** Files that were handed over and wait to be read; only their bytes are kept, not their names. */
@Injectable()
export class ImportFileRepository {
  async add(tx: Tx, institutionId: string | undefined): Promise<string> {
    const id = randomUUID();
    await tx.query('INSERT INTO import_file (id, institution_id) VALUES ($1, $2)', [
      id,
      institutionId ?? null,
    ]);
    return id;
  }

  async addChunk(tx: Tx, id: string, number: number, content: Uint8Array): Promise<void> {
    await tx.query('INSERT INTO import_file_chunk (file_id, number, content) VALUES ($1, $2, $3)', [
      id,
      number,
      content,
    ]);
  }

  async complete(tx: Tx, id: string, bytes: number): Promise<void> {
    await changeOne(tx, 'UPDATE import_file SET complete = true, bytes = $2 WHERE id = $1', [id, bytes]);
  }

  async byId(tx: Tx, id: string): Promise<UploadedFile | undefined> {
    const rows = await tx.query<UploadedFile[]>(
      `SELECT id, institution_id AS "institutionId", bytes, complete FROM import_file WHERE id = $1`,
      [id],
    );
    return rows[0];
  }

  async chunk(tx: Tx, id: string, number: number): Promise<Buffer | undefined> {
    const rows = await tx.query<{ content: Buffer }[]>(
      'SELECT content FROM import_file_chunk WHERE file_id = $1 AND number = $2',
      [id, number],
    );
    return rows[0]?.content;
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM import_file WHERE id = $1', [id]);
  }

  /** Deletes what was given up or forgotten; a file that an import still waits for stays. */
  async forget(tx: Tx): Promise<void> {
    await tx.query(
      `DELETE FROM import_file f
       WHERE (created_at < now() - interval '${KEPT}' OR (NOT complete AND created_at < now() - interval '${UPLOAD_LASTS}'))
         AND NOT EXISTS (SELECT 1 FROM import_job j WHERE j.file_id = f.id AND j.state IN ('waiting', 'running'))`,
    );
  }
}
