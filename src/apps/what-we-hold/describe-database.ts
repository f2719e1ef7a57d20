import { LOGINS } from '../../platform/database/index.js';
import { contractDifferences } from './contract-fields.js';
import { HELD_TABLES } from './held-tables.js';
import { pageOf } from './page.js';
import { columnDifferences, storedTables, type Asks } from './stored-columns.js';

/**
 * The page on what a migrated database holds.
 *
 * @throws Error that names each column or field of the contract that nobody has described, and each
 * description of nothing
 */
export async function describeDatabase(database: Asks): Promise<string> {
  const stored = await storedTables(database, Object.values(LOGINS));
  const differences = [...columnDifferences(stored, HELD_TABLES), ...contractDifferences()];
  if (differences.length > 0) throw new Error(differences.map((one) => `- ${one}`).join('\n'));
  return pageOf(stored);
}
