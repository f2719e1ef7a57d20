import { checkBackup, unsealed, type ReadBackup, type Tell } from '../../platform/backup/index.js';
import { withSession } from './admin-database.js';
import { requireEmptied } from './empty-database.js';
import { fillDatabase, requireKnownShape } from './fill-database.js';

export interface RestoreOrder {
  readonly file: string;
  readonly identities: readonly string[];
  readonly tell: Tell;
}

/** Reads a backup to its end, and says what it is. @throws BackupRefused where it is not whole, or newer than this version */
export async function readWhole({ file, identities }: RestoreOrder): Promise<ReadBackup> {
  const read = await checkBackup(unsealed(file, identities));
  requireKnownShape(read.head);
  return read;
}

/** Restores a backup that has been read whole into an empty database: all of it, or nothing. */
export async function restoreInto(url: string, order: RestoreOrder): Promise<ReadBackup> {
  await withSession(url, requireEmptied);
  return fillDatabase(url, () => unsealed(order.file, order.identities), { tell: order.tell });
}
