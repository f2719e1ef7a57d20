import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import type { Tx } from '../database/index.js';
import { KeyRefused, type KeyService } from '../keys/index.js';
import { FilesPort, type KeptFile } from './files-port.js';

const PIECE_BYTES = 1024 * 1024;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface FileRow extends KeptFile {
  readonly keySealed: string;
}

const COLUMNS = `id, institution_id AS "institutionId", media, bytes, kept_at AS "keptAt", scanned, key_sealed AS "keySealed"`;

/**
 * Files in the database, each with a key of its own, which the installation's key seals. Pieces are
 * AES-256-GCM (NIST SP 800-38D) and tied to their file, their place and whether they are the last, so that
 * none can be left out, cut off or exchanged.
 */
export class SealedFiles extends FilesPort {
  constructor(private readonly keys: KeyService) {
    super();
  }

  async keep(tx: Tx, file: Omit<KeptFile, 'id' | 'bytes'>, content: Uint8Array): Promise<string> {
    const [id, key] = [randomUUID(), randomBytes(KEY_BYTES)];
    const sealed = await this.keys.seal(placeOf(id, file.institutionId), key.toString('base64url'));
    await tx.query(
      `INSERT INTO sealed_file (id, institution_id, media, bytes, kept_at, scanned, key_sealed)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, file.institutionId, file.media, content.length, file.keptAt, file.scanned, sealed],
    );
    const count = Math.max(1, Math.ceil(content.length / PIECE_BYTES));
    for (let number = 0; number < count; number += 1) {
      const plain = content.subarray(number * PIECE_BYTES, (number + 1) * PIECE_BYTES);
      await tx.query('INSERT INTO sealed_file_piece (file_id, number, content) VALUES ($1, $2, $3)', [
        id,
        number,
        sealPiece(key, { id, number, isLast: number === count - 1 }, plain),
      ]);
    }
    return id;
  }

  async find(tx: Tx, id: string): Promise<KeptFile | undefined> {
    const row = await this.row(tx, id);
    if (!row) return undefined;
    const { institutionId, media, bytes, keptAt, scanned } = row;
    return { id, institutionId, media, bytes, keptAt, scanned };
  }

  async read(tx: Tx, id: string): Promise<Buffer | undefined> {
    const row = await this.row(tx, id);
    if (!row) return undefined;
    const opened = await this.keys.open(placeOf(id, row.institutionId), row.keySealed);
    const key = Buffer.from(opened, 'base64url');
    const pieces = await tx.query<{ number: number; content: Buffer }[]>(
      'SELECT number, content FROM sealed_file_piece WHERE file_id = $1 ORDER BY number',
      [id],
    );
    const plain = pieces.map(({ number, content }, at) => {
      if (number !== at) throw altered();
      return openPiece(key, { id, number, isLast: at === pieces.length - 1 }, content);
    });
    const whole = Buffer.concat(plain);
    if (whole.length !== row.bytes) throw altered();
    return whole;
  }

  private async row(tx: Tx, id: string): Promise<FileRow | undefined> {
    return (await tx.query<FileRow[]>(`SELECT ${COLUMNS} FROM sealed_file WHERE id = $1`, [id]))[0];
  }
}

interface PiecePlace {
  readonly id: string;
  readonly number: number;
  readonly isLast: boolean;
}

function placeOf(row: string, institutionId: string) {
  return { table: 'sealed_file', column: 'key_sealed', row, institutionId };
}

/** The key is of one file and used once for each number, so that the number is nonce enough. */
function nonceOf(number: number): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(number, NONCE_BYTES - 4);
  return nonce;
}

function sealPiece(key: Buffer, place: PiecePlace, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place.number));
  cipher.setAAD(Buffer.from(JSON.stringify(place)));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function openPiece(key: Buffer, place: PiecePlace, content: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(place.number), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(JSON.stringify(place)));
    decipher.setAuthTag(content.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(content.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw altered();
  }
}

function altered(): KeyRefused {
  return new KeyRefused(
    'BROKEN',
    'Have the file handed over anew; the log of the database says who changed it.',
    'A piece of a file was altered, cut off or moved.',
  );
}
