import { checkBackup, unsealed, type ReadBackup, type Tell } from '../../platform/backup/index.js';
import { CLOSED_AFTER_RESTORE } from '../../platform/installation/index.js';
import type { JournalLine } from '../../modules/records/records/index.js';
import { withSession } from './admin-database.js';
import { requireEmptied } from './empty-database.js';
import { requireFits } from './journal-fits.js';
import { fillDatabase, requireKnownShape } from './fill-database.js';

export interface RestoreOrder {
  readonly file: string;
  readonly identities: readonly string[];
  readonly tell: Tell;
  /** Withdrawals of the journal, line by line; undefined where there is no journal. */
  readonly journal: readonly JournalLine[] | undefined;
}

/**
 * Reads a backup to its end, and says what it is.
 * @throws BackupRefused where it is not whole, or newer than this version
 */
export async function readWhole({ file, identities }: RestoreOrder): Promise<ReadBackup> {
  const read = await checkBackup(unsealed(file, identities));
  requireKnownShape(read.head);
  return read;
}

/**
 * Restores a backup that has been read whole into an empty database: all of it, or nothing. Nobody can use
 * the database before what was withdrawn since has been taken back again.
 */
export async function restoreInto(url: string, order: RestoreOrder): Promise<ReadBackup> {
  await withSession(url, requireEmptied);
  const { journal } = order;
  return fillDatabase(url, () => unsealed(order.file, order.identities), {
    tell: order.tell,
    also: async (client, { head }) => {
      await client.query('INSERT INTO installation (key, value) VALUES ($1, $2)', [
        CLOSED_AFTER_RESTORE,
        head.takenAt,
      ]);
      const { rows } = await client.query<{ there: boolean }>(
        `SELECT to_regclass('withdrawal_entry') IS NOT NULL AS there`,
      );
      if (journal && rows[0]?.there) await requireFits(client, journal);
    },
  });
}
