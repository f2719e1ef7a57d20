import type pg from 'pg';
import type { JournalLine } from '../../modules/records/records/index.js';
import { BackupRefused } from '../../platform/backup/index.js';

/**
 * Makes sure that a journal goes on from what the backup knows: from its last line there, or from the
 * beginning.
 *
 * @throws BackupRefused for the journal of another installation, and where what came next is missing
 */
export async function requireFits(client: pg.ClientBase, lines: readonly JournalLine[]): Promise<void> {
  const { rows } = await client.query<{ number: string; hash: string }>(
    `SELECT journal_number::text AS number, journal_hash AS hash FROM withdrawal_entry
     WHERE journal_number IS NOT NULL ORDER BY journal_number DESC LIMIT 1`,
  );
  const [first] = lines;
  const [known] = rows;
  const fits = known
    ? lines.some(({ hash }) => hash === known.hash) || first?.previous === known.hash
    : first === undefined || first.number === 1;
  if (fits) return;
  throw new BackupRefused(
    'DIFFERS',
    'The journal does not go on from where the backup ends.',
    'Give the journal of this installation; where several processes wrote one each, all of them.',
  );
}
