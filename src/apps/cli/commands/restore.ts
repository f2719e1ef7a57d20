import { readFile } from 'node:fs/promises';
import { identitiesIn, type ReadBackup } from '../../../platform/backup/index.js';
import { lineOf, reapplyIn, journalOf, type ReapplyResult } from '../reapply.js';
import { adminDatabase } from '../../backup/admin-database.js';
import { readWhole, restoreInto, type RestoreOrder } from '../../backup/restore-backup.js';
import { isSet, operandOf, valueOf, type Call, type RunCommand } from '../command.js';
import { neededOf } from '../options.js';
import { Progress } from '../progress.js';
import { counted } from '../teller.js';
import { commandSettings, stopUnlessUsed } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const identities = identitiesIn(await readFile(neededOf(call, 'key', 'restore'), 'utf8'));
  const verifyOnly = isSet(call, 'verify-only');
  const journal = verifyOnly ? undefined : await journalOf(call);
  const progress = new Progress('restoring', call.teller.err);
  const tell: RestoreOrder['tell'] = ({ share, table }) => {
    call.signal.throwIfAborted();
    progress.show(share, table);
  };
  const order = { file: operandOf(call, 0), identities, tell, journal };
  try {
    call.teller.step('reading the backup');
    const read = await readWhole(order);
    const reapplied = verifyOnly ? undefined : await restore(call, order);
    progress.end();
    await tellOf(call, read, reapplied);
  } finally {
    progress.end();
  }
  return undefined;
};

async function restore(call: Call, order: RestoreOrder): Promise<ReapplyResult> {
  const settings = commandSettings();
  const { url, started } = await adminDatabase(settings, valueOf(call, 'into') ?? settings.DATABASE_URL);
  try {
    await restoreInto(url, order);
    call.teller.step('restored; taking back what was withdrawn since');
    return await reapplyIn({ ...settings, DATABASE_URL: url }, order.journal);
  } finally {
    if (started) await stopUnlessUsed(started, url, call.teller.step);
  }
}

async function tellOf(
  call: Call,
  { head, end }: ReadBackup,
  reapplied: ReapplyResult | undefined,
): Promise<void> {
  const restored = reapplied !== undefined;
  const records = end.tables.find(({ table }) => table === 'record')?.rows ?? 0;
  await call.teller.answer(
    { restored, ...(reapplied && { withdrawals: reapplied }), records, ...head, tables: end.tables },
    [
      `a backup of ${head.takenAt}: ${counted(records, 'record')}`,
      restored
        ? `restored: ${counted(end.tables.length, 'table')}, each with the rows that it had`
        : 'whole: every table adds up to what was read when it was written; nothing was restored',
      ...(reapplied ? [lineOf(reapplied)] : []),
    ],
  );
}
