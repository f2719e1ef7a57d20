import { readFile } from 'node:fs/promises';
import { identitiesIn, type ReadBackup } from '../../../platform/backup/index.js';
import { adminDatabase } from '../../backup/admin-database.js';
import { readWhole, restoreInto, type RestoreOrder } from '../../backup/restore-backup.js';
import { isSet, operandOf, valueOf, type Call, type RunCommand } from '../command.js';
import { neededOf } from '../options.js';
import { Progress } from '../progress.js';
import { counted } from '../teller.js';
import { commandSettings, stopUnlessUsed } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const identities = identitiesIn(await readFile(neededOf(call, 'key', 'restore'), 'utf8'));
  const progress = new Progress('restoring', call.teller.err);
  const tell: RestoreOrder['tell'] = ({ share, table }) => {
    call.signal.throwIfAborted();
    progress.show(share, table);
  };
  const order = { file: operandOf(call, 0), identities, tell };
  try {
    call.teller.step('reading the backup');
    const read = await readWhole(order);
    if (!isSet(call, 'verify-only')) await restore(call, order);
    progress.end();
    await tellOf(call, read);
  } finally {
    progress.end();
  }
  return undefined;
};

async function restore(call: Call, order: RestoreOrder): Promise<void> {
  const { url, started } = await adminDatabase(
    commandSettings(),
    valueOf(call, 'into') ?? commandSettings().DATABASE_URL,
  );
  try {
    await restoreInto(url, order);
  } finally {
    if (started) await stopUnlessUsed(started, url, call.teller.step);
  }
}

async function tellOf(call: Call, { head, end }: ReadBackup): Promise<void> {
  const restored = !isSet(call, 'verify-only');
  const records = end.tables.find(({ table }) => table === 'record')?.rows ?? 0;
  await call.teller.answer({ restored, records, ...head, tables: end.tables }, [
    `a backup of ${head.takenAt}: ${counted(records, 'record')}`,
    restored
      ? `restored: ${counted(end.tables.length, 'table')}, each with the rows that it had`
      : 'whole: every table adds up to what was read when it was written; nothing was restored',
  ]);
}
