import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { adminDatabase } from '../../backup/admin-database.js';
import type { MadeBackup } from '../../backup/make-backup.js';
import { backUp, recipientsOf } from '../back-up.js';
import { CommandFailed } from '../cli-errors.js';
import { isSet, type Call, type RunCommand } from '../command.js';
import { neededOf } from '../options.js';
import { counted } from '../teller.js';
import { commandSettings, stopUnlessUsed } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const file = neededOf(call, 'output', 'backup');
  const recipients = recipientsOf(neededOf(call, 'to', 'backup'));
  if (existsSync(file)) throw new CommandFailed(`${file} is there already.`, 'Name another file.');
  const { url, started } = await adminDatabase(commandSettings());
  try {
    await tellOf(call, file, await backUp(call, { file, recipients, url }));
  } finally {
    if (started) await stopUnlessUsed(started, url, call.teller.step);
  }
  return undefined;
};

async function tellOf(call: Call, file: string, { head, end, noted }: MadeBackup): Promise<void> {
  const { size } = await stat(file);
  const rows = end.tables.reduce((sum, table) => sum + table.rows, 0);
  const records = end.tables.find(({ table }) => table === 'record')?.rows ?? 0;
  const verified = !isSet(call, 'no-verify');
  await call.teller.answer(
    { file, bytes: size, verified, noted, records, rows, ...head, tables: end.tables },
    [
      `${file}: ${counted(records, 'record')}, ${counted(rows, 'row')} in ${counted(end.tables.length, 'table')}, ${(size / 1e6).toFixed(1)} MB`,
      `of ${head.takenAt}, encrypted`,
      verified
        ? 'restored into a scratch database: every table has the same rows there'
        : 'not verified: it is not known whether it can be restored',
      ...(noted
        ? []
        : [
            'not noted in the database, so its health does not know of it: grant INSERT, UPDATE and SELECT on installation',
          ]),
    ],
  );
}
