import { unlink } from 'node:fs/promises';
import type pg from 'pg';
import {
  backupOf,
  encrypterFor,
  makeKeyPair,
  putInPlace,
  seal,
  unsealed,
  type BackupEnd,
  type BackupHead,
  type Tell,
} from '../../platform/backup/index.js';
import { withSession } from './admin-database.js';
import { loadRows, requireKnownShape } from './fill-database.js';
import { noteBackup } from './note-backup.js';
import { lockForBackup, withScratchDatabase } from './scratch-database.js';

export interface BackupOrder {
  readonly url: string;
  readonly file: string;
  readonly recipients: readonly string[];
  readonly verify: boolean;
  readonly applicationVersion: string;
  readonly tell: (stage: 'backup' | 'verify') => Tell;
}

export interface MadeBackup {
  readonly head: BackupHead;
  readonly end: BackupEnd;
  /** True where the database says that it was backed up. */
  readonly noted: boolean;
}

type Written = Omit<MadeBackup, 'noted'>;

/**
 * Writes a backup, restores it into a scratch database, and gives it its name when the two are equal.
 *
 * So that the very file can be read again here, it is encrypted to one more key, which lives in the memory of
 * this process for as long.
 */
export async function makeBackup(order: BackupOrder): Promise<MadeBackup> {
  const part = `${order.file}.part`;
  const own = order.verify ? await makeKeyPair() : undefined;
  const encrypter = encrypterFor([...order.recipients, ...(own ? [own.recipient] : [])]);
  return withSession(order.url, async (client) => {
    await lockForBackup(client);
    try {
      const made = await write(client, order, part, encrypter);
      requireKnownShape(made.head);
      if (own) await verify(client, order, part, own.identity);
      await putInPlace(part, order.file);
      return { ...made, noted: await noteBackup(client, made.head.takenAt, order.verify) };
    } catch (error) {
      await unlink(part).catch(() => undefined);
      throw error;
    }
  });
}

async function write(
  client: pg.ClientBase,
  { applicationVersion, tell }: BackupOrder,
  part: string,
  encrypter: ReturnType<typeof encrypterFor>,
): Promise<Written> {
  let made: Written | undefined;
  const frames = backupOf(client, {
    applicationVersion,
    tell: tell('backup'),
    done: (head, end) => (made = { head, end }),
  });
  await seal(part, encrypter, frames);
  if (!made) throw new Error('The backup did not come to its end.');
  return made;
}

/** Loading compares every table with what was read from the database. */
async function verify(
  client: pg.ClientBase,
  order: BackupOrder,
  part: string,
  identity: string,
): Promise<void> {
  await withScratchDatabase(client, order.url, async (scratchUrl) => {
    await loadRows(scratchUrl, () => unsealed(part, [identity]), { tell: order.tell('verify') });
  });
}
